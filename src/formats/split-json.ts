import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { largestRecord, type JsonText } from './json-text.ts';

/**
 * Splits a JSON text into the objects that it lists, without parsing it whole: the elements of an array, or of several documents one after
 * another. Commas between them may be missing or too many. Throws a `failure` with the line where there is no object, for an object over 16 MB
 * or more than 64 levels deep, and where the text ends too early.
 */
export async function* splitJson(chunks: AsyncIterable<string>): AsyncGenerator<JsonText> {
  const splitter = new JsonSplitter();
  for await (const chunk of chunks) yield* splitter.write(chunk);
  splitter.end();
}

const deepest = 64;
const [lineFeed, quote, backslash, comma] = [10, 34, 92, 44];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/** Follows strings and brackets through the text, one character after another; what stands between them is for JSON.parse to judge. */
class JsonSplitter {
  #line = 1;
  #isEmpty = true;
  #inList = false;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  /** The beginning of an element that earlier chunks hold. */
  #parts: string[] = [];
  #length = 0;
  #startLine = 1;

  write(chunk: string): JsonText[] {
    const found: JsonText[] = [];
    let start = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const code = chunk.charCodeAt(index);
      if (code === lineFeed) this.#line += 1;
      if (this.#inString) this.#followString(code);
      else if (this.#depth > 0) {
        if (this.#followElement(code)) found.push(this.#take(chunk.slice(start, index + 1)));
      } else if (this.#startsElement(code, chunk, index)) {
        start = index;
      }
    }
    if (this.#depth > 0) this.#hold(chunk.slice(start));
    return found;
  }

  end(): void {
    if (this.#depth > 0) throw failure(`the record that starts on line ${this.#startLine} does not end`);
    if (this.#inList) throw failure(`the list is not closed: the text ends on line ${this.#line} without ]`);
    if (this.#isEmpty) throw new BookshelfError('failure', 'the file is empty; a JSON list is at least []');
  }

  #followString(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (code === backslash) this.#isEscaped = true;
    else if (code === quote) this.#inString = false;
  }

  /** Answers whether the element ends here. */
  #followElement(code: number): boolean {
    if (code === quote) this.#inString = true;
    else if (code === openObject || code === openList) this.#deepen();
    else if (code === closeObject || code === closeList) this.#depth -= 1;
    return this.#depth === 0;
  }

  #startsElement(code: number, chunk: string, index: number): boolean {
    if (isSpace(code) || (code === comma && !this.#isEmpty)) return false;
    this.#isEmpty = false;
    const starts = code === openObject || (code === openList && this.#inList);
    if (starts) {
      this.#startLine = this.#line;
      this.#deepen();
    } else if (code === openList) this.#inList = true;
    else if (code === closeList && this.#inList) this.#inList = false;
    else throw this.#misplaced(chunk.slice(index, index + 20));
    return starts;
  }

  #deepen(): void {
    this.#depth += 1;
    if (this.#depth > deepest)
      throw failure(`the record that starts on line ${this.#startLine} is nested more than ${deepest} levels deep`);
  }

  #hold(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#length > largestRecord)
      throw failure(`the record that starts on line ${this.#startLine} is larger than 16 MB`);
  }

  #take(end: string): JsonText {
    const text = this.#parts.join('') + end;
    this.#parts = [];
    this.#length = 0;
    return { line: this.#startLine, text };
  }

  #misplaced(text: string): BookshelfError {
    const [word = ''] = text.split(/[\r\n]/, 1);
    return new BookshelfError(
      'failure',
      `line ${this.#line} has ${quoteValue(word)} where a book should start with {`,
      {
        hint: 'A JSON file of books is a list of objects: [{"title": "Emma"}, {"title": "Dune"}]',
      },
    );
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff;
}

function failure(message: string): BookshelfError {
  return new BookshelfError('failure', message, {
    hint: 'The file may have been cut off, or a quotation mark or a bracket is missing.',
  });
}
