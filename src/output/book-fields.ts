import { bookColumns } from './book-columns.ts';
import { identifierColumns } from './identifier-columns.ts';
import type { OutputName } from './index.ts';

/** What one object of JSON holds unasked: all but the readings and notes, which take more queries, and the author in short. */
export const jsonBookFields: readonly string[] = bookColumns
  .map((column) => column.name)
  .filter((name) => !['readings', 'notes', 'author'].includes(name));

/** For people; the last ones are dropped first where the terminal is narrow. */
const tableFields = ['id', 'title', 'author', 'year', 'series', 'rating', 'status'];

/** For scripts that cut columns: a contract. It never changes within a major version, not even by a column at the end. */
const lineFields = ['id', 'title', 'author', 'year', 'isbn', 'status', 'rating'];

/** The fields of a book that each output shows when `--fields` does not say. `template` may name any field, readings and notes too. */
export const defaultBookFields: Readonly<Record<OutputName, readonly string[]>> = {
  table: tableFields,
  tsv: lineFields,
  csv: lineFields,
  json: jsonBookFields,
  jsonl: jsonBookFields,
  markdown: tableFields,
  ids: ['id'],
  template: [...bookColumns, ...identifierColumns].map((column) => column.name),
};
