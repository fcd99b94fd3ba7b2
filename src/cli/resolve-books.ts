import type { Book } from '../domain/book.ts';
import { parseBookReference } from '../domain/book-reference.ts';
import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { joinWords } from '../domain/query/join-words.ts';
import { parseQuery } from '../domain/query/parse-query.ts';
import { savedNames } from '../domain/query/saved-names.ts';
import type { Query } from '../domain/query/syntax.ts';
import type { Library } from '../repository/library.ts';
import type { Context } from './context.ts';

/** Reads the words of a command as a query; the saved queries that they name are put in, for which alone the library is opened. */
export async function queryOf(words: readonly string[], context: Context): Promise<Query> {
  const query = parseQuery(joinWords(words), context);
  if (savedNames(query).length === 0) return query;
  const library = await context.library();
  return library.savedQueries.expand(query, context);
}

/** Reads the value of --where. An empty one, as a script's unset variable gives it, is refused: it would be every book. */
export async function whereOf(text: string, context: Context): Promise<Query> {
  return refuseEmpty(text, await queryOf([text], context));
}

/** Throws a usage error for words that say nothing; * is the way to say every book. */
export function refuseEmpty(text: string, query: Query): Query {
  if (query.kind !== 'all' || text.trim() === '*') return query;
  throw new BookshelfError('usage', `${quoteValue(text)} chooses no books`, { hint: 'Every book is *' });
}

/** Finds the one book that a reference names. Throws `missing` when there is none, a conflict that lists them when there are more. */
export async function namedBook(library: Library, text: string): Promise<Book> {
  const reference = parseBookReference(text);
  const [book, ...others] = await library.books.named(reference);
  if (book === undefined) {
    throw new BookshelfError('missing', `there is no book ${reference.kind === 'title' ? quoteValue(text) : text}`, {
      hint:
        reference.kind === 'title' ? `Look for it: bookshelf list ${quoteValue(text)}` : 'See them all: bookshelf list',
    });
  }
  if (others.length === 0) return book;
  const list = [book, ...others].map(briefly).join('; ');
  throw new BookshelfError('conflict', `${quoteValue(text)} may be ${list}`, { hint: 'Give the number' });
}

/** The number of the book that a reference names; one that is a number may be that of a book that is gone. */
export async function bookNumber(library: Library, text: string): Promise<number> {
  const reference = parseBookReference(text);
  return reference.kind === 'id' ? reference.id : (await namedBook(library, text)).id;
}

/** The ids of the books that references and a query choose, each once. */
export async function chosenIds(library: Library, names: readonly string[], where: Query | null): Promise<number[]> {
  const ids = new Set<number>();
  for (const name of names) ids.add((await namedBook(library, name)).id);
  for (const id of where === null ? [] : await library.books.ids({ query: where })) ids.add(id);
  return [...ids];
}

/** Refuses a command that chooses no books at all: it would be all of them, or none. */
export function requireChoice(names: readonly string[], where: string | undefined): void {
  if (names.length > 0 || where !== undefined) return;
  throw new BookshelfError('usage', 'no book is named', {
    hint: 'Give a number, an ISBN or a title, or choose with --where WORDS',
  });
}

/** A book in a sentence: `#12 "Dune" by Frank Herbert (1965)`. */
export function briefly(book: Book): string {
  const author = book.authors[0]?.name;
  return `#${book.id} ${quoteValue(book.title)}${author === undefined ? '' : ` by ${author}`}${book.published === null ? '' : ` (${book.published})`}`;
}
