import { columnsWith } from './column-groups.ts';

/** A row's values in the order of its columns. */
export type RowValues = readonly unknown[];

/** Columns that the program works out or stamps: that they changed since is nothing that a person did. */
const unspoken: readonly string[] = ['changed', 'author_order', 'position', 'ordinal'];

/** What taking a change back makes of a row, and the columns that are kept because they changed since. */
export interface MergedRow {
  readonly values: RowValues;
  readonly kept: readonly string[];
}

/**
 * Takes a change of a row back where nothing has changed since: `before` is the row before the change, `left` as the change left it, `now` as it
 * is. A column that is another one now than the change left it stays, with those that say the same thing.
 */
export function mergeRow(
  table: string,
  columns: readonly string[],
  { before, left, now }: { before: RowValues; left: RowValues; now: RowValues },
): MergedRow {
  const at = (row: RowValues, column: string) => row[columns.indexOf(column)] ?? null;
  // A column that came with a later schema was not there to be changed.
  const wasChanged = (column: string) =>
    columns.indexOf(column) < before.length && at(before, column) !== at(left, column);
  const isOther = (column: string) => at(now, column) !== at(left, column);
  const isKept = (column: string) => columnsWith(table, column).some((each) => wasChanged(each) && isOther(each));
  const values = columns.map((column) =>
    wasChanged(column) && !isKept(column) ? at(before, column) : at(now, column),
  );
  const kept = columns.filter(
    (column) => wasChanged(column) && isKept(column) && at(before, column) !== at(now, column),
  );
  return { values, kept: kept.filter((column) => !unspoken.includes(column)) };
}
