import type { Book, Status } from '../domain/book.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { CsvRow } from './csv-row.ts';
import { countsOneMore, finishedCount } from './finished-count.ts';
import { readCount } from './read-count.ts';
import { shelfStatus } from './read-shelf.ts';
import { readDay, readDayText } from './row-numbers.ts';
import type { ServicePart } from './service-part.ts';
import { daysOf, holdableReadings, readSpans, type Span } from './spans.ts';
import { splitList } from './split-cell.ts';

/** The passages through a book as StoryGraph lists them: `2019/01/02-2019/02/03, 2021/05/06, 2026/09/01-`, and how often it counts them. */
export const storygraphReadings: ServicePart = {
  name: 'readings',
  lost: 'readings without full dates, or that ended in other ways than the last',
  fields: ['readings'],
  read(row, options) {
    if (row.cell('Dates Read') === undefined && row.cell('Last Date Read') === undefined) return {};
    return readReadings(row, shelfStatus(row, 'Read Status', options));
  },
  write: writeReadings,
};

function readReadings(row: CsvRow, status: Status | null) {
  const listed = splitList(row.cell('Dates Read') ?? '').flatMap((text) => readSpan(row, text) ?? []);
  const last = readDay(row, 'Last Date Read') ?? null;
  const spans = listed.length === 0 && last !== null ? [{ started: null, finished: last }] : listed;
  const count = readCount(row, 'Read Count');
  const isGivenUp = status === 'dropped' && spans.length === 0 && (count ?? 0) > 0;
  const readings = isGivenUp ? [{ state: status }] : readSpans(spans, status);
  const finishedTimes = finishedCount(count, status);
  return finishedTimes === undefined ? { readings } : { readings, readCount: finishedTimes };
}

/** A single date is the end; when the book was begun is not known then. */
function readSpan(row: CsvRow, text: string): Span | null {
  const dash = text.indexOf('-');
  const started = dash === -1 ? null : readEnd(text.slice(0, dash));
  const finished = readEnd(text.slice(dash + 1));
  if (started !== undefined && finished !== undefined && (started ?? finished) !== null) return { started, finished };
  row.warn('Dates Read', `${quoteValue(text)} is not a date or two with a dash between them`);
  return null;
}

function readEnd(text: string): PartialDate | null | undefined {
  return text.trim() === '' ? null : (readDayText(text.trim()) ?? undefined);
}

function writeReadings({ readings, status: own }: Book): Record<string, string> {
  const status = own === 'unread' ? null : own;
  const dated = readings.filter(
    (reading) => daysOf(reading).finished !== null || isOpen(reading.state, daysOf(reading)),
  );
  const spans = holdableReadings(dated, status).map(daysOf);
  const reads = readings.filter(({ state }) => state === 'read').length;
  const isGivenUp = status === 'dropped' && !readings.some(({ state }) => state === 'dropped');
  const ends = spans.map(({ finished }) => finished ?? '').sort();
  return {
    'Dates Read': spans.map(writeSpan).join(', '),
    'Last Date Read': (ends.at(-1) ?? '').replaceAll('-', '/'),
    'Read Count': String(isGivenUp ? 0 : reads + Number(countsOneMore(status))),
  };
}

/** A passage that has begun and not ended; of one that was read the beginning alone would say that it goes on. */
function isOpen(state: string, { started }: Span): boolean {
  return started !== null && state !== 'read';
}

function writeSpan({ started, finished }: Span): string {
  const [from, to] = [started, finished].map((date) => (date ?? '').replaceAll('-', '/'));
  return started === null ? `${to}` : `${from}-${to}`;
}
