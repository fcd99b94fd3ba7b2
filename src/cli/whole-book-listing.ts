import type { Book } from '../domain/book.ts';
import { bookColumns } from '../output/book-columns.ts';
import type { Listing } from './context.ts';
import { bookListing } from './print-books.ts';

/** All but the authors in short, which `authors` says in full. */
const everything = bookColumns.map(({ name }) => name).filter((name) => name !== 'author');

/** A book with all that is known of it, as `show` prints it. */
export const wholeBookListing: Listing<Book> = {
  ...bookListing,
  defaults: { ...bookListing.defaults, json: everything, jsonl: everything },
};
