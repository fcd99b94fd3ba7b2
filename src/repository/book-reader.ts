import { and, asc, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database/connection.ts';
import { isRemote } from '../database/remote-databases.ts';
import { books, sourceRecords } from '../database/schema/index.ts';
import { bookLists, type Book, type BookList, type SourceRecord } from '../domain/book.ts';
import type { KeptBook } from '../domain/library-content.ts';
import { listColumns } from './book-lists.ts';

/** How many books one query reads at most, so that a listing of any length takes constant memory. */
const pageSize = 500;

/** Stands for no limit: SQL has no offset without one. */
const noLimit = Number.MAX_SAFE_INTEGER;

/** What to read: a condition, an order, and a window on it. */
export interface Selection {
  readonly where?: SQL | undefined;
  readonly orderBy?: readonly SQL[];
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** What the selection falls into, one part behind the other; without parts it is one. */
  readonly parts?: readonly Part[];
  /** The lists to read, where nobody looks at the others: those come out empty. */
  readonly lists?: readonly BookList[] | undefined;
}

/** A part of a selection: a further condition, and what is left of the order within it. */
export interface Part {
  readonly where: SQL;
  readonly orderBy: readonly SQL[];
  /** Whether books are read by id, and no index chooses them (SQLite's `not indexed`). */
  readonly isUnindexed?: boolean;
}

/** A query for whole books by id, each with its lists. An order and its window are for `readIds`: here they would cost the lists of every book. */
export function bookQuery(database: Database, where: SQL | undefined, lists?: readonly BookList[]) {
  return database
    .select({ ...bookColumns, ...listColumns(lists, isRemote(database)) })
    .from(books)
    .where(where)
    .orderBy(asc(books.id));
}

/** Makes a book of a row of `bookQuery`; Drizzle's own way makes ten objects for each value, which a short list takes longer to make than to ask for. */
export function readBook(row: readonly unknown[]): Book {
  const book: Record<string, unknown> = {};
  // By index: to take pairs apart makes objects as well.
  for (let index = 0; index < partNames.length; index += 1) {
    const value = row[index];
    book[partNames[index] ?? ''] = value === null ? null : partReaders[index]?.(value);
  }
  if (!isBook(book)) throw new TypeError('a row holds no book');
  return book;
}

function isBook(parts: object): parts is Book {
  return bookLists.every((name) => name in parts);
}

/** Reads the books of a selection one after another, a page at a time: first their ids, then the books behind them. */
export async function* streamBooks(database: Database, selection: Selection): AsyncGenerator<Book> {
  const { ids, page } = await firstPage(database, selection);
  yield* page;
  for (let start = page.length > 0 ? pageSize : 0; start < ids.length; start += pageSize) {
    yield* await readInOrder(database, ids.slice(start, start + pageSize), selection.lists);
  }
}

/** The ids of a selection and, where the database is on a server, its first page, which goes with them in one request. */
async function firstPage(database: Database, selection: Selection): Promise<{ ids: number[]; page: Book[] }> {
  if (!isRemote(database) || selection.parts !== undefined)
    return { ids: await readIds(database, selection), page: [] };
  const first = { ...selection, limit: Math.min(selection.limit ?? noLimit, pageSize) };
  const [ids, rows] = await Promise.all([
    readIds(database, selection),
    bookQuery(database, inArray(books.id, idStatement(database, first)), selection.lists).values(),
  ]);
  return { ids, page: inOrder(ids, rows) };
}

/** Reads all books by id, a page at a time: not even the list of their ids is kept. */
export async function* streamAll(database: Database, lists?: readonly BookList[]): AsyncGenerator<Book> {
  if (isRemote(database)) return yield* streamPages(database, lists);
  for (let last = 0; ;) {
    const ids = await readIds(database, { where: gt(books.id, last), limit: pageSize });
    yield* await readInOrder(database, ids, lists);
    const end = ids.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

/** The same with a request for each page. */
async function* streamPages(database: Database, lists?: readonly BookList[]): AsyncGenerator<Book> {
  for (let last = 0; ;) {
    const page = (await bookQuery(database, gt(books.id, last), lists).limit(pageSize).values()).map(readBook);
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < pageSize) return;
    last = end.id;
  }
}

/** Reads books by id, in the order of the ids; one that is not there is left out. */
export async function readInOrder(
  database: Database,
  ids: readonly number[],
  lists?: readonly BookList[],
): Promise<Book[]> {
  if (ids.length === 0) return [];
  // Written out, as the lists are: the builder takes as long to put its columns together as SQLite to answer.
  const rows = await database.values(
    sql`select ${columnText}, ${sql.join(Object.values(listColumns(lists, isRemote(database))), sql`, `)} from ${books}
      where ${books.id} in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  return inOrder(ids, rows);
}

function inOrder(ids: readonly number[], rows: readonly (readonly unknown[])[]): Book[] {
  const byId = new Map(rows.map(readBook).map((book) => [book.id, book]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Reads the ids of a selection; of one in parts no further than its limit. */
export async function readIds(database: Database, selection: Selection): Promise<number[]> {
  if (selection.parts === undefined) return idsOf(database, idStatement(database, selection));
  let found: number[] = [];
  for (const part of selection.parts) {
    const limit = selection.limit === undefined ? undefined : selection.limit - found.length;
    if (limit === 0) break;
    found = found.concat(await idsOf(database, idStatement(database, { ...selection, limit }, part)));
  }
  return found;
}

/** The statements that choose the books of a selection. */
export function idStatements(database: Database, selection: Selection): IdStatement[] {
  return selection.parts === undefined
    ? [idStatement(database, selection)]
    : selection.parts.map((part) => idStatement(database, selection, part));
}

type IdStatement = ReturnType<typeof idStatement>;

function idStatement(database: Database, { where, orderBy = [asc(books.id)], limit, offset }: Selection, part?: Part) {
  return database
    .select({ id: sql<number>`${books.id}`.as('id') })
    .from(part?.isUnindexed === true ? sql`${books} not indexed` : books)
    .where(and(where, part?.where))
    .orderBy(...(part?.orderBy ?? orderBy))
    .limit(limit ?? noLimit)
    .offset(offset ?? 0);
}

/** Reads ids as one JSON array: a million of them as rows would take a hundred times the memory. */
async function idsOf(database: Database, statement: IdStatement): Promise<number[]> {
  const row = await database.get<{ ids: string }>(sql`select json_group_array(id) as ids from (${statement})`);
  const ids: unknown = JSON.parse(row.ids);
  return Array.isArray(ids) ? ids.map(Number) : [];
}

/** Gives books the rows they came from, a page at a time. */
export async function* withSources(database: Database, list: AsyncIterable<Book>): AsyncGenerator<KeptBook> {
  for await (const page of pagesOf(list)) {
    const ids = page.map(({ id }) => id);
    const rows = await database
      .select({
        bookId: sourceRecords.bookId,
        source: sourceRecords.source,
        key: sourceRecords.key,
        row: sourceRecords.row,
        draft: sourceRecords.draft,
      })
      .from(sourceRecords)
      .where(inArray(sourceRecords.bookId, ids))
      .orderBy(sourceRecords.id);
    const byBook = new Map<number, SourceRecord[]>();
    for (const { bookId, ...record } of rows) byBook.set(bookId, [...(byBook.get(bookId) ?? []), record]);
    for (const book of page) yield { ...book, sources: byBook.get(book.id) ?? [] };
  }
}

async function* pagesOf(list: AsyncIterable<Book>): AsyncGenerator<Book[]> {
  let page: Book[] = [];
  for await (const book of list) {
    page.push(book);
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** The columns that are values of a book; the others are worked out from them. */
const bookColumns = {
  id: books.id,
  uuid: books.uuid,
  title: books.title,
  subtitle: books.subtitle,
  sortTitle: books.sortTitle,
  sortTitleTyped: books.sortTitleTyped,
  originalTitle: books.originalTitle,
  description: books.description,
  language: books.language,
  publisher: books.publisher,
  published: books.published,
  firstPublished: books.firstPublished,
  edition: books.edition,
  format: books.format,
  pages: books.pages,
  minutes: books.minutes,
  rating: books.rating,
  review: books.review,
  status: books.status,
  cover: books.cover,
  wished: books.wished,
  added: books.added,
  changed: books.changed,
} satisfies Readonly<Record<Exclude<keyof Book, BookList>, AnySQLiteColumn>>;

const columnText = sql.raw(
  Object.values(bookColumns)
    .map(({ name }) => `books."${name}"`)
    .join(', '),
);

/** What a row of a book holds, in its order, and how each is read. */
const partNames: readonly string[] = [...Object.keys(bookColumns), ...bookLists];
const partReaders: readonly ((value: unknown) => unknown)[] = [
  ...Object.values(bookColumns).map((column) => (value: unknown) => column.mapFromDriverValue(value)),
  ...bookLists.map(() => readList),
];

function readList(json: unknown): unknown {
  return JSON.parse(String(json));
}
