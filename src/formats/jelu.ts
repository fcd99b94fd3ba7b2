import type { Status } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import { joinNames } from './join-names.ts';
import { jeluReadings, readJeluEvents } from './jelu-readings.ts';
import { textPart } from './parts/text-part.ts';
import { readShelf, unknownShelf } from './read-shelf.ts';
import { readIsbns } from './row-isbns.ts';
import { rowKey } from './row-key.ts';
import type { ServicePart } from './service-part.ts';
import { serviceReader } from './service-reader.ts';
import type { ServiceTable } from './service-table.ts';
import { serviceWriter } from './service-writer.ts';
import { splitList } from './split-cell.ts';
import { splitNames } from './split-names.ts';
import { withoutCommas } from './without-commas.ts';
import { writeIsbns } from './write-isbns.ts';

const authors: ServicePart = {
  name: 'names',
  lost: 'contributors that are no authors, names with commas, or sort names of their own',
  fields: ['authors'],
  read(row) {
    const names = row.text('authors') ?? row.text('Author');
    return {
      authors: names === undefined ? undefined : splitNames(names ?? '').map((name) => ({ name, role: 'author' })),
    };
  },
  write(book) {
    const names = book.authors.filter(({ role }) => role === 'author').map(({ name }) => name);
    return { Author: names[0] ?? '', authors: joinNames(names, ',') };
  },
};

const isbns: ServicePart = {
  name: 'identifiers',
  lost: 'identifiers beside one ISBN',
  fields: ['identifiers'],
  read(row) {
    const identifiers = readIsbns(row, ['isbn13', 'isbn10']);
    return { identifiers: identifiers?.length ? identifiers : (readIsbns(row, ['ISBN']) ?? identifiers) };
  },
  write({ identifiers }) {
    const { ten, thirteen } = writeIsbns(identifiers);
    return { ISBN: thirteen, isbn10: ten, isbn13: thirteen };
  },
};

const shelves = { reading: 'currently-reading', paused: 'currently-reading', 'to-read': 'to-read' } as const;

/** The shelf says what is being read and what is to be; else the last event tells. */
const status: ServicePart = {
  name: 'statuses',
  lost: 'statuses that no shelf or date tells there',
  fields: ['status'],
  read(row, options) {
    const shelf = readShelf(row, 'Shelves', options);
    return { status: shelf ?? lastEvent(row) ?? shelf };
  },
  write: (book) => ({
    Shelves:
      book.status === 'reading' || book.status === 'paused' || book.status === 'to-read' ? shelves[book.status] : '',
  }),
};

/** Tags stand in one column whole, and in another, for Goodreads, as its shelves. */
const tags: ServicePart = {
  name: 'tags',
  lost: 'tags with positions or with commas',
  fields: ['tags'],
  read(row, options) {
    const names =
      row.cell('tags') === undefined ? row.cell('Bookshelves')?.split(' ') : splitList(row.cell('tags') ?? '');
    if (names === undefined) return {};
    return { tags: [...unknownShelf(row, 'Shelves', options), ...names].map((name) => ({ name, position: null })) };
  },
  write(book) {
    const names = book.tags.map(({ name }) => withoutCommas(name));
    return { tags: names.join(','), Bookshelves: names.map((name) => name.replaceAll(/\s/g, '')).join(' ') };
  },
};

const table: ServiceTable = {
  source: 'jelu',
  title: 'a Jelu export',
  columns: [
    'Title,Author,ISBN,Publisher,Date Read,Shelves,Bookshelves,read_dates,tags,authors,isbn10,isbn13,owned,dropped_dates',
    'currently_reading',
  ].flatMap((line) => line.split(',')),
  parts: [textPart('title', 'Title'), authors, status, tags, jeluReadings, isbns, textPart('publisher', 'Publisher')],
  key: (row) => rowKey(row, row.text('ISBN') ? ['ISBN', 'Title'] : ['Title', 'Author', 'Publisher']),
  lineEnd: '\r\n',
};

/** Reads the CSV that Jelu exports. Whether a book is owned stays in the source row. */
export const jelu = serviceReader(table);

/** Writes a CSV like Jelu's export. */
export const jeluWriter = serviceWriter(table);

function lastEvent(row: CsvRow): Status | null {
  const events = readJeluEvents(row).map(({ state, started, finished }) => ({ state, day: finished ?? started ?? '' }));
  return (
    events.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day))).at(-1)?.state ?? null
  );
}
