import type { Book } from '../domain/book.ts';
import type { Limit } from './limit.ts';

/** What a format cannot hold of one book: the book as it is, and as it would be kept. */
export interface Loss<Lost extends Book> {
  readonly limit: Limit;
  readonly book: Lost;
  readonly kept: Book;
}

/** Finds what a format cannot hold of a book, in the order of its limits; nothing where all of it goes in. */
export function lossesOf<Lost extends Book>(book: Lost, limits: readonly Limit[]): Loss<Lost>[] {
  const losses: Loss<Lost>[] = [];
  for (const limit of limits) {
    const kept = limit.keep(book);
    if (kept !== book) losses.push({ limit, book, kept });
  }
  return losses;
}
