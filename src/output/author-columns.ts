import type { Column } from './column.ts';

/** An author as `authors` lists them. */
export interface AuthorRow {
  readonly id: number;
  readonly name: string;
  readonly sortName: string;
  readonly aliases: readonly string[];
  /** How many books they took part in. */
  readonly books: number;
}

/** Every field of an author, in the order of JSON. */
export const authorColumns: readonly Column<AuthorRow>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: (author) => author.id, style: 'accent' },
  { name: 'name', json: 'string', header: 'Name', value: (author) => author.name, weight: 1, style: 'strong' },
  { name: 'sortName', json: 'string', header: 'Sort name', value: (author) => author.sortName, weight: 2 },
  { name: 'aliases', json: ['string'], header: 'Aliases', value: (author) => author.aliases, weight: 3 },
  { name: 'books', json: 'integer', header: 'Books', align: 'right', value: (author) => author.books },
];
