import type { Book } from '../domain/book.ts';

/** Something that a format cannot hold, or not as exactly as a library does. */
export interface Limit {
  /** A word for tables and JSON: `rereads`, `quarter-stars`. */
  readonly name: string;
  /** A phrase for people, plural: `readings before the last one`. */
  readonly title: string;
  /** Gives the book as the format holds it; the same object where nothing is lost. Pure. */
  readonly keep: (book: Book) => Book;
}
