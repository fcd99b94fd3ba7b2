import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { expect, test } from 'vitest';
import * as schema from '../../src/database/schema/index.ts';
import * as relations from '../../src/database/schema/relations.ts';
import { Shelf } from '../support/shelf.ts';

test('relations lead from a book to its authors and from an author to their books', async () => {
  const shelf = await Shelf.holding([
    { title: 'The Dispossessed', authors: [{ name: 'Ursula K. Le Guin' }], tags: ['sf'] },
    { title: 'Solaris', authors: [{ name: 'Stanisław Lem' }] },
  ]);
  const client = new Sqlite(`${shelf.folder}/books.db`);
  const database = drizzle(client, { schema: { ...schema, ...relations } });
  const book = database.query.books.findFirst({ with: { authors: { with: { author: true } }, tags: true } }).sync();
  expect(book?.authors.map(({ author }) => author.name)).toEqual(['Ursula K. Le Guin']);
  expect(book?.tags).toHaveLength(1);
  const authors = database.query.authors.findMany({ with: { books: { with: { book: true } } } }).sync();
  expect(authors.map(({ books }) => books.map((part) => part.book.title))).toEqual([['The Dispossessed'], ['Solaris']]);
  client.close();
});
