import type { Column } from './column.ts';

/** A tag or a series as they are listed. */
export interface LabelRow {
  readonly id: number;
  /** Tags are nested by slashes: `fiction/sf`. */
  readonly name: string;
  /** How many books of the library have it. */
  readonly books: number;
}

/** Every field of a tag or a series, in the order of JSON. */
export const labelColumns: readonly Column<LabelRow>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id, style: 'accent' },
  { name: 'name', json: 'string', header: 'Name', value: ({ name }) => name, weight: 1, style: 'strong' },
  { name: 'books', json: 'integer', header: 'Books', align: 'right', value: ({ books }) => books },
];
