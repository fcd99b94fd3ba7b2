import type { Book, Contributor, Note, Reading } from '../domain/book.ts';
import { isIsbn } from '../domain/isbn.ts';
import { dateYear } from '../domain/partial-date.ts';
import { formatRating } from '../domain/rating.ts';
import { formatSeries } from '../domain/series-text.ts';
import type { Column } from './column.ts';
import type { ObjectShape } from './json-shape.ts';

const readingShape = {
  uuid: 'string',
  state: 'string',
  started: 'string?',
  finished: 'string?',
  rating: 'number?',
  review: 'string?',
} as const satisfies ObjectShape;

const noteShape = {
  uuid: 'string',
  kind: 'string',
  text: 'string',
  page: 'string?',
  added: 'string',
} as const satisfies ObjectShape;

/** Every field of a book, in the order of JSON; which of them an output shows unasked is in book-fields.ts. */
export const bookColumns: readonly Column<Book>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: (book) => book.id, style: 'accent' },
  { name: 'uuid', json: 'string', header: 'UUID', value: (book) => book.uuid, style: 'dim' },
  { name: 'title', json: 'string', header: 'Title', value: (book) => book.title, weight: 1, style: 'strong' },
  { name: 'subtitle', json: 'string?', header: 'Subtitle', value: (book) => book.subtitle, weight: 2 },
  { name: 'sortTitle', json: 'string', header: 'Sort title', value: (book) => book.sortTitle, weight: 2 },
  { name: 'originalTitle', json: 'string?', header: 'Original title', value: (book) => book.originalTitle, weight: 2 },
  {
    name: 'authors',
    json: [{ name: 'string', sortName: 'string', role: 'string' }],
    list: 'authors',
    header: 'Authors',
    value: (book) => book.authors.map(({ name, sortName, role }) => ({ name, sortName, role })),
    text: (book, join) => join(book.authors.map(nameWithRole)),
    weight: 2,
  },
  { name: 'author', json: 'string?', list: 'authors', header: 'Author', value: shortAuthor, weight: 2 },
  { name: 'isbn', json: 'string?', list: 'identifiers', header: 'ISBN', value: firstIsbn },
  {
    name: 'identifiers',
    json: [{ scheme: 'string', value: 'string' }],
    list: 'identifiers',
    header: 'Identifiers',
    value: (book) => book.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    text: (book, join) => join(book.identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
    weight: 3,
  },
  {
    name: 'series',
    json: [{ name: 'string', position: 'string?' }],
    list: 'series',
    header: 'Series',
    value: (book) => book.series.map(({ name, position }) => ({ name, position })),
    text: (book, join) => join(book.series.map(formatSeries)),
    weight: 2,
  },
  {
    name: 'tags',
    json: ['string'],
    list: 'tags',
    header: 'Tags',
    value: (book) => book.tags.map((tag) => tag.name),
    weight: 3,
  },
  {
    name: 'tagPositions',
    json: [{ tag: 'string', position: 'number' }],
    list: 'tags',
    header: 'Tag positions',
    value: (book) => tagPositions(book).map(({ tag, position }) => ({ tag, position })),
    text: (book, join) => join(tagPositions(book).map(({ tag, position }) => `${tag} #${position}`)),
    weight: 3,
  },
  { name: 'description', json: 'string?', header: 'Description', value: (book) => book.description, weight: 4 },
  { name: 'language', json: 'string?', header: 'Language', value: (book) => book.language },
  { name: 'publisher', json: 'string?', header: 'Publisher', value: (book) => book.publisher, weight: 2 },
  { name: 'published', json: 'string?', header: 'Published', dated: true, value: (book) => book.published },
  {
    name: 'firstPublished',
    json: 'string?',
    header: 'First published',
    dated: true,
    value: (book) => book.firstPublished,
  },
  { name: 'year', json: 'integer?', header: 'Year', align: 'right', value: year },
  { name: 'edition', json: 'string?', header: 'Edition', value: (book) => book.edition, weight: 2 },
  { name: 'format', json: 'string?', header: 'Format', value: (book) => book.format },
  { name: 'pages', json: 'integer?', header: 'Pages', align: 'right', value: (book) => book.pages },
  { name: 'minutes', json: 'integer?', header: 'Minutes', align: 'right', value: (book) => book.minutes },
  {
    name: 'rating',
    json: 'number?',
    header: 'Rating',
    align: 'right',
    value: (book) => book.rating,
    text: (book) => (book.rating === null ? '' : formatRating(book.rating)),
  },
  { name: 'review', json: 'string?', header: 'Review', value: (book) => book.review, weight: 4 },
  { name: 'status', json: 'string?', header: 'Status', value: (book) => book.status },
  { name: 'cover', json: 'string?', header: 'Cover', value: (book) => book.cover, weight: 4 },
  { name: 'wished', json: 'boolean', header: 'Wished', value: (book) => book.wished },
  {
    name: 'readings',
    json: [readingShape],
    list: 'readings',
    header: 'Readings',
    dated: true,

    value: (book) =>
      book.readings.map(({ uuid, state, started, finished, rating, review }) => {
        return { uuid, state, started, finished, rating, review };
      }),
    text: (book, join) => join(book.readings.map(readingText)),
    weight: 3,
  },
  {
    name: 'notes',
    json: [noteShape],
    list: 'notes',
    header: 'Notes',
    value: (book) => book.notes.map(({ uuid, kind, text, page, added }) => ({ uuid, kind, text, page, added })),
    text: (book) => book.notes.map(noteText).join('\n\n'),
    weight: 4,
  },
  { name: 'added', json: 'string', header: 'Added', dated: true, value: (book) => book.added },
  { name: 'changed', json: 'string', header: 'Changed', dated: true, value: (book) => book.changed },
];

function nameWithRole({ name, role }: Contributor): string {
  return role === 'author' ? name : `${name} (${role})`;
}

/** Names the authors as a person would in passing; a book without any is named by those who made it. */
function shortAuthor(book: Book): string | null {
  const authors = book.authors.filter((contributor) => contributor.role === 'author');
  const [first, second, third] = (authors.length === 0 ? book.authors : authors).map(nameWithRole);
  if (first === undefined) return null;
  if (second === undefined) return first;
  return third === undefined ? `${first} & ${second}` : `${first} et al.`;
}

function firstIsbn(book: Book): string | null {
  const sound = book.identifiers.find(({ scheme, value }) => scheme === 'isbn' && isIsbn(value));
  return sound?.value ?? null;
}

function tagPositions(book: Book): { tag: string; position: number }[] {
  return book.tags.flatMap(({ name, position }) => (position === null ? [] : [{ tag: name, position }]));
}

function year(book: Book): number | null {
  const published = book.published === null ? null : dateYear(book.published);
  return published ?? (book.firstPublished === null ? null : dateYear(book.firstPublished));
}

function readingText({ state, started, finished }: Reading): string {
  const from = started === null ? '' : ` from ${started}`;
  const until = finished === null ? '' : ` until ${finished}`;
  return state + from + until;
}

function noteText({ text, page }: Note): string {
  return page === null ? text : `${text} (p. ${page})`;
}
