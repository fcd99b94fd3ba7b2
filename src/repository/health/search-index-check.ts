import { sql } from 'drizzle-orm';
import { searchColumns, SearchIndex, searchTexts } from '../search-index.ts';
import type { Database } from '../../database/connection.ts';
import { readInOrder } from '../book-reader.ts';
import type { Discovery, Patient } from './check.ts';
import { pageById, pageSize } from './page-by-id.ts';

/** How many sums are kept: books whose ids are so far apart share one. */
const sums = 2 ** 20;

/** The most books that are named one by one. */
const named = 5;

/**
 * Compares the full-text index with the books, word by word, at constant memory: each place of a word in a book adds a number to the sum of
 * that book, on both sides. What the index holds of no book shows the same way.
 */
export async function* checkSearchIndex(patient: Patient): AsyncGenerator<Discovery> {
  const difference = new Int32Array(sums);
  await addIndex(patient, difference);
  await subtractBooks(patient, difference);
  const wrong = difference.reduce((count, sum) => count + Number(sum !== 0), 0);
  if (wrong === 0) return;
  const index = new SearchIndex(patient.database);
  const books = `${wrong} ${wrong === 1 ? 'book' : 'books'}`;
  yield {
    message: `the search index does not fit ${books}${await examples(patient, difference)}`,
    mend: () => index.rebuild(),
  };
}

async function examples({ database }: Patient, difference: Int32Array): Promise<string> {
  const found: number[] = [];
  for await (const { id } of idsOf(database)) {
    if (difference[id % sums] !== 0) found.push(id);
    if (found.length === named) break;
  }
  return found.length === 0 ? ' that are gone' : ` (${found.map((id) => `#${id}`).join(', ')})`;
}

async function addIndex({ connection }: Patient, difference: Int32Array): Promise<void> {
  // A table of this connection alone, which a library that cannot be written may have, too.
  if (!connection.writable) await connection.run('pragma query_only = off');
  await connection.run(
    `create virtual table if not exists temp.book_places using fts5vocab(main, 'book_text', 'instance')`,
  );
  if (!connection.writable) await connection.run('pragma query_only = on');
  let term = '';
  let hash = 0;
  for await (const row of connection.rows('select term, doc, col, offset from temp.book_places')) {
    if (row['term'] !== term) {
      term = String(row['term']);
      hash = hashOf(term);
    }
    const column = columnNumbers.get(String(row['col'])) ?? -1;
    add(difference, Number(row['doc']), placeHash(hash, column, Number(row['offset'])));
  }
}

const columnNumbers: ReadonlyMap<string, number> = new Map(searchColumns.map((name, index) => [name, index]));

async function subtractBooks({ database }: Patient, difference: Int32Array): Promise<void> {
  let page: number[] = [];
  for await (const { id } of idsOf(database)) {
    page.push(id);
    if (page.length < pageSize) continue;
    await subtractPage(database, page, difference);
    page = [];
  }
  await subtractPage(database, page, difference);
}

async function subtractPage(database: Database, ids: readonly number[], difference: Int32Array): Promise<void> {
  for (const book of await readInOrder(database, ids)) {
    for (const [column, text] of searchTexts(book).entries()) {
      const words = text.split(' ').filter(Boolean);
      for (const [offset, word] of words.entries()) add(difference, book.id, -placeHash(hashOf(word), column, offset));
    }
  }
}

function idsOf(database: Database): AsyncGenerator<{ readonly id: number }> {
  return pageById((after) =>
    database.all<{ id: number }>(sql`select id from books where id > ${after} order by id limit ${pageSize}`),
  );
}

function add(difference: Int32Array, book: number, number: number): void {
  const index = book % sums;
  difference[index] = ((difference[index] ?? 0) + number) | 0;
}

/** FNV-1a over the units of a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

function placeHash(hash: number, column: number, offset: number): number {
  const mixed = Math.imul(hash ^ Math.imul(column + 1, 0x9e3779b1) ^ Math.imul(offset + 1, 0x85ebca6b), 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
