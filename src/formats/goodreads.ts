import type { CsvRow } from './csv-row.ts';
import { describeColumns, readGoodreadsHeader, writtenColumns } from './goodreads-columns.ts';
import { readBookId } from './goodreads-identifiers.ts';
import { goodreadsParts } from './goodreads-parts.ts';
import { rowKey } from './row-key.ts';
import { serviceReader } from './service-reader.ts';
import type { ServiceTable } from './service-table.ts';
import { serviceWriter } from './service-writer.ts';

const table: ServiceTable = {
  source: 'goodreads',
  title: 'a Goodreads export',
  columns: writtenColumns,
  parts: goodreadsParts,
  key: readKey,
  readHeader: readGoodreadsHeader,
  describeHeader: describeColumns,
  lineEnd: '\n',
};

/** Reads the CSV that Goodreads exports (`goodreads_library_export.csv`), of any year, as it came or saved again by a spreadsheet. */
export const goodreads = serviceReader(table);

/** Writes the CSV of Goodreads' exports since 2022, which other services take, too. */
export const goodreadsWriter = serviceWriter(table);

/** The row's key in the export: Goodreads' number of the edition, or what tells editions apart where that is lost. */
function readKey(row: CsvRow): string {
  const id = readBookId(row);
  if (id !== null) return id;
  row.warn('Book Id', 'the row has no Goodreads number, so a later export is matched by title and author');
  return rowKey(row, ['Title', 'Author', 'ISBN13', 'Publisher', 'Year Published', 'Binding']);
}
