import type { Book } from '../domain/book.ts';
import type { NewBook } from '../domain/complete-book.ts';
import { foldKey, orderKey } from '../domain/fold.ts';
import { dateBounds, type PartialDate } from '../domain/partial-date.ts';
import { guessSortTitle } from '../domain/sort-title.ts';

/** Sorts books without an author after all others. */
export const noAuthor = '\u{10ffff}';

/** The columns of a book: its values, and the keys and bounds that are worked out from them. */
export function bookRow(book: NewBook) {
  const { authors: _a, identifiers: _i, series: _s, tags: _t, readings: _r, notes: _n, ...values } = book;
  return {
    ...values,
    ...derivedColumns(book),
    sortTitleTyped: book.sortTitle !== guessSortTitle(book.title, book.language),
  };
}

/** What is kept beside the values, to match, sort and range by. */
function derivedColumns(book: NewBook) {
  const published = bounds(book.published);
  const firstPublished = bounds(book.firstPublished);
  return {
    titleKey: foldKey(book.title),
    titleOrder: orderKey(book.sortTitle),
    authorOrder: authorOrder(book.authors),
    publishedFrom: published.from,
    publishedTo: published.to,
    firstPublishedFrom: firstPublished.from,
    firstPublishedTo: firstPublished.to,
  };
}

/** The key a book sorts under by author: the first author's, else the first contributor's. */
export function authorOrder(contributors: Book['authors']): string {
  const first = contributors.find(({ role }) => role === 'author') ?? contributors[0];
  return first === undefined ? noAuthor : orderKey(first.sortName);
}

export function bounds(date: PartialDate | null): { from: number | null; to: number | null } {
  return date === null ? { from: null, to: null } : dateBounds(date);
}
