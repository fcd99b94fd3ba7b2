import type { Book, BookDraft, Reading, ReadingDraft, ReadingState, Status } from '../domain/book.ts';
import { readPartialDate, type PartialDate } from '../domain/partial-date.ts';
import type { CsvRow } from './csv-row.ts';
import { countsOneMore, finishedCount } from './finished-count.ts';
import { readCount } from './read-count.ts';
import { writeDay } from './day-text.ts';
import { exclusiveStatus } from './goodreads-shelves.ts';
import { readDay } from './row-numbers.ts';
import type { ServicePart } from './service-part.ts';

/**
 * When and how often a book was read. Goodreads keeps the last date only; no date is ever made up: a book that was read without one gets
 * a reading without one, and `readCount` says how many there should be.
 */
export const goodreadsReadings: ServicePart = {
  name: 'rereads',
  lost: 'readings with a start, or with a date before the last',
  fields: ['readings'],
  read: (row, options) => readReadings(row, exclusiveStatus(row, options)),
  write: writeReadings,
};

/** The passages through a book that a row tells of, and how many were finished; nothing where the columns are missing. */
type ReadingHistory = Pick<BookDraft, 'readings' | 'readCount'>;

function readReadings(row: CsvRow, status: Status | null): ReadingHistory {
  const finished = readDay(row, 'Date Read');
  const count = readCount(row, 'Read Count');
  if (finished === undefined && row.cell('read_dates') === undefined && count === undefined) return {};
  const dated = datedReadings(row, finished ?? null, status);
  const undated = dated.length === 0 && (count ?? 0) > 0 ? undatedReadings(status) : [];
  const readings = dated.length === 0 ? undated : dated;
  const finishedTimes = finishedCount(count, status);
  return finishedTimes === undefined ? { readings } : { readings, readCount: finishedTimes };
}

function undatedReadings(status: Status | null): ReadingDraft[] {
  return status === 'read' || status === 'dropped' ? [{ state: status }] : [];
}

/** The last passage of a book that was given up ended so; every other date is a day of finishing. */
function datedReadings(row: CsvRow, finished: PartialDate | null, status: Status | null): ReadingDraft[] {
  const listed = readSpans(row.text('read_dates') ?? '');
  if (finished === null && listed.length === 0) return [];
  const isListed = finished === null || listed.some((span) => span.finished === finished);
  const spans = [...listed, ...(isListed ? [] : [{ started: null, finished }])].sort(byEnd);
  return spans.map((span, index) =>
    asReading(span, status === 'dropped' && index === spans.length - 1 ? 'dropped' : 'read'),
  );
}

function asReading({ started, finished }: Span, state: ReadingState): ReadingDraft {
  return started === null ? { state, finished } : { state, started, finished };
}

interface Span {
  readonly started: PartialDate | null;
  readonly finished: PartialDate;
}

/** Reads `2019-01-02,2019-02-03;,2021-05-06`, the start of the second unknown (Enhance-GoodReads-Export). */
function readSpans(text: string): Span[] {
  if (text === '') return [];
  return text.split(';').flatMap((part) => {
    const [started, finished] = part.split(',').map((date) => readSpanDate(date));
    return finished ? [{ started: started ?? null, finished }] : [];
  });
}

/** That program puts the year 1900 where a reader gave none. */
function readSpanDate(text: string): PartialDate | null {
  return text.startsWith('1900-') ? null : readPartialDate(text);
}

function byEnd(one: Span, other: Span): number {
  return one.finished < other.finished ? -1 : Number(one.finished > other.finished);
}

/** The last passage of a book that was given up is the one that ended so; without it, nothing can be said of those before. */
function writeReadings({ readings, status }: Book): Record<string, string> {
  const reads = readings.filter(({ state }) => state === 'read');
  const drop = readings.findLast(({ state }) => state === 'dropped');
  if (status === 'dropped') {
    return drop === undefined
      ? { 'Date Read': '', 'Read Count': '0' }
      : { 'Date Read': writeDay(drop.finished, '/'), 'Read Count': String(reads.length + 1) };
  }
  return { 'Date Read': lastDay(reads), 'Read Count': String(reads.length + Number(countsOneMore(status))) };
}

function lastDay(readings: readonly Reading[]): string {
  return (
    readings
      .map(({ finished }) => writeDay(finished, '/'))
      .sort()
      .at(-1) ?? ''
  );
}
