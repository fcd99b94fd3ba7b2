import type { LibraryContent } from '../domain/library-content.ts';
import { authorToJson, bookToJson, queryToJson } from './book-json.ts';
import { chunkText } from './chunk-text.ts';
import type { Writer } from './format.ts';

/** Writes a library as one JSON array with an object on each line: books, then the authors of whom they do not tell everything, then saved queries. */
export const jsonWriter: Writer = { write: (content) => chunkText(arrayLines(content)) };

/** Writes a library as JSON lines: one object each, the books first. */
export const jsonlWriter: Writer = { write: (content) => chunkText(lines(content)) };

async function* lines(content: LibraryContent): AsyncGenerator<string> {
  for await (const text of objects(content)) yield `${text}\n`;
}

async function* arrayLines(content: LibraryContent): AsyncGenerator<string> {
  let before = '[\n';
  for await (const text of objects(content)) {
    yield before + text;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* objects({ books, authors, queries }: LibraryContent): AsyncGenerator<string> {
  for await (const book of books) yield JSON.stringify(bookToJson(book));
  for await (const author of authors) yield JSON.stringify(authorToJson(author));
  for await (const query of queries) yield JSON.stringify(queryToJson(query));
}
