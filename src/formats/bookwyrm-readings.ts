import type { Book, ReadingDraft, Reading } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import { writeDay } from './day-text.ts';
import { bookwyrmShelf } from './bookwyrm-shelf.ts';
import { readDay } from './row-numbers.ts';
import type { RowOptions, ServicePart } from './service-part.ts';
import { daysOf } from './spans.ts';

/** The last passage through a book: BookWyrm has one column for the day of finishing, and one for that of giving up. */
export const bookwyrmReadings: ServicePart = {
  name: 'rereads',
  lost: 'readings beside the last with full dates',
  fields: ['readings'],
  read(row, options) {
    const isThere = ['start_date', 'finish_date', 'stopped_date'].some((column) => row.cell(column) !== undefined);
    return isThere ? { readings: readReadings(row, options) } : {};
  },
  write: writeReading,
};

function readReadings(row: CsvRow, options: RowOptions): ReadingDraft[] {
  const [started = null, finished = null, stopped = null] = ['start_date', 'finish_date', 'stopped_date'].map(
    (column) => readDay(row, column) ?? null,
  );
  if (finished !== null) return [{ state: 'read', started, finished }];
  if (stopped !== null) return [{ state: 'dropped', started, finished: stopped }];
  if (started === null) return [];
  const status = bookwyrmShelf(row, options);
  return [{ state: status === 'dropped' || status === 'read' ? status : 'reading', started }];
}

function writeReading(book: Book): Record<string, string> {
  const sure = book.readings.filter((reading) => isSure(reading, book));
  const last = sure.toSorted((one, other) => (endOf(one) < endOf(other) ? -1 : 1)).at(-1);
  const finished = writeDay(last?.finished ?? null, '-');
  return {
    start_date: writeDay(last?.started ?? null, '-'),
    finish_date: last?.state === 'read' ? finished : '',
    stopped_date: last?.state === 'dropped' ? finished : '',
  };
}

/** Whether the days tell how the passage ended; the shelf tells it of one that has begun only. */
function isSure(reading: Reading, { status }: Book): boolean {
  const { started, finished } = daysOf(reading);
  const { state } = reading;
  if (finished !== null) return state === 'read' || state === 'dropped';
  if (started === null) return false;
  return state === (status === 'dropped' || status === 'read' ? status : 'reading');
}

function endOf(reading: Reading): string {
  const { started, finished } = daysOf(reading);
  return finished ?? started ?? '';
}
