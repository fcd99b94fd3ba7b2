import type { CsvHeader } from './csv-header.ts';
import type { CsvRecord } from './csv-record.ts';
import type { CsvRow } from './csv-row.ts';
import type { ReadOptions } from './format.ts';
import type { ServicePart } from './service-part.ts';

/** The table that a service exports: what its reader and its writer are made of. */
export interface ServiceTable {
  /** The name of the format: `storygraph`. */
  readonly source: string;
  /** What people call it: `a StoryGraph export`. */
  readonly title: string;
  /** The columns in the order in which they are written. */
  readonly columns: readonly string[];
  /** Columns of other years, which are read or known to say nothing that has a place here. */
  readonly olderColumns?: readonly string[];
  /** Whether a column that is named nowhere above is read all the same. */
  readonly reads?: (column: string) => boolean;
  readonly parts: readonly ServicePart[];
  /** What tells a row from every other of the account, in this export and the next. */
  readonly key: (row: CsvRow) => string;
  /** What a row is that is no book of the library (`a movie, not a book`); null for a book. */
  readonly leaveOut?: (row: CsvRow) => string | null;
  /** Reads the header line, or guesses it from a first row, where a service needs more than the columns by their names. */
  readonly readHeader?: (record: CsvRecord, options: ReadOptions) => CsvHeader;
  readonly describeHeader?: (header: CsvHeader) => readonly string[];
  readonly lineEnd: '\n' | '\r\n';
  /** A tab for a table without quotes, whose cells can hold neither tabs nor line ends; a comma where nothing is said. */
  readonly separator?: '\t';
}
