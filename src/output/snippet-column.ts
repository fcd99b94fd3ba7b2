import type { Book } from '../domain/book.ts';
import { snippet, snippetText } from '../domain/snippet.ts';
import type { Column } from './column.ts';

/** Makes the column that shows where in a book the words of a search stand: in square brackets, or strong where a table has colour. */
export function snippetColumn(phrases: readonly (readonly string[])[]): Column<Book> {
  const value = (book: Book): string | null => {
    const parts = snippet(book, phrases);
    return parts === null ? null : snippetText(parts);
  };
  return {
    name: 'snippet',
    json: 'string?',
    header: 'Found in',
    value,
    pieces: (book) => snippet(book, phrases) ?? [],
    weight: 1,
  };
}
