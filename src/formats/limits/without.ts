import type { Book } from '../../domain/book.ts';
import type { Limit } from '../limit.ts';
import { changedBook } from './changed-book.ts';

/** A limit of a format that does not know some fields at all. */
export function without(name: string, title: string, nothing: Partial<Book>): Limit {
  return { name, title, keep: (book) => changedBook(book, nothing) };
}
