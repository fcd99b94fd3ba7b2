import type { Book } from '../../domain/book.ts';
import { dateYear } from '../../domain/partial-date.ts';
import { formatSeries } from '../../domain/series-text.ts';
import { heldNumbers } from '../bibliography/held-numbers.ts';

/** A book as the page's script takes it, by place: what is shown, then what is searched and sorted by. Nothing is an empty text, or 0. */
export function pageRow(book: Book): readonly (string | number)[] {
  const first = book.authors[0];
  const date = book.published ?? book.firstPublished;
  return [
    book.title,
    book.subtitle ?? '',
    book.authors.map(({ name, role }) => (role === 'author' ? name : `${name} (${role})`)).join(', '),
    book.series.map((entry) => formatSeries(entry)).join(', '),
    date ?? '',
    book.tags.map(({ name }) => name).join(', '),
    book.rating ?? 0,
    book.status ?? '',
    [book.publisher, book.format, book.pages === null ? null : `${book.pages} pages`].filter(Boolean).join(', '),
    book.language ?? '',
    heldNumbers(book).isbn.join(' '),
    book.sortTitle === book.title ? '' : book.sortTitle,
    first === undefined ? '' : first.sortName,
    date === null ? 0 : (dateYear(date) ?? 0),
  ];
}
