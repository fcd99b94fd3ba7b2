import type { Identifier } from '../domain/book.ts';
import { isbn10, isIsbn } from '../domain/isbn.ts';

/** The first sound ISBN of a book, in both its lengths; empty where there is none. */
export function writeIsbns(identifiers: readonly Identifier[]): { readonly ten: string; readonly thirteen: string } {
  const isbn = identifiers
    .filter(({ scheme }) => scheme === 'isbn')
    .map(({ value }) => value)
    .find(isIsbn);
  return { ten: isbn === undefined ? '' : (isbn10(isbn) ?? ''), thirteen: isbn ?? '' };
}
