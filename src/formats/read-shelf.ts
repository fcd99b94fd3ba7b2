import type { Status } from '../domain/book.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { CsvRow } from './csv-row.ts';
import type { RowOptions } from './service-part.ts';

/**
 * Reads the status that a service's own shelf or word gives, in `known` by small letters; what neither the service nor `--map-shelf` knows
 * is reported and null. Undefined where the table has no such column.
 */
export function readShelf(
  row: CsvRow,
  column: string,
  known: ReadonlyMap<string, Status | null>,
  { shelves }: RowOptions,
): Status | null | undefined {
  const shelf = row.text(column);
  if (shelf === undefined || shelf === null) return shelf;
  const status = shelves.get(shelf) ?? known.get(shelf.toLowerCase());
  if (status !== undefined) return status;
  row.warn(
    column,
    `the shelf ${quoteValue(shelf)} has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)`,
  );
  return null;
}
