import type { Book, Status } from '../domain/book.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { CsvRow } from './csv-row.ts';
import { openreadsWords } from './openreads-words.ts';
import { shelfStatus } from './read-shelf.ts';
import { readDay, readDayText } from './row-numbers.ts';
import type { ServicePart } from './service-part.ts';
import { daysOf, holdableReadings, readSpans, type Span } from './spans.ts';
import { splitList } from './split-cell.ts';

/** The passages through a book as OpenReads lists them, `start|finish|milliseconds` with a semicolon between, any part empty. */
export const openreadsReadings: ServicePart = {
  name: 'readings',
  lost: 'readings without full dates, or that ended in other ways than the last',
  fields: ['readings'],
  read(row, options) {
    const spans = row.cell('readings') === undefined ? readColumns(row) : readList(row);
    return { readings: spans && readSpans(spans, shelfStatus(row, 'status', options, openreadsWords)) };
  },
  write: writeReadings,
};

/** Exports of before 2023 have one passage, in columns of its own. */
function readColumns(row: CsvRow): Span[] | undefined {
  const [started, finished] = [readDay(row, 'start_date'), readDay(row, 'finish_date')];
  if (started === undefined && finished === undefined) return undefined;
  const span = { started: started ?? null, finished: finished ?? null };
  return (span.started ?? span.finished) === null ? [] : [span];
}

function readList(row: CsvRow): Span[] {
  return splitList(row.cell('readings') ?? '', ';').flatMap((text) => {
    const [started = '', finished = ''] = text.split('|');
    const span = { started: readDayText(started), finished: readDayText(finished) };
    if ((started === '' || span.started !== null) && (finished === '' || span.finished !== null)) return [span];
    row.warn('readings', `${quoteValue(text)} is not two dates with | between them`);
    return [];
  });
}

/** What is not begun is no passage; a book that was paused goes on there. */
function writeReadings({ readings, status: own }: Book): Record<string, string> {
  const status: Status | null = own === 'paused' ? 'reading' : own === 'unread' ? null : own;
  const dated = readings.filter((reading) => (daysOf(reading).started ?? daysOf(reading).finished) !== null);
  const spans = holdableReadings(dated, status).map(daysOf);
  return { readings: spans.map(({ started, finished }) => `${started ?? ''}|${finished ?? ''}|`).join(';') };
}
