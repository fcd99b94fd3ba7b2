import type { Book } from '../../domain/book.ts';

/** Gives a book with some values changed; the same object where they are the same already, so that a limit that loses nothing is seen to. */
export function changedBook(book: Book, values: Partial<Book>): Book {
  const isSame = Object.entries(values).every(
    ([name, value]) => JSON.stringify(Reflect.get(book, name)) === JSON.stringify(value),
  );
  return isSame ? book : { ...book, ...values };
}
