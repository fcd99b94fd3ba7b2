import type { Identifier } from '../domain/book.ts';
import type { Incoming, Problem } from '../domain/incoming.ts';
import { explainIsbn } from '../domain/isbn-fault.ts';
import { readIsbn } from '../domain/isbn.ts';
import { stubTitle } from '../domain/stub-title.ts';
import type { Reader } from './format.ts';
import { splitLines } from './split-lines.ts';

/**
 * Reads a list of ISBNs, one on each line, as it was typed or as a scanner wrote it: with the small code of a price behind it, or further
 * cells behind a comma, a semicolon or a tab. A book's title is its number until a better one comes; lines that begin with `#` are passed over.
 */
export const isbnList: Reader = { read: readList };

async function* readList(text: AsyncIterable<string>): AsyncGenerator<Incoming> {
  let number = 0;
  for await (const { line, text: raw } of splitLines(text)) {
    const typed = raw.replace(/^\uFEFF/, '').trim();
    if (typed === '' || typed.startsWith('#') || isHeader(typed, number)) continue;
    number += 1;
    yield { number, line, source: null, raw: typed, ...readLine(typed) };
  }
}

function readLine(typed: string): Pick<Incoming, 'draft' | 'problems'> {
  const isbn = isbnIn(typed);
  if (isbn === null) return { draft: null, problems: [refusal(typed)] };
  const identifier: Identifier = { scheme: 'isbn', value: isbn };
  return { draft: { title: stubTitle(identifier), identifiers: [identifier] }, problems: [] };
}

/** The number in the first cell, also with the two or five digits of a price behind it, or in any other cell of the line. */
function isbnIn(typed: string): string | null {
  const cells = typed
    .slice(0, longest)
    .split(/[,;\t]/)
    .map((cell) => cell.replaceAll('"', '').trim());
  for (const cell of cells) {
    const bare = readIsbn(cell) ?? readIsbn(/^(\d{13}|\d{9}[\dXx])[\s-]?\d{2}(?:\d{3})?$/.exec(cell)?.[1] ?? '');
    if (bare !== null) return bare;
  }
  return null;
}

const longest = 1000;

function isHeader(typed: string, number: number): boolean {
  return number === 0 && /^"?(?:isbn|ean|barcode|code)(?:[-_ ]?1[03])?"?(?:[,;\t]|$)/i.test(typed);
}

function refusal(typed: string): Problem {
  return { severity: 'refused', field: null, value: typed, message: explainIsbn(typed.slice(0, longest)).message };
}
