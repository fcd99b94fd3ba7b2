import { addedPart } from './parts/added-part.ts';
import { authorsWithRolesPart } from './parts/authors-with-roles-part.ts';
import { formatPart } from './parts/format-part.ts';
import { reviewPart } from './parts/review-part.ts';
import { starsPart } from './parts/stars-part.ts';
import { statusPart } from './parts/status-part.ts';
import { tagsPart } from './parts/tags-part.ts';
import { textPart } from './parts/text-part.ts';
import { unknownShelf } from './read-shelf.ts';
import { rowKey } from './row-key.ts';
import { serviceReader } from './service-reader.ts';
import type { ServiceTable } from './service-table.ts';
import { serviceWriter } from './service-writer.ts';
import { storygraphIdentifiers } from './storygraph-identifiers.ts';
import { storygraphReadings } from './storygraph-readings.ts';

const formats: ReadonlyMap<string, string> = new Map([
  ['paperback', 'paperback'],
  ['mass-market', 'paperback'],
  ['hardcover', 'hardcover'],
  ['library-binding', 'hardcover'],
  ['ebook', 'digital'],
  ['audiobook', 'audio'],
]);

const statuses = {
  unread: '',
  'to-read': 'to-read',
  reading: 'currently-reading',
  paused: 'paused',
  read: 'read',
  dropped: 'did-not-finish',
} as const;

const opinions =
  'Character- or Plot-Driven?,Strong Character Development?,Loveable Characters?,Diverse Characters?,Flawed Characters?';

const table: ServiceTable = {
  source: 'storygraph',
  title: 'a StoryGraph export',
  columns: [
    'Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,Moods,Pace',
    opinions,
    'Star Rating,Review,Content Warnings,Content Warning Description,Tags,Owned?',
  ].flatMap((line) => line.split(',')),
  olderColumns: ['Author', 'ISBN'],
  parts: [
    textPart('title', 'Title'),
    authorsWithRolesPart(['Authors', 'Author'], 'Contributors'),
    storygraphIdentifiers,
    formatPart('Format', (format) => formats.get(format) ?? ''),
    statusPart('Read Status', statuses),
    tagsPart(
      [
        { column: 'Moods', prefix: 'mood/' },
        { column: 'Pace', prefix: 'pace/', only: new Set(['slow', 'medium', 'fast']) },
        { column: 'Tags' },
      ],
      { further: (row, options) => unknownShelf(row, 'Read Status', options) },
    ),
    storygraphReadings,
    starsPart('Star Rating', 0.25),
    reviewPart('Review'),
    addedPart('Date Added', '/'),
  ],
  key: (row) =>
    row.text(row.nameOf('ISBN/UID', 'ISBN')) ?? rowKey(row, ['Title', row.nameOf('Authors', 'Author'), 'Format']),
  lineEnd: '\r\n',
};

/** Reads the CSV that StoryGraph exports. Moods and pace become nested tags; what a reader thinks of the characters stays in the source row. */
export const storygraph = serviceReader(table);

/** Writes a CSV like StoryGraph's export. */
export const storygraphWriter = serviceWriter(table);
