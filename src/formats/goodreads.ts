import { BookshelfError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { CsvHeader } from './csv-header.ts';
import type { CsvRecord } from './csv-record.ts';
import { CsvRow } from './csv-row.ts';
import type { Reader, ReadOptions } from './format.ts';
import { describeColumns, guessColumns, readColumns } from './goodreads-columns.ts';
import { readBookId } from './goodreads-identifiers.ts';
import { readGoodreadsRow } from './goodreads-row.ts';
import { peek } from './peek.ts';
import { readCsv } from './read-csv.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/** Reads the CSV that Goodreads exports (`goodreads_library_export.csv`), of any year, as it came or saved again by a spreadsheet. */
export const goodreads: Reader = { read: readGoodreads };

async function* readGoodreads(text: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<Incoming> {
  const { head, whole } = await peek(text, 65_536);
  let header: CsvHeader | null = null;
  let headerLine = '';
  let number = 0;
  for await (const record of readCsv(whole, { delimiter: sniffDelimiter(head.join('')), isLoose: true })) {
    if (header === null) {
      header = options.header ? readColumns(record) : guessColumns(record);
      if (options.header) {
        headerLine = record.raw;
        continue;
      }
    }
    number += 1;
    yield { ...readRecord(record, number, header, options), header: headerLine };
  }
  if (header === null)
    throw new BookshelfError('failure', 'the file is empty; a Goodreads export has at least its header line');
}

function readRecord(record: CsvRecord, number: number, header: CsvHeader, options: ReadOptions): Incoming {
  const row = new CsvRow(header, record.cells);
  if (number === 1) for (const message of describeColumns(header)) row.warn(null, message);
  checkLength(row, record, header);
  const draft = isQuotedWhole(record, header) ? null : readGoodreadsRow(row, options.shelves);
  const source = draft === null ? null : { source: 'goodreads', key: readKey(row), row: row.pairs() };
  return { number, line: record.line, draft, source, problems: row.problems, raw: record.raw };
}

function checkLength(row: CsvRow, { cells }: CsvRecord, { names }: CsvHeader): void {
  if (isQuotedWhole({ cells }, { names }))
    row.refuse(null, 'the row stands in quotes as a whole, so it is one cell; a spreadsheet saved it twice');
  else if (cells.length !== names.length)
    row.warn(null, `the row has ${cells.length} cells, but the header has ${names.length}`);
}

function isQuotedWhole({ cells }: Pick<CsvRecord, 'cells'>, { names }: Pick<CsvHeader, 'names'>): boolean {
  return cells.length === 1 && names.length > 1 && (cells[0] ?? '').includes(',');
}

/** The row's key in the export: Goodreads' number of the edition, or what tells editions apart where that is lost. */
function readKey(row: CsvRow): string {
  const id = readBookId(row);
  if (id !== null) return id;
  row.warn('Book Id', 'the row has no Goodreads number, so a later export is matched by title and author');
  return ['Title', 'Author', 'ISBN13', 'Publisher', 'Year Published', 'Binding']
    .flatMap((column) => row.text(column) || [])
    .join(' / ');
}
