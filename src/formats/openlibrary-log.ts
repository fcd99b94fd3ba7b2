import type { Identifier } from '../domain/book.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { stubTitle } from '../domain/stub-title.ts';
import { readShelf, unknownShelf } from './read-shelf.ts';
import type { CsvRow } from './csv-row.ts';
import type { ServicePart } from './service-part.ts';
import { serviceReader } from './service-reader.ts';
import type { ServiceTable } from './service-table.ts';

const numbers: ServicePart = {
  name: 'identifiers',
  lost: 'identifiers',
  fields: ['title', 'identifiers'],
  read(row) {
    const identifiers = readNumbers(row);
    const [first] = identifiers;
    return first === undefined ? {} : { title: stubTitle(first), identifiers };
  },
  write: () => ({}),
};

const status: ServicePart = {
  name: 'statuses',
  lost: 'statuses',
  fields: ['status', 'tags'],
  read: (row, options) => ({
    status: readShelf(row, 'Bookshelf', options),
    tags: unknownShelf(row, 'Bookshelf', options).map((name) => ({ name, position: null })),
  }),
  write: () => ({}),
};

const table: ServiceTable = {
  source: 'openlibrary-log',
  title: 'an Open Library reading log',
  columns: ['Work Id', 'Edition Id', 'Bookshelf'],
  parts: [numbers, status],
  key: (row) => row.text('Work Id') ?? row.text('Edition Id') ?? '',
  lineEnd: '\n',
};

/** Reads the reading log that Open Library exports: numbers and shelves only, so each book's title is its number until a better one comes. */
export const openlibraryLog = serviceReader(table);

/** The edition first: a work has many. */
function readNumbers(row: CsvRow): Identifier[] {
  return ['Edition Id', 'Work Id'].flatMap((column) => {
    const value = (row.text(column) ?? '').split('/').at(-1) ?? '';
    if (/^OL\d{1,12}[MW]$/i.test(value))
      return [{ scheme: value.toUpperCase().endsWith('M') ? 'openlibrary' : 'openlibrary-work', value }];
    if (value !== '') row.warn(column, `${quoteValue(value)} is no number of Open Library`);
    return [];
  });
}
