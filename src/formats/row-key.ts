import type { CsvRow } from './csv-row.ts';

/** Makes a key for a row that has no number of its own, of the cells that tell it from others and stay the same. */
export function rowKey(row: CsvRow, columns: readonly string[]): string {
  return columns.flatMap((column) => row.text(column) || []).join(' / ');
}
