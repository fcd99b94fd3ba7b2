/** The text of one record of a JSON file, not parsed yet. */
export interface JsonText {
  /** The line on which it starts, from 1. */
  readonly line: number;
  readonly text: string;
}

/** More than this in one record (in characters) is no book. */
export const largestRecord = 16 * 1024 * 1024;
