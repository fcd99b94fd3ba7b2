import type { Column } from './column.ts';

/** A tag as `tags` lists them. */
export interface TagRow {
  readonly id: number;
  /** Nested by slashes: `fiction/sf`. */
  readonly name: string;
  /** How many books carry it. */
  readonly books: number;
}

/** Every field of a tag, in the order of JSON. */
export const tagColumns: readonly Column<TagRow>[] = [
  { name: 'id', header: 'ID', align: 'right', value: (tag) => tag.id, style: 'accent' },
  { name: 'name', header: 'Name', value: (tag) => tag.name, weight: 1, style: 'strong' },
  { name: 'books', header: 'Books', align: 'right', value: (tag) => tag.books },
];
