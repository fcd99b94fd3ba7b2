import type { CsvRow } from './csv-row.ts';
import { addedPart } from './parts/added-part.ts';
import { formatPart } from './parts/format-part.ts';
import { isbnsPart } from './parts/isbns-part.ts';
import { notesPart } from './parts/notes-part.ts';
import { pagesPart } from './parts/pages-part.ts';
import { starsPart } from './parts/stars-part.ts';
import { statusPart } from './parts/status-part.ts';
import { tagsPart } from './parts/tags-part.ts';
import { textPart } from './parts/text-part.ts';
import { yearPart } from './parts/year-part.ts';
import { openreadsAuthors } from './openreads-authors.ts';
import { openreadsReadings } from './openreads-readings.ts';
import { openreadsWords } from './openreads-words.ts';
import { unknownShelf } from './read-shelf.ts';
import { rowKey } from './row-key.ts';
import type { ServicePart } from './service-part.ts';
import { serviceReader } from './service-reader.ts';
import type { ServiceTable } from './service-table.ts';
import { serviceWriter } from './service-writer.ts';

const statuses = {
  unread: 'unknown',
  'to-read': 'planned',
  reading: 'in_progress',
  paused: 'in_progress',
  read: 'finished',
  dropped: 'abandoned',
} as const;

const formats: ReadonlySet<string> = new Set(['paperback', 'hardcover', 'ebook', 'audiobook']);

const list = tagsPart([{ column: 'tags' }], {
  sign: '|||||',
  further: (row, options) => [
    ...(isTrue(row, 'favourite') ? ['favourite'] : []),
    ...unknownShelf(row, 'status', options, openreadsWords),
  ],
});

/** Five strokes part the tags; the heart of a favourite is a tag here, too. */
const tags: ServicePart = {
  ...list,
  write: (book) => ({
    ...list.write({ ...book, tags: book.tags.filter(({ name }) => name !== 'favourite') }),
    favourite: String(book.tags.some(({ name }) => name === 'favourite')),
    deleted: 'false',
  }),
};

const status = statusPart('status', statuses, openreadsWords);

const parts: readonly ServicePart[] = [
  textPart('title', 'title'),
  textPart('subtitle', 'subtitle'),
  openreadsAuthors,
  textPart('description', 'description'),
  { ...status, write: (book) => (book.status === null ? { status: 'unknown' } : status.write(book)) },
  tags,
  openreadsReadings,
  isbnsPart({ ten: null, thirteen: 'isbn' }, [{ column: 'olid', scheme: 'openlibrary' }]),
  formatPart('book_format', (format) => (formats.has(format) ? format : '')),
  pagesPart('pages'),
  yearPart('published', 'publication_year'),
  starsPart('rating', 0.5),
  textPart('review', 'my_review'),
  notesPart('notes', 'note'),
  addedPart('date_added', '-'),
];

const table: ServiceTable = {
  source: 'openreads',
  title: 'an OpenReads backup',
  columns: [
    'title,subtitle,author,description,status,favourite,deleted,rating,pages,publication_year,isbn,olid,tags,my_review',
    'notes,book_format,readings,date_added,date_modified',
  ].flatMap((line) => line.split(',')),
  olderColumns: ['start_date', 'finish_date', 'reading_time'],
  parts,
  key: (row) => rowKey(row, ['title', 'author', 'isbn', 'publication_year']),
  leaveOut: (row) => (isTrue(row, 'deleted') ? 'in the trash of OpenReads' : null),
  lineEnd: '\n',
};

/** Reads the CSV that OpenReads makes. How long each reading took stays in the source row. */
export const openreads = serviceReader(table);

/** Writes a CSV like that of OpenReads. */
export const openreadsWriter = serviceWriter(table);

function isTrue(row: CsvRow, column: string): boolean {
  return row.text(column)?.toLowerCase() === 'true';
}
