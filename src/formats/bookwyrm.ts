import { bookwyrmReadings } from './bookwyrm-readings.ts';
import { shelfColumn } from './bookwyrm-shelf.ts';
import type { CsvRow } from './csv-row.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { joinNames } from './join-names.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { addedPart } from './parts/added-part.ts';
import { authorsWithRolesPart } from './parts/authors-with-roles-part.ts';
import { isbnsPart, type NumberColumn } from './parts/isbns-part.ts';
import { pagesPart } from './parts/pages-part.ts';
import { starsPart } from './parts/stars-part.ts';
import { textPart } from './parts/text-part.ts';
import { readShelf, unknownShelf } from './read-shelf.ts';
import { rowKey } from './row-key.ts';
import type { ServicePart } from './service-part.ts';
import { serviceReader } from './service-reader.ts';
import type { ServiceTable } from './service-table.ts';
import { serviceWriter } from './service-writer.ts';

const numbers: readonly NumberColumn[] = [
  { column: 'remote_id', scheme: 'bookwyrm' },
  { column: 'openlibrary_key', scheme: 'openlibrary' },
  { column: 'inventaire_id', scheme: 'inventaire' },
  { column: 'librarything_key', scheme: 'librarything-work' },
  { column: 'goodreads_key', scheme: 'goodreads' },
  { column: 'bnf_id', scheme: 'bnf' },
  { column: 'viaf', scheme: 'viaf' },
  { column: 'wikidata', scheme: 'wikidata' },
  { column: 'finna_key', scheme: 'finna' },
  { column: 'libris_key', scheme: 'libris' },
  { column: 'asin', scheme: 'asin' },
  { column: 'aasin', scheme: 'audible' },
  { column: 'isfdb', scheme: 'isfdb' },
  { column: 'oclc_number', scheme: 'oclc' },
];
const own = new Set([...numbers.map(({ column }) => column), 'isbn_10', 'isbn_13']);

/** BookWyrm gets further numbers from year to year; their columns end so. */
const furtherNumber = /^([a-z]{2,30})_(?:key|id|number)$/;

const written = {
  unread: '',
  'to-read': 'to-read',
  reading: 'reading',
  paused: 'reading',
  read: 'read',
  dropped: 'stopped-reading',
} as const;

/** BookWyrm has one text of all authors, and takes every name in it for an author's. */
const authors: ServicePart = {
  ...authorsWithRolesPart(['author_text'], null),
  lost: 'contributors that are no authors, names with commas or brackets, or sort names of their own',
  write: (book) => ({
    author_text: joinNames(book.authors.filter(({ role }) => role === 'author').map(({ name }) => name)),
  }),
};

const status: ServicePart = {
  name: 'statuses',
  lost: 'statuses that are no shelf there (paused, unread)',
  fields: ['status'],
  read: (row, options) => ({ status: readShelf(row, shelfColumn(row), options) }),
  write: (book) => ({ shelf: book.status === null ? '' : written[book.status] }),
};

/** A book stands on one shelf: one of the reader's own is read as a tag, and tags are not written. */
const tags: ServicePart = {
  name: 'tags',
  lost: 'tags',
  fields: ['tags'],
  read(row, options) {
    if (row.cell('shelf') === undefined) return {};
    return { tags: unknownShelf(row, shelfColumn(row), options).map((name) => ({ name, position: null })) };
  },
  write: () => ({}),
};

const review: ServicePart = {
  name: 'review-markup',
  lost: 'reviews with markup or white space of their own',
  fields: ['review'],
  read: (row) => ({ review: readReview(row) }),
  write: (book) => ({ review_content: markdownToHtml(book.review ?? '') }),
};

const table: ServiceTable = {
  source: 'bookwyrm',
  title: 'a BookWyrm export',
  columns: [
    'title,author_text,remote_id,openlibrary_key,finna_key,libris_key,inventaire_id,librarything_key,goodreads_key,bnf_id',
    'viaf,wikidata,asin,aasin,isfdb,isbn_10,isbn_13,oclc_number,pages,start_date,finish_date,stopped_date,rating',
    'review_name,review_cw,review_content,review_published,shelf,shelf_name,shelf_date',
  ].flatMap((line) => line.split(',')),
  reads: (column) => furtherNumber.test(column),
  parts: [
    textPart('title', 'title'),
    authors,
    status,
    tags,
    bookwyrmReadings,
    isbnsPart({ ten: 'isbn_10', thirteen: 'isbn_13' }, numbers, furtherNumbers),
    pagesPart('pages'),
    starsPart('rating', 0.25),
    review,
    addedPart('shelf_date', '-'),
  ],
  key: (row) => row.text('remote_id') ?? rowKey(row, ['title', 'author_text', 'isbn_13']),
  lineEnd: '\r\n',
};

/** Reads the CSV that BookWyrm exports, whatever numbers of books it knows. Content warnings stay in the source row. */
export const bookwyrm = serviceReader(table);

/** Writes a CSV like BookWyrm's export. */
export const bookwyrmWriter = serviceWriter(table);

function furtherNumbers(row: CsvRow): NumberColumn[] {
  return row.names.flatMap((column) => {
    const [, scheme] = own.has(column) ? [] : (furtherNumber.exec(column) ?? []);
    return scheme === undefined ? [] : [{ column, scheme }];
  });
}

/** The name of a review is its first line. */
function readReview(row: CsvRow): string | null | undefined {
  const content = row.text('review_content');
  const name = row.text('review_name');
  if (content === undefined && name === undefined) return undefined;
  const parts = [name ?? '', htmlToMarkdown(content ?? '')].filter((part) => part !== '');
  return parts.join('\n\n') || null;
}
