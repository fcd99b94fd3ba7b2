import type { Status, TagEntry } from '../domain/book.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { CsvRow } from './csv-row.ts';

/** What the three shelf columns say: where the reader stands, and the labels; undefined where the columns are missing. */
export interface Shelves {
  readonly status: Status | null | undefined;
  readonly tags: readonly TagEntry[] | undefined;
}

const knownShelves: ReadonlyMap<string, Status> = new Map([
  ['read', 'read'],
  ['currently-reading', 'reading'],
  ['to-read', 'to-read'],
  ['did-not-finish', 'dropped'],
]);

/**
 * Reads status and tags. The exclusive shelf gives the status; one that neither Goodreads nor `mapped` (`--map-shelf`) knows is reported and
 * kept as a tag. A known exclusive shelf is no tag, unless the book has a position in it: the order of a to-read list is worth keeping.
 */
export function readShelves(row: CsvRow, mapped: ReadonlyMap<string, Status>): Shelves {
  const exclusive = row.text('Exclusive Shelf');
  const status = typeof exclusive === 'string' ? readStatus(row, exclusive, mapped) : exclusive;
  return { status, tags: readTags(row, exclusive ?? null, typeof status === 'string') };
}

function readStatus(row: CsvRow, shelf: string, mapped: ReadonlyMap<string, Status>): Status | null {
  const status = mapped.get(shelf) ?? knownShelves.get(shelf.toLowerCase()) ?? null;
  if (status === null)
    row.warn(
      'Exclusive Shelf',
      `the shelf ${quoteValue(shelf)} has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)`,
    );
  return status;
}

function readTags(row: CsvRow, exclusive: string | null, known: boolean): TagEntry[] | undefined {
  const shelves = row.text('Bookshelves');
  const positioned = row.text('Bookshelves with positions');
  if (shelves === undefined && positioned === undefined && exclusive === null) return undefined;
  const positions = new Map(splitList(positioned ?? '').map(readPosition));
  const extra = exclusive !== null && !known ? [exclusive] : [];
  const names = new Set([...splitList(shelves ?? ''), ...positions.keys(), ...extra]);
  const tags = [...names].map((name) => ({ name, position: positions.get(name) ?? null }));
  return tags.filter(({ name, position }) => !known || name !== exclusive || position !== null);
}

/** Reads `fantasy (#12)`. */
function readPosition(text: string): [name: string, position: number | null] {
  const mark = text.lastIndexOf(' (#');
  const number = mark === -1 ? '' : text.slice(mark + 3);
  return /^\d{1,9}\)$/.test(number) ? [text.slice(0, mark).trim(), Number.parseInt(number, 10)] : [text, null];
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
