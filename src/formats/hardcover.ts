import { readFormat } from '../domain/book-format.ts';
import type { CsvRow } from './csv-row.ts';
import { goodreadsBinding } from './goodreads-bindings.ts';
import { hardcoverTags } from './hardcover-tags.ts';
import { addedPart } from './parts/added-part.ts';
import { authorsWithRolesPart } from './parts/authors-with-roles-part.ts';
import { isbnsPart } from './parts/isbns-part.ts';
import { languagePart } from './parts/language-part.ts';
import { pagesPart } from './parts/pages-part.ts';
import { notesPart } from './parts/notes-part.ts';
import { publishedPart } from './parts/published-part.ts';
import { reviewPart } from './parts/review-part.ts';
import { seriesPart } from './parts/series-part.ts';
import { singleReadingPart } from './parts/single-reading-part.ts';
import { starsPart } from './parts/stars-part.ts';
import { statusPart } from './parts/status-part.ts';
import { textPart } from './parts/text-part.ts';
import { shelfStatus } from './read-shelf.ts';
import { rowKey } from './row-key.ts';
import { readWhole } from './row-numbers.ts';
import type { ServicePart } from './service-part.ts';
import { serviceReader } from './service-reader.ts';
import type { ServiceTable } from './service-table.ts';
import { serviceWriter } from './service-writer.ts';

const statuses = {
  unread: '',
  'to-read': 'Want to Read',
  reading: 'Currently Reading',
  paused: 'Paused',
  read: 'Read',
  dropped: 'Did Not Finish',
} as const;

/** The binding says more than the medium, which counts where there is none. */
const format: ServicePart = {
  name: 'formats',
  lost: 'formats in other words',
  fields: ['format'],
  read: (row) => ({ format: readBinding(row) }),
  write: ({ format: binding }) => ({ Binding: goodreadsBinding(binding ?? '') }),
};

const minutes: ServicePart = {
  name: 'minutes',
  lost: 'playing times',
  fields: ['minutes'],
  read(row) {
    const seconds = readWhole(row, 'Duration in Seconds');
    return { minutes: seconds ? Math.round(seconds / 60) || null : seconds === 0 ? null : seconds };
  },
  write: (book) => ({ 'Duration in Seconds': book.minutes === null ? '' : String(book.minutes * 60) }),
};

const table: ServiceTable = {
  source: 'hardcover',
  title: 'a Hardcover export',
  columns: [
    'Title,Author,Series,Status,Privacy,Hardcover Book ID,Hardcover Edition ID,ISBN 10,ISBN 13,ASIN,Media,Country Code',
    'Language Code,Binding,Pages,Duration in Seconds,Publish Date,Publisher,Genres,Moods,Tags,Content Warnings,Lists',
    'Date Added,Date Started,Date Finished,Rating,Review,Review Contains Spoilers,Sponsored Review,Review Date,Review URL',
    'Review Media URL,Private Notes,Owned,Compilation,Review Slate',
  ].flatMap((line) => line.split(',')),
  parts: [
    textPart('title', 'Title'),
    authorsWithRolesPart(['Author'], null),
    seriesPart('Series'),
    statusPart('Status', statuses),
    hardcoverTags,
    singleReadingPart({ started: ['Date Started'], finished: ['Date Finished'] }, (row, options) =>
      shelfStatus(row, 'Status', options),
    ),
    isbnsPart({ ten: 'ISBN 10', thirteen: 'ISBN 13' }, [
      { column: 'ASIN', scheme: 'asin' },
      { column: 'Hardcover Edition ID', scheme: 'hardcover' },
      { column: 'Hardcover Book ID', scheme: 'hardcover-work' },
    ]),
    format,
    languagePart('Language Code'),
    pagesPart('Pages'),
    minutes,
    publishedPart('Publish Date'),
    textPart('publisher', 'Publisher'),
    starsPart('Rating', 0.25),
    reviewPart('Review'),
    notesPart('Private Notes', 'private'),
    addedPart('Date Added', '-'),
  ],
  key: (row) => row.text('Hardcover Book ID') ?? rowKey(row, ['Title', 'Author', 'ISBN 13']),
  lineEnd: '\n',
};

/** Reads the CSV that Hardcover exports. Privacy, links and what its editors make of a review stay in the source row. */
export const hardcover = serviceReader(table);

/** Writes a CSV like Hardcover's export. */
export const hardcoverWriter = serviceWriter(table);

/** Printed books are no format of their own: that they have pages says the same. */
function readBinding(row: CsvRow): string | null | undefined {
  const binding = row.text('Binding');
  if (binding) return readFormat(binding) || null;
  const medium = readFormat(row.text('Media') ?? '');
  return medium === 'ebook' || medium === 'audiobook' ? medium : binding;
}
