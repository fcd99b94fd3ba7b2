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
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id },
  { name: 'name', json: 'string', header: 'Name', value: ({ name }) => name, style: 'strong' },
  { name: 'words', json: 'string', header: 'Words', value: ({ words }) => words, weight: 3 },
  { name: 'books', json: 'integer?', header: 'Books', align: 'right', value: ({ books }) => books },
  { name: 'added', json: 'string', header: 'Added', value: ({ added }) => added },
  { name: 'changed', json: 'string', header: 'Changed', value: ({ changed }) => changed },
];

export const savedQueryListing: Listing<SavedQueryRow> = {
  columns,
  defaults: sameFields(
    ['name', 'words', 'books'],
    columns.map(({ name }) => name),
  ),
};
