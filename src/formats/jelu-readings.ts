import type { Book, ReadingDraft } from '../domain/book.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { CsvRow } from './csv-row.ts';
import { writeDay } from './day-text.ts';
import { readDay, readDayText } from './row-numbers.ts';
import type { ServicePart } from './service-part.ts';
import { splitList } from './split-cell.ts';

/** What happened to a book in Jelu, by days: finished, given up, begun. */
export const jeluReadings: ServicePart = {
  name: 'readings',
  lost: 'readings without a full date, or with two',
  fields: ['readings'],
  read(row) {
    const isListed = lists.some(({ column }) => row.cell(column) !== undefined);
    const tell = (column: string, text: string) => row.warn(column, `${quoteValue(text)} is not a date`);
    return { readings: isListed ? readJeluEvents(row, tell) : readLast(row) };
  },
  write: (book) => ({
    ...Object.fromEntries(lists.map(({ column, state }) => [column, daysOf(book, state).join(',')])),
    'Date Read':
      lists
        .flatMap(({ state }) => daysOf(book, state))
        .sort()
        .at(-1) ?? '',
  }),
};

const lists = [
  { column: 'read_dates', state: 'read' },
  { column: 'dropped_dates', state: 'dropped' },
  { column: 'currently_reading', state: 'reading' },
] as const;

/** Reads the events of a row, those of one kind together; a day is the end of what ended, else the beginning. */
export function readJeluEvents(row: CsvRow, tell?: (column: string, text: string) => void): ReadingDraft[] {
  return lists.flatMap(({ column, state }) =>
    splitList(row.cell(column) ?? '').flatMap((text) => {
      const day = readDayText(text);
      if (day === null) tell?.(column, text);
      return day === null ? [] : [eventOf(state, day)];
    }),
  );
}

/** A table without the lists has the last day only, as Goodreads has it. */
function readLast(row: CsvRow): ReadingDraft[] | undefined {
  const day = readDay(row, 'Date Read');
  return day ? [eventOf('read', day)] : day === null ? [] : undefined;
}

function eventOf(state: ReadingDraft['state'], day: PartialDate): ReadingDraft {
  return state === 'reading' ? { state, started: day } : { state, finished: day };
}

function daysOf({ readings }: Book, state: ReadingDraft['state']): string[] {
  return readings
    .filter((reading) => reading.state === state)
    .map(({ started, finished }) => writeDay(state === 'reading' ? started : finished, '/'))
    .filter((day) => day !== '');
}
