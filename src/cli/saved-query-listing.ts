import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A saved query as it is listed. */
export interface SavedQueryRow {
  readonly id: number;
  readonly name: string;
  readonly words: string;
  /** How many books it finds now; null where it cannot be used. */
  readonly books: number | null;
  readonly added: string;
  readonly changed: string;
}

const columns: readonly Column<SavedQueryRow>[] = [
  { name: 'id', header: 'ID', align: 'right', value: ({ id }) => id },
  { name: 'name', header: 'Name', value: ({ name }) => name, style: 'strong' },
  { name: 'words', header: 'Words', value: ({ words }) => words, weight: 3 },
  { name: 'books', header: 'Books', align: 'right', value: ({ books }) => books },
  { name: 'added', header: 'Added', value: ({ added }) => added },
  { name: 'changed', header: 'Changed', value: ({ changed }) => changed },
];

export const savedQueryListing: Listing<SavedQueryRow> = {
  columns,
  defaults: sameFields(
    ['name', 'words', 'books'],
    columns.map(({ name }) => name),
  ),
};
