import type { Connection } from '../../database/connection.ts';
import { readInOrder } from '../book-reader.ts';
import { searchTexts } from '../search-index.ts';
import { booksBetween } from '../time-travel.ts';
import type { ChangesRequest, TransferPiece } from './read-changes.ts';

/** How many books are read at a time. */
const page = 500;

/** Reads what the full-text index is to hold of the books that were touched. */
export async function* readWords(
  connection: Connection,
  { after, steps }: ChangesRequest,
): AsyncGenerator<TransferPiece> {
  const ids = after === null ? await everyId(connection) : await touchedIds(connection, after);
  for (let start = 0; start < ids.length; start += page) {
    const part = ids.slice(start, start + page);
    yield { step: steps.removeWords, data: JSON.stringify(part) };
    const books = await readInOrder(connection.database, part);
    yield { step: steps.insertWords, data: JSON.stringify(books.map((book) => [book.id, ...searchTexts(book)])) };
  }
}

async function touchedIds(connection: Connection, after: number): Promise<number[]> {
  return [...(await booksBetween(connection.database, after, Number.MAX_SAFE_INTEGER))];
}

async function everyId(connection: Connection): Promise<number[]> {
  const ids: unknown = JSON.parse(String(await connection.value('select json_group_array(id) from books')));
  return Array.isArray(ids) ? ids.map(Number) : [];
}
