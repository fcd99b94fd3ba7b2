import type { Status } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import { commonWords, shelfStatus } from './read-shelf.ts';
import type { RowOptions } from './service-part.ts';

/** The column with the words of a shelf: for one of the reader's own its name, because `shelf` holds a number with it. */
export function shelfColumn(row: CsvRow): string {
  const shelf = row.text('shelf') ?? '';
  return commonWords(shelf) === undefined && row.text('shelf_name') ? 'shelf_name' : 'shelf';
}

/** Where the reader stands with the book of a row, without a word about a shelf that means nothing. */
export function bookwyrmShelf(row: CsvRow, options: RowOptions): Status | null {
  return shelfStatus(row, shelfColumn(row), options);
}
