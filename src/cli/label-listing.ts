import { labelColumns, type LabelRow } from '../output/label-columns.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** How tags and series are listed. */
export const labelListing: Listing<LabelRow> = {
  columns: labelColumns,
  defaults: sameFields(['name', 'books'], ['id', 'name', 'books']),
};
