import { sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { noAuthor } from './book-row.ts';
import { idList } from './journal-rows.ts';
import type { SearchIndex } from './search-index.ts';
import { touchedNames } from './touched-books.ts';
import type { UnusedNames } from './unused-names.ts';

/** What is worked out from the rows of a library. */
export interface DerivedParts {
  readonly database: Database;
  readonly search: SearchIndex;
  readonly unused: UnusedNames;
}

/** From so many books on the index is built anew, if fewer are left than were touched. */
const many = 5000;

/** Brings what is worked out in step with rows that the running operation wrote: how books sort, which names are used, and the full-text index. */
export async function keepInStep(parts: DerivedParts, books: readonly number[], running: number): Promise<void> {
  await mendOrder(parts.database, books, running);
  parts.unused.noteAny();
  await index(parts, books, running);
}

/** A book sorts under its first author as they sort now, also where only one of the two came back, or the book came later. */
async function mendOrder(database: Database, ids: readonly number[], running: number): Promise<void> {
  const authors = await touchedNames(database, running, 'authors');
  await database.run(sql`
    update books set author_order = o.wanted from (
      select b.id, coalesce((
        select a.sort_order from book_authors p join authors a on a.id = p.author_id where p.book_id = b.id
        order by p.role <> 'author', p.position limit 1), ${noAuthor}) as wanted
      from books b where b.id in ${idList(ids)}
        or b.id in (select book_id from book_authors where author_id in ${idList(authors)})) o
    where o.id = books.id and books.author_order <> o.wanted`);
}

async function index({ database, search }: DerivedParts, ids: readonly number[], running: number): Promise<void> {
  const [row] = await database.all<{ books: number }>(sql`select count(*) as books from books`);
  if (ids.length >= many && ids.length > (row?.books ?? 0)) return search.rebuild();
  search.touch(ids);
  for (const id of await touchedNames(database, running, 'authors')) await search.touchAuthor(id);
  for (const id of await touchedNames(database, running, 'series')) await search.touchSeries(id);
  for (const id of await touchedNames(database, running, 'tags')) await search.touchTag(id);
}
