import type { Book, Status } from '../../domain/book.ts';
import type { CsvRow } from '../csv-row.ts';
import type { RowOptions, ServicePart } from '../service-part.ts';
import { splitList } from '../split-cell.ts';
import { withoutCommas } from '../without-commas.ts';

const collectionStatuses: ReadonlyMap<string, Status> = new Map([
  ['currently reading', 'reading'],
  ['to read', 'to-read'],
  ['read but unowned', 'read'],
]);

/** Collections that say nothing more than a status, a wish, or that a book is one of the library. */
const withoutTag: ReadonlySet<string> = new Set(['your library', 'wishlist', 'currently reading', 'to read']);

/** Where the reader stands: what a collection says, else that there is a day of finishing or beginning. */
export const status: ServicePart = {
  name: 'statuses',
  lost: 'statuses that no collection or date tells there',
  fields: ['status'],
  read: (row, options) => (row.cell('Collections') === undefined ? {} : { status: statusOf(row, options) }),
  write: (book) => ({ Collections: writeCollections(book) }),
};

/** The wish list is a collection. */
export const wished: ServicePart = {
  name: 'wishes',
  lost: 'wishes',
  fields: ['wished'],
  read(row) {
    if (row.cell('Collections') === undefined) return {};
    return { wished: collectionsOf(row).some((name) => name.toLowerCase() === 'wishlist') };
  },
  write: () => ({}),
};

/** Tags, and the collections of one's own. */
export const tags: ServicePart = {
  name: 'tags',
  lost: 'tags with positions or with commas',
  fields: ['tags'],
  read(row) {
    if (row.cell('Tags') === undefined) return {};
    const collections = collectionsOf(row).filter((name) => !withoutTag.has(name.toLowerCase()));
    return { tags: [...collections, ...splitList(row.cell('Tags') ?? '')].map((name) => ({ name, position: null })) };
  },
  write: (book) => ({ Tags: book.tags.map(({ name }) => withoutCommas(name)).join(', ') }),
};

/** Where the reader of a row's book stands. */
export function statusOf(row: CsvRow, { shelves }: RowOptions): Status | null {
  const said = collectionsOf(row).map((name) => shelves.get(name) ?? collectionStatuses.get(name.toLowerCase()));
  for (const one of ['reading', 'to-read', 'paused', 'dropped', 'unread', 'read'] as const)
    if (said.includes(one)) return one;
  if (hasDay(row, 'Date Read')) return 'read';
  return hasDay(row, 'Date Started') ? 'reading' : null;
}

/** The status of a book as the table holds it: none where its dates are to tell. */
export function heldStatus(own: Status | null): Status | null {
  if (own === 'paused') return 'reading';
  return own === 'reading' || own === 'to-read' ? own : null;
}

function hasDay(row: CsvRow, column: string): boolean {
  return /\d/.test(row.cell(column) ?? '');
}

function collectionsOf(row: CsvRow): string[] {
  return (row.cell('Collections') ?? '').split('|').flatMap((part) => splitList(part));
}

function writeCollections({ status: own, wished: isWished }: Book): string {
  const shelf = heldStatus(own);
  const named = shelf === 'reading' ? ['Currently reading'] : shelf === 'to-read' ? ['To read'] : [];
  return [isWished ? 'Wishlist' : 'Your library', ...named].join(', ');
}
