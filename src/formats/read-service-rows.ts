import type { BookDraft } from '../domain/book.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { CsvHeader } from './csv-header.ts';
import type { CsvRecord } from './csv-record.ts';
import { CsvRow } from './csv-row.ts';
import type { ReadOptions } from './format.ts';
import { readServiceRow } from './read-service-row.ts';
import { describeServiceHeader, readServiceHeader } from './service-header.ts';
import type { ServiceTable } from './service-table.ts';

/** A row of a file, where it stands, and what the file's header says of it. */
interface Place {
  readonly record: CsvRecord;
  readonly number: number;
  readonly header: CsvHeader;
  readonly headerLine: string;
}

/** Reads the records of a service's table, the first its header, into books. Throws a `failure` where it has none. */
export async function* readServiceRows(
  table: ServiceTable,
  records: AsyncIterable<CsvRecord>,
  options: ReadOptions,
): AsyncGenerator<Incoming> {
  for await (const place of places(table, records, options)) yield readRecord(table, place, options);
}

async function* places(
  table: ServiceTable,
  records: AsyncIterable<CsvRecord>,
  options: ReadOptions,
): AsyncGenerator<Place> {
  let header: CsvHeader | null = null;
  let headerLine = '';
  let number = 0;
  for await (const record of records) {
    if (header === null) {
      header = (table.readHeader ?? readServiceHeader(table))(record, options);
      if (options.header) {
        headerLine = record.raw;
        continue;
      }
    }
    number += 1;
    yield { record, number, header, headerLine };
  }
  if (header === null)
    throw new BookshelfError('failure', `the file is empty; ${table.title} has at least its header line`);
}

function readRecord(
  table: ServiceTable,
  { record, number, header, headerLine }: Place,
  options: ReadOptions,
): Incoming {
  const { line, raw } = record;
  const row = new CsvRow(header, record.cells);
  if (number === 1) for (const message of describeHeader(table, header)) row.warn(null, message);
  const draft = readRow(table, row, record, header, options);
  const source = draft === null ? null : { source: table.source, key: table.key(row), row: row.pairs() };
  return { number, line, draft, source, problems: row.problems, raw, header: headerLine };
}

function describeHeader(table: ServiceTable, header: CsvHeader): readonly string[] {
  return (table.describeHeader ?? describeServiceHeader(table))(header);
}

/** Null for a row that is refused, and for one that is no book, which is only told. */
function readRow(
  table: ServiceTable,
  row: CsvRow,
  record: CsvRecord,
  header: CsvHeader,
  options: ReadOptions,
): BookDraft | null {
  checkLength(row, record, header);
  if (isQuotedWhole(record, header) || breaksOff(record, header)) return null;
  const reason = table.leaveOut?.(row) ?? null;
  if (reason === null) return readServiceRow(row, table.parts, options);
  row.warn(row.nameOf('Title'), `the row was left out: it is ${reason}`);
  return null;
}

function checkLength(row: CsvRow, record: CsvRecord, header: CsvHeader): void {
  const { cells } = record;
  const { names } = header;
  if (isQuotedWhole(record, header))
    row.refuse(null, 'the row stands in quotes as a whole, so it is one cell; a spreadsheet saved it twice');
  else if (breaksOff(record, header))
    row.refuse(null, `the file breaks off in this row, after cell ${cells.length} of ${names.length}`);
  else if (cells.length !== names.length)
    row.warn(null, `the row has ${cells.length} cells, but the header has ${names.length}`);
}

/** A download that was cut short ends in the middle of its last row. */
function breaksOff({ cells, isEnded }: CsvRecord, { names }: CsvHeader): boolean {
  return !isEnded && cells.length < names.length;
}

function isQuotedWhole({ cells }: CsvRecord, { names }: CsvHeader): boolean {
  return cells.length === 1 && names.length > 1 && (cells[0] ?? '').includes(',');
}
