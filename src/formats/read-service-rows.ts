import { BookshelfError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { CsvHeader } from './csv-header.ts';
import type { CsvRecord } from './csv-record.ts';
import { CsvRow } from './csv-row.ts';
import type { ReadOptions } from './format.ts';
import { LeftOutRows } from './left-out-rows.ts';
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
  const leftOut = new LeftOutRows();
  // The last book says which rows were left out, so each waits for the next.
  let last: Incoming | null = null;
  for await (const place of places(table, records, options)) {
    const reason = table.leaveOut?.(new CsvRow(place.header, place.record.cells)) ?? null;
    if (reason !== null) {
      leftOut.add(reason);
      continue;
    }
    if (last !== null) yield last;
    last = readRecord(table, place, options, last === null);
  }
  const further = leftOut.describe();
  if (last !== null) yield { ...last, problems: [...last.problems, ...further] };
  else if (further[0] !== undefined)
    throw new BookshelfError('failure', `the file holds no book: ${further[0].message}`);
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
  isFirst: boolean,
): Incoming {
  const row = new CsvRow(header, record.cells);
  const describe = table.describeHeader ?? describeServiceHeader(table);
  if (isFirst) for (const message of describe(header)) row.warn(null, message);
  checkLength(row, record, header);
  const isBroken = isQuotedWhole(record, header) || breaksOff(record, header);
  const draft = isBroken ? null : readServiceRow(row, table.parts, options);
  const source = draft === null ? null : { source: table.source, key: table.key(row), row: row.pairs() };
  const { line, raw } = record;
  return { number, line, draft, source, problems: row.problems, raw, header: headerLine };
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
