import { rowsById, rowsBy, type NameTable, type SyncLibrary } from './sync-library.ts';
import type { Row } from './sync-rows.ts';

/** Where the rows of a book's list differ from each other: by these columns, the name of an author, a series or a tag among them as `name`. */
interface PartTable {
  readonly key: readonly string[];
  /** Whose name stands in it, and the column that refers to it. */
  readonly names: { readonly table: NameTable; readonly column: string } | null;
  /** The column that orders the list; null where the order of the rows does. */
  readonly order: 'position' | 'ordinal' | null;
}

/** The tables that make a book, besides its own. */
export const partTables: Readonly<Record<string, PartTable>> = {
  book_authors: { key: ['role', 'name'], names: { table: 'authors', column: 'author_id' }, order: 'position' },
  identifiers: { key: ['scheme', 'value'], names: null, order: 'position' },
  book_series: { key: ['name'], names: { table: 'series', column: 'series_id' }, order: 'ordinal' },
  book_tags: { key: ['name'], names: { table: 'tags', column: 'tag_id' }, order: 'ordinal' },
  readings: { key: ['uuid'], names: null, order: null },
  notes: { key: ['uuid'], names: null, order: null },
  source_records: { key: ['source', 'key'], names: null, order: null },
};

/** A list of a book: its rows by what tells them apart, in their order. */
export type PartRows = ReadonlyMap<string, Row>;

/** A book with all of its rows. */
export interface BookView {
  readonly book: Row;
  readonly parts: Readonly<Record<string, PartRows>>;
}

/** Reads books as they are, by uuid. */
export async function booksNow(library: SyncLibrary, uuids: readonly string[]): Promise<Map<string, BookView>> {
  const books = await rowsBy(library, 'books', 'uuid', uuids);
  const ids = [...books.values()].map((row) => Number(row['id']));
  const parts = new Map<string, Map<number, Row[]>>();
  for (const [table, { names }] of Object.entries(partTables)) {
    const rows = ids.length === 0 ? [] : await library.rows.nowOf(table, ids);
    const present = names === null ? null : await namesOf(library, names.table, rows, names.column);
    parts.set(table, byBook(names === null ? rows : named(rows, names.column, (id) => present?.get(id) ?? null)));
  }
  return viewsOf([...books.values()], parts);
}

/** Reads books as they were, by uuid; names are those that the rows have in the end. */
export async function booksBefore(
  library: SyncLibrary,
  ids: readonly number[],
  namesBefore: Readonly<Record<NameTable, (present: ReadonlyMap<number, string>) => (id: number) => string | null>>,
): Promise<Map<string, BookView>> {
  if (ids.length === 0) return new Map();
  const parts = new Map<string, Map<number, Row[]>>();
  for (const [table, { names }] of Object.entries(partTables)) {
    const rows = await library.rows.before(table, ids);
    if (names === null) parts.set(table, byBook(rows));
    else {
      const present = await namesOf(library, names.table, rows, names.column);
      parts.set(table, byBook(named(rows, names.column, namesBefore[names.table](present))));
    }
  }
  return viewsOf(await library.rows.before('books', ids), parts);
}

async function namesOf(library: SyncLibrary, table: NameTable, rows: readonly Row[], column: string) {
  const found = await rowsById(
    library,
    table,
    rows.map((row) => Number(row[column])),
  );
  return new Map([...found].map(([id, row]) => [id, String(row['name'])]));
}

function named(rows: readonly Row[], column: string, nameOf: (id: number) => string | null): Row[] {
  return rows.flatMap((row) => {
    const name = nameOf(Number(row[column]));
    return name === null ? [] : [{ ...row, name }];
  });
}

function byBook(rows: readonly Row[]): Map<number, Row[]> {
  const books = new Map<number, Row[]>();
  for (const row of rows) {
    const id = Number(row['book_id']);
    const list = books.get(id);
    if (list === undefined) books.set(id, [row]);
    else list.push(row);
  }
  return books;
}

function viewsOf(books: readonly Row[], parts: ReadonlyMap<string, ReadonlyMap<number, Row[]>>): Map<string, BookView> {
  return new Map(
    books.map((book) => {
      const own = [...parts].map(
        ([table, rows]) => [table, partsOf(table, rows.get(Number(book['id'])) ?? [])] as const,
      );
      return [String(book['uuid']), { book, parts: Object.fromEntries(own) }];
    }),
  );
}

function partsOf(table: string, rows: readonly Row[]): PartRows {
  const keyed = new Map<string, Row>();
  for (const row of rows) {
    const key = (partTables[table]?.key ?? []).map((column) => String(row[column])).join('\n');
    if (!keyed.has(key)) keyed.set(key, row);
  }
  return keyed;
}
