import type { Book, Identifier } from '../../domain/book.ts';
import { looksLikeIsbn } from '../../domain/isbn.ts';
import type { Limit } from '../limit.ts';
import { changedBook } from '../limits/changed-book.ts';

/** The numbers of a book that bibliographies have fields for, by field. */
export interface HeldNumbers {
  readonly isbn: readonly string[];
  readonly issn: readonly string[];
  readonly doi: string | null;
}

export function heldNumbers({ identifiers }: Pick<Book, 'identifiers'>): HeldNumbers {
  const valuesOf = (scheme: string, fits: (value: string) => boolean): string[] =>
    identifiers.flatMap((each) => (each.scheme === scheme && fits(each.value) ? [each.value] : []));
  return {
    isbn: valuesOf('isbn', (value) => /^[\dXx-]+$/.test(value) && looksLikeIsbn(value)),
    issn: valuesOf('issn', (value) => /^\d{4}-\d{3}[\dX]$/.test(value)),
    doi: valuesOf('doi', (value) => /^10\.\d{4,9}\/[^\s{}\\]+$/.test(value))[0] ?? null,
  };
}

export const numberLimit: Limit = {
  name: 'identifiers',
  title: 'identifiers other than ISBN, ISSN and one DOI',
  keep: (book) => {
    const { isbn, issn, doi } = heldNumbers(book);
    return changedBook(book, {
      identifiers: [...scheme('isbn', isbn), ...scheme('issn', issn), ...scheme('doi', doi === null ? [] : [doi])],
    });
  },
};

function scheme(name: string, values: readonly string[]): Identifier[] {
  return values.map((value) => ({ scheme: name, value }));
}
