import { BookshelfError } from '../../domain/errors.ts';
import { largestRecord } from '../json-text.ts';
import { splitLines } from '../split-lines.ts';

/** The text of one `@…{…}` of a file, not parsed yet. */
export interface EntryText {
  /** The line on which it starts, from 1. */
  readonly line: number;
  readonly text: string;
  /** Why it cannot be an entry: its braces do not close, or stand too deep in each other. */
  readonly fault: string | null;
}

/** Deeper than anyone writes; the grammar that reads values calls itself for each brace. */
const deepest = 100;

/**
 * Splits a file into its entries; text between them is comment. An entry that does not close ends where the next one starts at the beginning of
 * a line, so that it takes no other with it. Throws a `failure` for an entry over 16 MB.
 */
export async function* splitEntries(chunks: AsyncIterable<string>): AsyncGenerator<EntryText> {
  let open: OpenEntry | null = null;
  let typeAlone = '';
  for await (const { line, text } of splitLines(chunks)) {
    let rest = typeAlone + text;
    typeAlone = '';
    if (open !== null && startsEntry.test(rest)) {
      yield open.cutOff();
      open = null;
    }
    while (rest !== '') {
      if (open === null) {
        const start = findStart(rest);
        if (start === null) break;
        if (start.bracket === '') {
          typeAlone = rest.slice(start.at);
          break;
        }
        open = new OpenEntry(line, start.bracket);
        rest = rest.slice(start.at);
      }
      const end = open.take(rest);
      if (end === null) break;
      yield open.finish();
      open = null;
      rest = rest.slice(end);
    }
  }
  if (open !== null) yield open.cutOff();
}

/** An entry at the beginning of a line, with a key and a comma: inside another one it says that the other was never closed. */
const startsEntry = /^[ \t]*@[A-Za-z]{1,40}[ \t]{0,20}[{(][ \t]{0,20}[^\s{}(),="#%]{1,200}[ \t]{0,20},/;

/** A line that starts with a percent sign is comment, whatever stands in it. */
function findStart(text: string): { at: number; bracket: string } | null {
  if (/^\s*%/.test(text)) return null;
  const [whole = '', before = '', bracket = ''] =
    /(^|[^A-Za-z0-9@])@[A-Za-z]{1,40}[ \t]{0,20}([{(]|$)/.exec(text) ?? [];
  return whole === '' ? null : { at: text.indexOf(whole) + before.length, bracket };
}

/** An entry whose end has not come yet. */
class OpenEntry {
  readonly #line: number;
  readonly #closing: string;
  readonly #lines: string[] = [];
  #length = 0;
  #depth = 0;
  #isTooDeep = false;
  #begun = false;

  constructor(line: number, bracket: string) {
    this.#line = line;
    this.#closing = bracket === '(' ? ')' : '}';
  }

  /** Takes the entry's part of a line and answers where it ends, or null where the whole line belongs to it. */
  take(text: string): number | null {
    const start = this.#begun ? 0 : text.search(/[{(]/) + 1;
    this.#begun = true;
    for (let at = start; at < text.length; at += 1) {
      const character = text[at];
      if (character === this.#closing && this.#depth === 0) return this.#keep(text, at + 1);
      if (character === '{') this.#deepen();
      else if (character === '}') this.#depth -= 1;
    }
    this.#keep(text, text.length);
    return null;
  }

  finish(): EntryText {
    const fault = this.#isTooDeep ? `the entry has braces more than ${deepest} levels deep` : null;
    return { line: this.#line, text: this.#lines.join('\n'), fault };
  }

  cutOff(): EntryText {
    return { line: this.#line, text: this.#lines.join('\n'), fault: 'the entry is not closed: a brace is missing' };
  }

  #deepen(): void {
    this.#depth += 1;
    this.#isTooDeep ||= this.#depth > deepest;
  }

  #keep(text: string, end: number): number {
    this.#lines.push(text.slice(0, end));
    this.#length += end;
    if (this.#length <= largestRecord) return end;
    throw new BookshelfError('failure', `the entry that starts on line ${this.#line} is larger than 16 MB`, {
      hint: 'The file may have been cut off, or a brace is missing.',
    });
  }
}
