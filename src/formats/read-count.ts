import type { CsvRow } from './csv-row.ts';
import { readWhole } from './row-numbers.ts';

/** More than anyone reads a book; a larger count is a damaged cell. */
const mostReadings = 1000;

/** Reads how often a book was read; undefined where the cell says nothing that can be used. */
export function readCount(row: CsvRow, column: string): number | undefined {
  const count = readWhole(row, column) ?? undefined;
  if (count === undefined || (count >= 0 && count <= mostReadings)) return count;
  row.warn(column, `${count} is not a number of readings`);
  return undefined;
}
