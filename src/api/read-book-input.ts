import type { BookDraft } from '../domain/book.ts';
import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { isJsonObject } from '../formats/json-value.ts';
import { jsonKeys } from '../formats/known-fields.ts';
import { readBookJson } from '../formats/read-book-json.ts';
import { RecordProblems } from '../formats/record-problems.ts';
import { UnknownNames } from '../formats/unknown-names.ts';

/** Reads a book that a program gives, as JSON is read. Throws a usage error for whatever is wrong with it: a key that nobody knows is a mistake here. */
export function readBookInput(book: unknown): BookDraft {
  if (!isJsonObject(book)) throw new BookshelfError('usage', 'a book is an object: { title: "Dune" }');
  const problems = new RecordProblems();
  const said = Object.fromEntries(Object.entries(book).filter(([, value]) => value !== undefined));
  const { draft } = readBookJson(said, problems, new UnknownNames('key', jsonKeys));
  const [problem] = problems.all;
  if (problem === undefined) return draft;
  const title = typeof said['title'] === 'string' ? `the book ${quoteValue(said['title'])}: ` : '';
  throw new BookshelfError('usage', title + problem.message);
}
