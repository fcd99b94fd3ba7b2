/** A value in a table of another program. */
export type TableValue = string | number | Uint8Array | null;

/** The tables of another program's SQLite file, for reading. */
export interface Tables {
  /** The names of a table's columns; null where there is no such table. */
  columns(table: string): readonly string[] | null;
  /** The rows of a table, as they are needed; `order` names the columns to sort by. Throws a `failure` for a table or a column that is not there. */
  rows(table: string, columns: readonly string[], order: readonly string[]): Iterable<readonly TableValue[]>;
  close(): void;
}
