import { queryError, type Span } from './query-error.ts';
import { readQuoted } from './quoting.ts';

/** `name:` and what follows it: `raw` as it stands up to a quotation mark, then the text in quotes, if any. */
export interface FieldToken extends Span {
  readonly kind: 'field';
  readonly name: string;
  readonly raw: string;
  readonly quoted: string | null;
  /** Where the text after the colon starts. */
  readonly valueStart: number;
}

export type Token =
  | (Span & { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' })
  | (Span & { readonly kind: 'word' | 'phrase'; readonly text: string })
  | FieldToken;

const keywords = new Map<string, 'and' | 'or' | 'not'>([
  ['and', 'and'],
  ['AND', 'and'],
  ['or', 'or'],
  ['OR', 'or'],
  ['not', 'not'],
  ['NOT', 'not'],
]);
const longestKeyword = 3;
const quoteHint = 'Put the whole text in quotes, and write a quotation mark inside it as \\".';

/** Cuts a query into tokens, each with its place; throws a usage error that shows the place of a stray quotation mark. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    if (isSpace(text[position])) {
      position += 1;
      continue;
    }
    const token = readToken(text, position);
    tokens.push(token);
    position = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number): Token {
  const letter = text[start];
  if (letter === '(') return { kind: 'open', start, end: start + 1 };
  if (letter === ')') return { kind: 'close', start, end: start + 1 };
  if (letter === '"') return { kind: 'phrase', start, ...quotedAt(text, start) };
  const end = wordEnd(text, start);
  const word = text.slice(start, end);
  const colon = nameEnd(word);
  if (colon !== undefined) return readField(text, start, end, colon);
  if (text[end] === '"')
    throw queryError(text, { start: end, end: end + 1 }, 'a quotation mark inside a word', quoteHint);
  const keyword = keywords.get(word);
  return keyword === undefined ? { kind: 'word', text: word, start, end } : { kind: keyword, start, end };
}

/** The place behind the colon of a field's name. Every field of ours has an ASCII name; the pattern for others takes V8 long to read. */
function nameEnd(word: string): number | undefined {
  if (!word.includes(':')) return undefined;
  const name = /^[A-Za-z][\w-]*:/.exec(word) ?? /^\p{L}[\p{L}\p{N}_-]*:/u.exec(word);
  return name?.[0].length;
}

function readField(text: string, start: number, end: number, colon: number): FieldToken {
  const valueStart = start + colon;
  const name = text.slice(start, valueStart - 1);
  const field = { kind: 'field', name, raw: text.slice(valueStart, end), valueStart, start } as const;
  if (text[end] !== '"') return { ...field, quoted: null, end };
  const quoted = quotedAt(text, end);
  return { ...field, quoted: quoted.text, end: quoted.end };
}

/** A word ends at white space, at a quotation mark, and at a parenthesis that it did not open itself. */
function wordEnd(text: string, start: number): number {
  const opened: number[] = [];
  let index = start;
  for (; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '"' || isSpace(letter)) break;
    if (letter === ')' && opened.pop() === undefined) break;
    if (letter !== '(') continue;
    if (index - start <= longestKeyword && keywords.has(text.slice(start, index))) break;
    opened.push(index);
  }
  const [first] = opened;
  if (first === undefined) return index;
  throw queryError(text, { start: first, end: first + 1 }, 'a parenthesis inside a word is never closed', quoteHint);
}

function quotedAt(text: string, start: number): { text: string; end: number } {
  const quoted = readQuoted(text, start);
  if (quoted === null) {
    throw queryError(
      text,
      { start, end: start + 1 },
      'the quotation mark is never closed',
      'Add a " where the text ends.',
    );
  }
  if (quoted.text.trim() === '') {
    throw queryError(text, { start, end: quoted.end }, 'nothing stands between the quotation marks', emptyHint);
  }
  const next = text[quoted.end];
  if (next === undefined || next === ')' || isSpace(next)) return quoted;
  throw queryError(
    text,
    { start: quoted.end, end: quoted.end + 1 },
    'text follows the closing quotation mark',
    quoteHint,
  );
}

const emptyHint = 'Write the text to look for; title: with nothing after it finds books without a title.';

const isSpace = (letter: string | undefined): boolean =>
  letter !== undefined && (letter === ' ' || (!isPlain(letter) && /\s/u.test(letter)));

const isPlain = (letter: string): boolean => letter > ' ' && letter <= '~';
