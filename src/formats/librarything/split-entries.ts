import { BookshelfError } from '../../domain/errors.ts';
import { largestRecord, type JsonText } from '../json-text.ts';

/**
 * Parts LibraryThing's JSON into its books: `{"190140345": {…}, …}`, or a list of them, and several such documents one after another.
 * What stands between books is passed over. Throws a `failure` where a book does not end, or is larger than 16 MB.
 */
export async function* splitEntries(chunks: AsyncIterable<string>): AsyncGenerator<JsonText> {
  const splitter = new EntrySplitter();
  for await (const chunk of chunks) yield* splitter.write(chunk);
  splitter.end();
}

class EntrySplitter {
  #line = 1;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #held = '';
  #startLine = 1;

  write(chunk: string): JsonText[] {
    const found: JsonText[] = [];
    let start = this.#depth > 1 ? 0 : -1;
    for (let index = 0; index < chunk.length; index += 1) {
      const sign = chunk[index] ?? '';
      if (sign === '\n') this.#line += 1;
      if (this.#inString) this.#followString(sign);
      else if (sign === '"') this.#inString = true;
      else if (sign === '{' || sign === '[') {
        this.#depth += 1;
        if (this.#depth !== 2) continue;
        start = index;
        this.#startLine = this.#line;
      } else if (sign === '}' || sign === ']') {
        this.#depth -= 1;
        if (this.#depth !== 1) continue;
        found.push({ line: this.#startLine, text: this.#held + chunk.slice(start, index + 1) });
        this.#held = '';
        start = -1;
      }
    }
    if (start >= 0) this.#hold(chunk.slice(start));
    return found;
  }

  end(): void {
    if (this.#depth <= 0) return;
    const place = this.#depth > 1 ? `the book that starts on line ${this.#startLine}` : 'the list of books';
    throw new BookshelfError('failure', `${place} does not end`, { hint: 'The file may have been cut off.' });
  }

  #hold(text: string): void {
    this.#held += text;
    if (this.#held.length > largestRecord)
      throw new BookshelfError('failure', `the book that starts on line ${this.#startLine} is larger than 16 MB`);
  }

  #followString(sign: string): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (sign === '\\') this.#isEscaped = true;
    else if (sign === '"') this.#inString = false;
  }
}
