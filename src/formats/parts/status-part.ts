import type { Status } from '../../domain/book.ts';
import { commonWords, readShelf, type ShelfWords } from '../read-shelf.ts';
import type { ServicePart } from '../service-part.ts';

/** Where the reader stands, in a service's words; empty for what it has no word for. */
export function statusPart(
  column: string,
  written: Readonly<Record<Status, string>>,
  words: ShelfWords = commonWords,
): ServicePart {
  return {
    name: 'statuses',
    lost: 'statuses that it has no word for',
    fields: ['status'],
    read: (row, options) => ({ status: readShelf(row, column, options, words) }),
    write: ({ status }) => ({ [column]: status === null ? '' : written[status] }),
  };
}
