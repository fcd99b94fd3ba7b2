import type { Book } from '../../domain/book.ts';
import { guessSortTitle } from '../../domain/sort-title.ts';
import type { Limit } from '../limit.ts';
import type { PartField } from '../service-part.ts';
import { without } from './without.ts';

/** The limit of a format that has no room for a field; every field but the title may be lacking. */
const lacking: Readonly<Partial<Record<PartField, Limit>>> = {
  subtitle: lack('subtitles', { subtitle: null }),
  originalTitle: lack('original titles', { originalTitle: null }),
  authors: lack('authors', { authors: [] }),
  series: lack('series', { series: [] }),
  description: lack('descriptions', { description: null }),
  identifiers: lack('identifiers', { identifiers: [] }),
  language: lack('languages', { language: null }),
  publisher: lack('publishers', { publisher: null }),
  published: lack('dates of publication', { published: null }),
  firstPublished: lack('dates of first publication', { firstPublished: null }),
  edition: lack('editions', { edition: null }),
  format: lack('formats', { format: null }),
  pages: lack('numbers of pages', { pages: null }),
  minutes: lack('playing times', { minutes: null }),
  status: lack('statuses', { status: null }),
  wished: lack('wishes', { wished: false }),
  tags: lack('tags', { tags: [] }),
  readings: lack('readings', { readings: [] }),
  rating: lack('ratings', { rating: null }),
  review: lack('reviews', { review: null }),
  notes: lack('notes', { notes: [] }),
  cover: lack('covers', { cover: null }),
  added: lack('dates of adding', { added: '' }),
  sortTitle: { name: 'sort-titles', title: 'sort titles of their own', keep: withGuessedSortTitle },
};

/** The limits of a format that holds some fields only, whatever it makes of those. */
export function lackingLimits(held: ReadonlySet<string>): Limit[] {
  return Object.entries(lacking).flatMap(([field, limit]) => (held.has(field) ? [] : [limit]));
}

function lack(title: string, nothing: Partial<Book>): Limit {
  return without(title.replaceAll(' ', '-'), title, nothing);
}

function withGuessedSortTitle(book: Book): Book {
  const sortTitle = guessSortTitle(book.title, book.language);
  return sortTitle === book.sortTitle ? book : { ...book, sortTitle, sortTitleTyped: false };
}
