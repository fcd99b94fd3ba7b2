import type { Book, Status, TagEntry } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import { readShelf, shelfStatus, unknownShelf, type ShelfWords } from './read-shelf.ts';
import type { RowOptions, ServicePart } from './service-part.ts';
import { splitList } from './split-cell.ts';
import { withoutCommas } from './without-commas.ts';

const knownShelves: ReadonlyMap<string, Status> = new Map([
  ['read', 'read'],
  ['currently-reading', 'reading'],
  ['to-read', 'to-read'],
  ['did-not-finish', 'dropped'],
]);

const words: ShelfWords = (shelf) => knownShelves.get(shelf.toLowerCase());

const writtenShelves: Readonly<Record<Status, string>> = {
  read: 'read',
  reading: 'currently-reading',
  paused: 'currently-reading',
  'to-read': 'to-read',
  dropped: 'did-not-finish',
  unread: '',
};

/** The exclusive shelf gives the status; one that neither Goodreads nor `--map-shelf` knows is reported and kept as a tag. */
export const goodreadsStatus: ServicePart = {
  name: 'statuses',
  lost: 'statuses that are no shelf there (paused, unread)',
  fields: ['status'],
  read: (row, options) => ({ status: readShelf(row, 'Exclusive Shelf', options, words) }),
  write: ({ status }) => ({ 'Exclusive Shelf': exclusiveShelf(status) }),
};

/** Shelves are tags. A known exclusive shelf is none, unless the book has a position in it: the order of a to-read list is worth keeping. */
export const goodreadsShelves: ServicePart = {
  name: 'tags',
  lost: 'tags with a comma or with the name of their shelf',
  fields: ['tags'],
  read: (row, options) => ({ tags: readTags(row, options) }),
  write: writeTags,
};

/** What the exclusive shelf of a row means, without a word about one that means nothing. */
export function exclusiveStatus(row: CsvRow, options: RowOptions): Status | null {
  return shelfStatus(row, 'Exclusive Shelf', options, words);
}

function exclusiveShelf(status: Status | null): string {
  return status === null ? '' : writtenShelves[status];
}

function readTags(row: CsvRow, options: RowOptions): TagEntry[] | undefined {
  const shelves = row.text('Bookshelves');
  const positioned = row.text('Bookshelves with positions');
  const exclusive = row.text('Exclusive Shelf') ?? null;
  if (shelves === undefined && positioned === undefined && exclusive === null) return undefined;
  const isKnown = exclusiveStatus(row, options) !== null;
  const positions = new Map(splitList(positioned ?? '').map(readPosition));
  const names = new Set([
    ...splitList(shelves ?? ''),
    ...positions.keys(),
    ...unknownShelf(row, 'Exclusive Shelf', options, words),
  ]);
  const tags = [...names].map((name) => ({ name, position: positions.get(name) ?? null }));
  return tags.filter(({ name, position }) => !isKnown || name !== exclusive || position !== null);
}

/** Reads `fantasy (#12)`. */
function readPosition(text: string): [name: string, position: number | null] {
  const mark = text.lastIndexOf(' (#');
  const number = mark === -1 ? '' : text.slice(mark + 3);
  return /^\d{1,9}\)$/.test(number) ? [text.slice(0, mark).trim(), Number.parseInt(number, 10)] : [text, null];
}

/** The shelf of a book that is not read stands among the others, as Goodreads writes it. */
function writeTags({ status, tags }: Book): Record<string, string> {
  const exclusive = exclusiveShelf(status);
  const named = tags.map(({ name, position }) => ({ name: withoutCommas(name), position }));
  const isAmong = exclusive === '' || exclusive === 'read' || named.some(({ name }) => name === exclusive);
  const all = isAmong ? named : [{ name: exclusive, position: null }, ...named];
  return {
    Bookshelves: all.map(({ name }) => name).join(', '),
    'Bookshelves with positions': all
      .map(({ name, position }) => (position === null ? name : `${name} (#${position})`))
      .join(', '),
  };
}
