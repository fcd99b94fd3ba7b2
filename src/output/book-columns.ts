import type { Book, Contributor, Note, Reading } from '../domain/book.ts';
import { isIsbn } from '../domain/isbn.ts';
import { dateYear } from '../domain/partial-date.ts';
import { formatRating } from '../domain/rating.ts';
import { formatSeries } from '../domain/series-text.ts';
import type { Column } from './column.ts';

/** Every field of a book, in the order of JSON; which of them an output shows unasked is in book-fields.ts. */
export const bookColumns: readonly Column<Book>[] = [
  { name: 'id', header: 'ID', align: 'right', value: (book) => book.id, style: 'accent' },
  { name: 'uuid', header: 'UUID', value: (book) => book.uuid, style: 'dim' },
  { name: 'title', header: 'Title', value: (book) => book.title, weight: 1, style: 'strong' },
  { name: 'subtitle', header: 'Subtitle', value: (book) => book.subtitle, weight: 2 },
  { name: 'sortTitle', header: 'Sort title', value: (book) => book.sortTitle, weight: 2 },
  { name: 'originalTitle', header: 'Original title', value: (book) => book.originalTitle, weight: 2 },
  {
    name: 'authors',
    list: 'authors',
    header: 'Authors',
    value: (book) => book.authors.map(({ name, sortName, role }) => ({ name, sortName, role })),
    text: (book, join) => join(book.authors.map(nameWithRole)),
    weight: 2,
  },
  { name: 'author', list: 'authors', header: 'Author', value: shortAuthor, weight: 2 },
  { name: 'isbn', list: 'identifiers', header: 'ISBN', value: firstIsbn },
  {
    name: 'identifiers',
    list: 'identifiers',
    header: 'Identifiers',
    value: (book) => book.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    text: (book, join) => join(book.identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
    weight: 3,
  },
  {
    name: 'series',
    list: 'series',
    header: 'Series',
    value: (book) => book.series.map(({ name, position }) => ({ name, position })),
    text: (book, join) => join(book.series.map(formatSeries)),
    weight: 2,
  },
  { name: 'tags', list: 'tags', header: 'Tags', value: (book) => book.tags.map((tag) => tag.name), weight: 3 },
  {
    name: 'tagPositions',
    list: 'tags',
    header: 'Tag positions',
    value: (book) => tagPositions(book).map(({ tag, position }) => ({ tag, position })),
    text: (book, join) => join(tagPositions(book).map(({ tag, position }) => `${tag} #${position}`)),
    weight: 3,
  },
  { name: 'description', header: 'Description', value: (book) => book.description, weight: 4 },
  { name: 'language', header: 'Language', value: (book) => book.language },
  { name: 'publisher', header: 'Publisher', value: (book) => book.publisher, weight: 2 },
  { name: 'published', header: 'Published', value: (book) => book.published },
  { name: 'firstPublished', header: 'First published', value: (book) => book.firstPublished },
  { name: 'year', header: 'Year', align: 'right', value: year },
  { name: 'edition', header: 'Edition', value: (book) => book.edition, weight: 2 },
  { name: 'format', header: 'Format', value: (book) => book.format },
  { name: 'pages', header: 'Pages', align: 'right', value: (book) => book.pages },
  { name: 'minutes', header: 'Minutes', align: 'right', value: (book) => book.minutes },
  {
    name: 'rating',
    header: 'Rating',
    align: 'right',
    value: (book) => book.rating,
    text: (book) => (book.rating === null ? '' : formatRating(book.rating)),
  },
  { name: 'review', header: 'Review', value: (book) => book.review, weight: 4 },
  { name: 'status', header: 'Status', value: (book) => book.status },
  { name: 'cover', header: 'Cover', value: (book) => book.cover, weight: 4 },
  { name: 'wished', header: 'Wished', value: (book) => book.wished },
  {
    name: 'readings',
    list: 'readings',
    header: 'Readings',
    value: (book) =>
      book.readings.map(({ uuid, state, started, finished, rating, review }) => {
        return { uuid, state, started, finished, rating, review };
      }),
    text: (book, join) => join(book.readings.map(readingText)),
    weight: 3,
  },
  {
    name: 'notes',
    list: 'notes',
    header: 'Notes',
    value: (book) => book.notes.map(({ uuid, kind, text, page, added }) => ({ uuid, kind, text, page, added })),
    text: (book) => book.notes.map(noteText).join('\n\n'),
    weight: 4,
  },
  { name: 'added', header: 'Added', value: (book) => book.added },
  { name: 'changed', header: 'Changed', value: (book) => book.changed },
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
