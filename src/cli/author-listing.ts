import { authorColumns, type AuthorRow } from '../output/author-columns.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

export const authorListing: Listing<AuthorRow> = {
  columns: authorColumns,
  defaults: sameFields(
    ['id', 'name', 'sortName', 'books'],
    authorColumns.map(({ name }) => name),
  ),
};
