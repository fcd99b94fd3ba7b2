import { parseBookReference } from '../../domain/book-reference.ts';
import { foldKey } from '../../domain/fold.ts';
import { candidate, type Candidate, type Completion } from './candidate.ts';
import type { LibraryWords, NamedBook } from './library-words.ts';

/** Completes the name of a book: its title, or its number where the title names several or would be read as something else. */
export function completeBook(typed: string, library: LibraryWords): Completion {
  const [, mark = '', digits = ''] = /^(#?)([1-9]\d{0,14})$/.exec(typed) ?? [];
  const numbered = digits === '' ? [] : library.numbered(digits).map((book) => byNumber(book, mark));
  const titled = library.titled(typed);
  const numbers = new Set(numbered.map(({ value }) => value));
  const named = titled.map((book) => (isName(book, titled) ? byTitle(book) : byNumber(book, mark)));
  return { candidates: [...numbered, ...named.filter(({ value }) => !numbers.has(value))], files: false };
}

function isName({ title }: NamedBook, others: readonly NamedBook[]): boolean {
  if (title.startsWith('-') || parseBookReference(title).kind !== 'title') return false;
  const key = foldKey(title);
  return others.filter((other) => foldKey(other.title) === key).length === 1;
}

function byTitle({ id, title, author }: NamedBook): Candidate {
  return candidate(title, author === null ? `#${id}` : `#${id} ${author}`);
}

function byNumber({ id, title, author }: NamedBook, mark: string): Candidate {
  return candidate(`${mark}${id}`, author === null ? title : `${title}, ${author}`);
}
