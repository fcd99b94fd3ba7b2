import type { Book } from '../../domain/book.ts';
import { guessSortTitle } from '../../domain/sort-title.ts';
import type { Limit } from '../limit.ts';
import type { PartField } from '../service-part.ts';

/** A book without a field, the same object where it has none. */
type Drop = (book: Book) => Book;

/** The limit of a format that has no room for a field; every field but the title may be lacking. */
const lacking: Readonly<Partial<Record<PartField, Limit>>> = {
  subtitle: limit('subtitles', (book) => (book.subtitle === null ? book : { ...book, subtitle: null })),
  originalTitle: limit('original titles', (book) =>
    book.originalTitle === null ? book : { ...book, originalTitle: null },
  ),
  authors: limit('authors', (book) => (book.authors.length === 0 ? book : { ...book, authors: [] })),
  series: limit('series', (book) => (book.series.length === 0 ? book : { ...book, series: [] })),
  description: limit('descriptions', (book) => (book.description === null ? book : { ...book, description: null })),
  identifiers: limit('identifiers', (book) => (book.identifiers.length === 0 ? book : { ...book, identifiers: [] })),
  language: limit('languages', (book) => (book.language === null ? book : { ...book, language: null })),
  publisher: limit('publishers', (book) => (book.publisher === null ? book : { ...book, publisher: null })),
  published: limit('dates of publication', (book) => (book.published === null ? book : { ...book, published: null })),
  firstPublished: limit('dates of first publication', (book) =>
    book.firstPublished === null ? book : { ...book, firstPublished: null },
  ),
  edition: limit('editions', (book) => (book.edition === null ? book : { ...book, edition: null })),
  format: limit('formats', (book) => (book.format === null ? book : { ...book, format: null })),
  pages: limit('pages', (book) => (book.pages === null ? book : { ...book, pages: null })),
  minutes: limit('playing times', (book) => (book.minutes === null ? book : { ...book, minutes: null })),
  status: limit('statuses', (book) => (book.status === null ? book : { ...book, status: null })),
  wished: limit('wishes', (book) => (book.wished ? { ...book, wished: false } : book)),
  tags: limit('tags', (book) => (book.tags.length === 0 ? book : { ...book, tags: [] })),
  readings: limit('readings', (book) => (book.readings.length === 0 ? book : { ...book, readings: [] })),
  rating: limit('ratings', (book) => (book.rating === null ? book : { ...book, rating: null })),
  review: limit('reviews', (book) => (book.review === null ? book : { ...book, review: null })),
  notes: limit('notes', (book) => (book.notes.length === 0 ? book : { ...book, notes: [] })),
  cover: limit('covers', (book) => (book.cover === null ? book : { ...book, cover: null })),
  added: limit('dates of adding', (book) => (book.added === '' ? book : { ...book, added: '' })),
  sortTitle: limit('sort titles of their own', withGuessedSortTitle),
};

/** The limits of a format that holds some fields only, whatever it makes of those. */
export function lackingLimits(held: ReadonlySet<PartField>): Limit[] {
  return Object.entries(lacking).flatMap(([field, each]) => ([...held].some((name) => name === field) ? [] : [each]));
}

function limit(title: string, keep: Drop): Limit {
  return { name: title.replaceAll(' ', '-'), title, keep };
}

function withGuessedSortTitle(book: Book): Book {
  const sortTitle = guessSortTitle(book.title, book.language);
  return sortTitle === book.sortTitle ? book : { ...book, sortTitle };
}
