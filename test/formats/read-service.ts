import type { Incoming } from '../../src/domain/incoming.ts';
import type { ReadOptions } from '../../src/formats/format.ts';
import { readRecords } from './library-content.ts';

/** Reads rows of a service's table that have these cells and no other columns. */
export function readRows(
  format: string,
  rows: readonly Readonly<Record<string, string>>[],
  options: Partial<ReadOptions> = {},
): Promise<Incoming[]> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return readRecords(format, lines.map((cells) => cells.map(quote).join(',')).join('\n'), options);
}

/** Reads one row, and gives it with what was said of it. */
export async function readRow(
  format: string,
  row: Readonly<Record<string, string>>,
  options: Partial<ReadOptions> = {},
) {
  const [record] = await readRows(format, [row], options);
  if (record === undefined) throw new Error('the row was not read');
  return { ...record, said: record.problems.map(({ message }) => message) };
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
