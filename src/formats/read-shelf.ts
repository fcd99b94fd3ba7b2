import type { Status } from '../domain/book.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { readStatus } from '../domain/status.ts';
import type { CsvRow } from './csv-row.ts';
import type { RowOptions } from './service-part.ts';

/** The words of a service for where a reader stands: a status, null for none, undefined for a word that it does not have. */
export type ShelfWords = (shelf: string) => Status | null | undefined;

/** The words that all services share, and our own. */
export const commonWords: ShelfWords = (shelf) => readStatus(shelf) ?? undefined;

/**
 * Reads the status that a shelf gives; what neither the service nor `--map-shelf` knows is reported and null. Undefined where the table has
 * no such column.
 */
export function readShelf(
  row: CsvRow,
  column: string,
  options: RowOptions,
  words = commonWords,
): Status | null | undefined {
  const shelf = row.text(column);
  if (shelf === undefined || shelf === null) return shelf;
  const status = meaningOf(shelf, options, words);
  if (status !== undefined) return status;
  row.warn(
    column,
    `the shelf ${quoteValue(shelf)} has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)`,
  );
  return null;
}

/** What a row's shelf means, without a word about one that means nothing. */
export function shelfStatus(row: CsvRow, column: string, options: RowOptions, words = commonWords): Status | null {
  return meaningOf(row.text(column) ?? '', options, words) ?? null;
}

/** The shelf of a row where it has no meaning, to be kept as a tag; else nothing. */
export function unknownShelf(row: CsvRow, column: string, options: RowOptions, words = commonWords): string[] {
  const shelf = row.text(column);
  return shelf && meaningOf(shelf, options, words) === undefined ? [shelf] : [];
}

function meaningOf(shelf: string, { shelves }: RowOptions, words: ShelfWords): Status | null | undefined {
  return shelves.get(shelf) ?? words(shelf);
}
