import type { Problem } from '../domain/incoming.ts';
import type { CsvHeader } from './csv-header.ts';

/** One row of a table under its header, and the problems found while it is read. */
export class CsvRow {
  readonly problems: Problem[] = [];
  readonly #header: CsvHeader;
  readonly #cells: readonly string[];

  constructor(header: CsvHeader, cells: readonly string[]) {
    this.#header = header;
    this.#cells = cells;
  }

  /** A cell as it stood: undefined where the table has no such column, empty where a short row ends before it. */
  cell(column: string): string | undefined {
    const index = this.#header.indexOf(column);
    return index === null ? undefined : (this.#cells[index] ?? '');
  }

  /** A cell without the white space around it, by the rule of drafts: undefined for no such column, null for an empty cell. */
  text(column: string): string | null | undefined {
    const cell = this.cell(column);
    return cell === undefined ? undefined : cell.trim() || null;
  }

  /** The names of the columns, in the file's order. */
  get names(): readonly string[] {
    return this.#header.names;
  }

  /** Which of a column's names the table has; the first where it has none. */
  nameOf(...names: readonly [string, ...string[]]): string {
    return names.find((name) => this.#header.has(name)) ?? names[0];
  }

  /** Reports something odd in a column, or in the row as a whole (null); the row is kept. */
  warn(column: string | null, message: string): void {
    this.#report('warning', column, message);
  }

  /** Reports why the row cannot become a book. */
  refuse(column: string | null, message: string): void {
    this.#report('refused', column, message);
  }

  /** Every cell with its column's name, in the file's order; cells past the header have the name ''. */
  pairs(): [column: string, cell: string][] {
    return this.#cells.map((cell, index) => [this.#header.names[index] ?? '', cell]);
  }

  #report(severity: Problem['severity'], column: string | null, message: string): void {
    const value = column === null ? null : (this.cell(column) ?? null);
    this.problems.push({ severity, field: column, value, message });
  }
}
