import { sql } from 'drizzle-orm';
import { partTables, type BookView, type PartRows } from './book-view.ts';
import { ensureNames, withoutId } from './ensure-names.ts';
import { partOf } from './merge-books.ts';
import { isSame } from './merge-fields.ts';
import type { SyncLibrary, SyncPair } from './sync-library.ts';
import type { Row } from './sync-rows.ts';

/** A book as a library has it, and as it shall be; null where it is not there. */
export interface WantedBook {
  readonly now: BookView | null;
  readonly wanted: BookView | null;
}

/** Makes books of a library what they shall be, some hundred at a time; answers with the ids of those that were touched. */
export async function writeBooks(
  pair: SyncPair,
  library: SyncLibrary,
  books: readonly WantedBook[],
): Promise<number[]> {
  const touched = new Set<number>();
  const placed = await placeBooks(library, books, touched);
  for (const table of Object.keys(partTables)) {
    const changes = placed.map((book) => partChanges(table, book));
    for (const [index, { remove, update, insert }] of changes.entries())
      if (remove.length + update.length + insert.length > 0) touched.add(placed[index]?.id ?? 0);
    await library.writer.delete(
      table,
      changes.flatMap(({ remove }) => remove),
    );
    await library.writer.update(
      table,
      changes.flatMap(({ update }) => update),
    );
    await insertParts(
      pair,
      library,
      table,
      changes.flatMap(({ insert }) => insert),
    );
  }
  const gone = books
    .filter(({ now, wanted }) => now !== null && wanted === null)
    .map(({ now }) => Number(now?.book['id']));
  await library.writer.delete('books', gone);
  for (const id of gone) touched.add(id);
  return [...touched];
}

interface PlacedBook extends WantedBook {
  readonly id: number;
}

/** Writes the rows of the books themselves, so that all of them have an id. */
async function placeBooks(
  { writer }: SyncLibrary,
  books: readonly WantedBook[],
  touched: Set<number>,
): Promise<PlacedBook[]> {
  const added = books.filter(({ now, wanted }) => now === null && wanted !== null);
  const ids = await writer.insert(
    'books',
    added.flatMap(({ wanted }) => (wanted === null ? [] : [withoutId(wanted.book)])),
  );
  const changes = books.flatMap(({ now, wanted }) =>
    now === null || wanted === null ? [] : changedColumns(now.book, wanted.book),
  );
  await writer.update('books', changes);
  for (const id of [...ids, ...changes.map((row) => Number(row['id']))]) touched.add(id);
  const placed = added.map((book, index) => ({ ...book, id: ids[index] ?? 0 }));
  return [
    ...books.filter(({ now }) => now !== null).map((book) => ({ ...book, id: Number(book.now?.book['id']) })),
    ...placed,
  ];
}

interface PartChanges {
  readonly remove: readonly number[];
  readonly update: readonly Row[];
  readonly insert: readonly Row[];
}

function partChanges(table: string, { id, now, wanted }: PlacedBook): PartChanges {
  const [rows, others] = [partOf(now, table), partOf(wanted, table)];
  const stay = partTables[table]?.order === null ? staying(rows, others) : new Set(rows.keys());
  const remove = [...rows].filter(([key]) => !others.has(key) || !stay.has(key)).map(([, row]) => Number(row['id']));
  const update: Row[] = [];
  const insert: Row[] = [];
  for (const [key, row] of others) {
    const own = stay.has(key) ? rows.get(key) : undefined;
    if (own === undefined) insert.push({ ...withoutId(row), book_id: id });
    else update.push(...changedColumns(own, row));
  }
  return { remove, update, insert };
}

/** The rows of a list without places that may stay under their ids, so that the ids tell the order; the others are written anew. */
function staying(rows: PartRows, wanted: PartRows): ReadonlySet<string> {
  const stay = new Set<string>();
  let last = 0;
  for (const key of wanted.keys()) {
    const id = Number(rows.get(key)?.['id'] ?? Infinity);
    if (id > last && id !== Infinity) stay.add(key);
    last = Math.max(last, id);
  }
  return stay;
}

const unwritten: ReadonlySet<string> = new Set([
  'id',
  'book_id',
  'author_id',
  'series_id',
  'tag_id',
  'name',
  'author_order',
]);

function changedColumns(now: Row, wanted: Row): Row[] {
  const columns = Object.keys(wanted).filter(
    (column) => !unwritten.has(column) && !isSame(wanted[column], now[column]),
  );
  if (columns.length === 0) return [];
  return [{ id: now['id'], ...Object.fromEntries(columns.map((column) => [column, wanted[column]])) }];
}

async function insertParts(pair: SyncPair, library: SyncLibrary, table: string, rows: readonly Row[]): Promise<void> {
  const names = partTables[table]?.names ?? null;
  if (rows.length === 0) return;
  if (table === 'source_records') await makeRoom(library, rows);
  if (names === null) return void (await library.writer.insert(table, rows));
  const ids = await ensureNames(
    pair,
    library,
    names.table,
    rows.map((row) => String(row['name'])),
  );
  const whole = rows.map(({ name, ...row }) => ({ ...row, [names.column]: ids.get(String(name)) }));
  await library.writer.insert(table, whole);
}

/** A service's row stands with one book: where it moved to another, it leaves the one that had it. */
async function makeRoom(library: SyncLibrary, rows: readonly Row[]): Promise<void> {
  const keys = new Set(rows.map(keyOf));
  const list = JSON.stringify(rows.map((row) => row['key']));
  const found = await library.rows.now('source_records', sql`c.key in (select value from json_each(${list}))`);
  const taken = found.filter((row) => keys.has(keyOf(row)));
  await library.writer.delete(
    'source_records',
    taken.map((row) => Number(row['id'])),
  );
}

function keyOf(row: Row): string {
  return `${String(row['source'])}\n${String(row['key'])}`;
}
