import type { Book, Reading, Status } from '../../domain/book.ts';
import { countsOneMore } from '../finished-count.ts';
import { writeDay } from '../day-text.ts';
import type { CsvRow } from '../csv-row.ts';
import { readDay } from '../row-numbers.ts';
import type { RowOptions, ServicePart } from '../service-part.ts';
import { daysOf, holdableReadings, readSpans } from '../spans.ts';

/** The names of a column, the one that is written first. */
type Names = readonly [string, ...string[]];

/** One passage through a book: when it began and ended. How it ended follows from where the reader stands. */
export function singleReadingPart(
  { started, finished }: { readonly started: Names; readonly finished: Names },
  statusOf: (row: CsvRow, options: RowOptions) => Status | null,
  heldStatus: (status: Status | null) => Status | null = (status) => status,
): ServicePart {
  return {
    name: 'rereads',
    lost: 'readings beside one with full dates',
    fields: ['readings'],
    read(row, options) {
      const span = { started: readDay(row, row.nameOf(...started)), finished: readDay(row, row.nameOf(...finished)) };
      if (span.started === undefined && span.finished === undefined) return {};
      if (!span.started && !span.finished) return { readings: [] };
      const said = { started: span.started ?? null, finished: span.finished ?? null };
      return { readings: readSpans([said], statusOf(row, options)) };
    },
    write(book) {
      const reading = lastHoldable(book, heldStatus(book.status));
      return {
        [started[0]]: writeDay(reading?.started ?? null, '-'),
        [finished[0]]: writeDay(reading?.finished ?? null, '-'),
      };
    },
  };
}

/** The last reading, or of a book that is not under way the last that ended, of which the days alone, with the status, tell all. */
function lastHoldable({ readings }: Book, status: Status | null) {
  const sure = readings.filter((reading) => {
    const days = daysOf(reading);
    return (days.started ?? days.finished) !== null && holdableReadings([reading], status).length === 1;
  });
  const ended = sure.filter((reading) => daysOf(reading).finished !== null);
  const candidates = countsOneMore(status) || ended.length === 0 ? sure : ended;
  return candidates.toSorted((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1)).at(-1);
}

function lastDay(reading: Reading): string {
  const { started, finished } = daysOf(reading);
  return finished ?? started ?? '';
}
