import type { Status } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import { commonWords, readShelf, shelfStatus, unknownShelf, type ShelfWords } from './read-shelf.ts';
import type { RowOptions, ServicePart } from './service-part.ts';

const written: Readonly<Record<Status, string>> = {
  unread: 'Not Begun',
  'to-read': '',
  reading: 'In Progress',
  paused: 'In Progress',
  read: 'Completed',
  dropped: 'Abandoned',
};

const words: ShelfWords = (shelf) => (shelf.toLowerCase() === 'not begun' ? 'unread' : commonWords(shelf));

/** Where the reader stands: in words, else as the days of beginning and completing tell. */
export const libibStatus: ServicePart = {
  name: 'statuses',
  lost: 'statuses that it has no word for, or that their dates do not tell',
  fields: ['status'],
  read(row, options) {
    const status = readShelf(row, 'status', options, words);
    return { status: status ?? statusOfDays(row) ?? status };
  },
  write: ({ status }) => ({ status: status === null ? '' : written[status] }),
};

/** Where the reader stands, without a word about what is not understood. */
export function libibStatusOf(row: CsvRow, options: RowOptions): Status | null {
  return shelfStatus(row, 'status', options, words) ?? statusOfDays(row);
}

/** The status of a book as the table holds it: none where its dates are to tell. */
export function heldLibibStatus(status: Status | null): Status | null {
  if (status === 'paused') return 'reading';
  return status === 'to-read' ? null : status;
}

/** The words of a status that mean nothing, to be kept as a tag. */
export function libibUnknownStatus(row: CsvRow, options: RowOptions): string[] {
  return unknownShelf(row, 'status', options, words);
}

function statusOfDays(row: CsvRow): Status | null {
  const has = (...columns: readonly [string, ...string[]]) => Boolean(row.text(row.nameOf(...columns)));
  if (has('completed_date', 'completed')) return 'read';
  return has('began_date', 'began') ? 'reading' : null;
}
