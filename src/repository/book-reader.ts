import { and, asc, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import {
  bookAuthors,
  books,
  bookSeries,
  bookTags,
  identifiers,
  notes,
  readings,
  sourceRecords,
} from '../database/schema/index.ts';
import { bookLists, type Book, type BookList, type SourceRecord } from '../domain/book.ts';
import type { KeptBook } from '../domain/library-content.ts';

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
}

/** How each list is read. Those that nobody asked for are taken out: the type does not know, so `toBook` looks. */
function listParts(lists: readonly BookList[]) {
  const parts = {
    authors: {
      columns: { role: true },
      with: { author: { columns: { name: true, sortName: true } } },
      orderBy: asc(bookAuthors.position),
    },
    identifiers: { columns: { scheme: true, value: true }, orderBy: asc(identifiers.position) },
    series: {
      columns: { position: true },
      with: { series: { columns: { name: true } } },
      orderBy: asc(bookSeries.ordinal),
    },
    tags: { columns: { position: true }, with: { tag: { columns: { name: true } } }, orderBy: asc(bookTags.ordinal) },
    readings: {
      columns: { uuid: true, state: true, started: true, finished: true, rating: true, review: true },
      orderBy: asc(readings.id),
    },
    notes: { columns: { uuid: true, kind: true, text: true, page: true, added: true }, orderBy: asc(notes.id) },
  } as const;
  for (const list of bookLists) if (!lists.includes(list)) Reflect.deleteProperty(parts, list);
  return parts;
}

/** Reads whole books by id, each with its lists, in one query. An order and its window are for `readIds`: here they would cost the lists of every book. */
export async function readBooks(database: Database, selection: Selection): Promise<Book[]> {
  return (await bookQuery(database, selection)).map(toBook);
}

/** The query behind `readBooks`; each of its rows goes through `toBook`. */
export function bookQuery(
  database: Database,
  { where, limit, lists = bookLists }: Pick<Selection, 'where' | 'limit' | 'lists'>,
) {
  return database.query.books.findMany({
    columns: hidden,
    with: listParts(lists),
    where,
    orderBy: asc(books.id),
    // A limit that is bound is planned anew at each run, so none stands where none is asked for.
    ...(limit !== undefined && { limit }),
  });
}

/** Makes a book of a row of `bookQuery`. */
export function toBook(row: BookRow): Book {
  return {
    ...row,
    authors: (row.authors ?? []).map(({ role, author }) => ({ name: author.name, sortName: author.sortName, role })),
    identifiers: row.identifiers ?? [],
    series: (row.series ?? []).map(({ position, series }) => ({ name: series.name, position })),
    tags: (row.tags ?? []).map(({ position, tag }) => ({ name: tag.name, position })),
    readings: row.readings ?? [],
    notes: row.notes ?? [],
  };
}

type BookRow = Awaited<ReturnType<typeof bookQuery>>[number];

/** Reads the books of a selection one after another, a page at a time: first their ids, then the books behind them. */
export async function* streamBooks(database: Database, selection: Selection): AsyncGenerator<Book> {
  const ids = await readIds(database, selection);
  for (let start = 0; start < ids.length; start += pageSize) {
    yield* await readInOrder(database, ids.slice(start, start + pageSize), selection.lists);
  }
}

/** Reads books by id, in the order of the ids; one that is not there is left out. */
export async function readInOrder(
  database: Database,
  ids: readonly number[],
  lists?: readonly BookList[],
): Promise<Book[]> {
  const found = await readBooks(database, { where: inArray(books.id, [...ids]), lists });
  const byId = new Map(found.map((book) => [book.id, book]));
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
    .select({ id: books.id })
    .from(books)
    .where(and(where, part?.where))
    .orderBy(...(part?.orderBy ?? orderBy))
    .limit(limit ?? noLimit)
    .offset(offset ?? 0);
}

/** Reads ids as one JSON array: a million of them as rows would take a hundred times the memory. */
async function idsOf(database: Database, statement: IdStatement): Promise<number[]> {
  const inner = statement.as('chosen');
  const row = await database
    .select({ ids: sql<string>`json_group_array(${inner.id})` })
    .from(inner)
    .get();
  const ids: unknown = JSON.parse(row?.ids ?? '[]');
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

/** Worked-out columns that are no part of a book. */
const hidden = {
  titleKey: false,
  titleOrder: false,
  authorOrder: false,
  publishedFrom: false,
  publishedTo: false,
  firstPublishedFrom: false,
  firstPublishedTo: false,
} as const;
