import type { Column } from './column.ts';

/** What an output is told besides rows and columns. */
export interface OutputOptions {
  /** How many cells wide a line of the terminal is; `table` fits itself to it. */
  readonly width: number;
  readonly colour: boolean;
  /** `{title} ({year})`; `template` needs it, the others do not look at it. */
  readonly template?: string;
  /** Whether `tsv` and `csv` begin with a line of names; unsaid, `csv` does and `tsv` does not. */
  readonly header?: boolean;
}

/** A way to print a list: rows in, chunks of text out, each ending at the end of a line. It prints nothing itself. */
export interface Output {
  render<Row extends { readonly id: number }>(
    rows: AsyncIterable<Row>,
    columns: readonly Column<Row>[],
    options: OutputOptions,
  ): AsyncIterable<string>;
}
