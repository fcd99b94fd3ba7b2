/** One record of a table: its cells as they stood, unquoted. */
export interface CsvRecord {
  /** The line on which it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The record's own text, quotes included, without the line end. */
  readonly raw: string;
  /** Whether a line end follows: false at the end of a file that does not end its last line. */
  readonly isEnded: boolean;
}

export interface CsvOptions {
  readonly delimiter: string;
  /** False where a `"` is a letter like any other (LibraryThing's tables). */
  readonly quotes?: boolean;
  /** True where a quotation mark inside an unquoted cell is taken as it stands: `="0441172717"`. */
  readonly isLoose?: boolean;
}
