import { allOf, anyOf } from './combine.ts';
import { parseField } from './parse-field.ts';
import { parseWord, textQuery } from './parse-word.ts';
import { queryError, type Span } from './query-error.ts';
import type { QueryOptions } from './query-options.ts';
import type { Query } from './syntax.ts';
import { tokenize, type Token } from './tokenize.ts';

/** How deep parentheses and `not` may nest, and how many words and tests a query may hold: what SQLite can take. */
const deepest = 50;
const most = 500;

/**
 * Reads a query (docs/query.md). The empty text asks for every book.
 *
 * Throws a usage error whose message says what is wrong, at which column, and shows the place.
 */
export function parseQuery(text: string, options: QueryOptions): Query {
  const tokens = tokenize(text);
  const extra = tokens[most];
  if (extra !== undefined) {
    throw queryError(
      text,
      extra,
      `a query holds at most ${most} words and tests; one more stands`,
      'Ask in several steps.',
    );
  }
  const parser = new Parser(text, tokens, options);
  return parser.parse();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #options: QueryOptions;
  #position = 0;
  #depth = 0;

  constructor(text: string, tokens: readonly Token[], options: QueryOptions) {
    this.#text = text;
    this.#tokens = tokens;
    this.#options = options;
  }

  parse(): Query {
    if (this.#tokens.length === 0) return { kind: 'all' };
    const query = this.#either();
    const rest = this.#tokens[this.#position];
    if (rest === undefined) return query;
    throw this.#error(rest, 'this parenthesis closes nothing', 'Remove it, or put text that holds it in quotes.');
  }

  #either(): Query {
    const operands = [this.#each()];
    while (this.#accept('or') !== null) operands.push(this.#each());
    return anyOf(operands);
  }

  #each(): Query {
    const telling: Query[] = [];
    const mute: Query[] = [];
    do {
      const list = isPunctuation(this.#tokens[this.#position]) ? mute : telling;
      list.push(this.#operand());
    } while (this.#goesOn());
    return allOf(telling.length > 0 ? telling : mute.slice(0, 1));
  }

  #goesOn(): boolean {
    if (this.#accept('and') !== null) return true;
    const token = this.#tokens[this.#position];
    return token !== undefined && token.kind !== 'or' && token.kind !== 'close';
  }

  #operand(): Query {
    const token = this.#tokens[this.#position];
    if (token === undefined) throw this.#missing();
    this.#position += 1;
    if (token.kind === 'word') return parseWord(token, this.#text);
    if (token.kind === 'phrase') return textQuery(token.text);
    if (token.kind === 'field') return parseField(token, this.#text, this.#options);
    if (token.kind === 'not') return this.#deeper(token, () => ({ kind: 'not', operand: this.#operand() }));
    if (token.kind === 'open') return this.#deeper(token, () => this.#group(token));
    throw this.#misplaced(token);
  }

  #group(open: Span): Query {
    const next = this.#tokens[this.#position];
    if (next?.kind === 'close') {
      throw this.#error({ start: open.start, end: next.end }, 'nothing stands between the parentheses', 'Remove them.');
    }
    const query = this.#either();
    if (this.#accept('close') !== null) return query;
    throw this.#error(open, 'this parenthesis is never closed', 'Add a ) where the group ends.');
  }

  #deeper(token: Token, read: () => Query): Query {
    this.#depth += 1;
    if (this.#depth > deepest) {
      throw this.#error(
        token,
        `the query nests deeper than ${deepest} levels`,
        'Take out parentheses that are not needed.',
      );
    }
    const query = read();
    this.#depth -= 1;
    return query;
  }

  #accept(kind: Token['kind']): Token | null {
    const token = this.#tokens[this.#position];
    if (token?.kind !== kind) return null;
    this.#position += 1;
    return token;
  }

  #missing(): Error {
    const last = this.#tokens[this.#tokens.length - 1];
    const end = this.#text.trimEnd().length;
    const word = last === undefined ? '' : this.#text.slice(last.start, last.end);
    return this.#error({ start: end, end: end + 1 }, `something must follow "${word}"`, keywordHint);
  }

  #misplaced(token: Token): Error {
    const word = this.#text.slice(token.start, token.end);
    return this.#error(token, `"${word}" stands where a word or a test should`, keywordHint);
  }

  #error(span: Span, message: string, hint: string): Error {
    return queryError(this.#text, span, message, hint);
  }
}

const keywordHint = 'To look for the words and, or, not or a parenthesis themselves, put them in quotes: "or".';

/** A lone `&` or `-` among words says nothing: titles are compared without punctuation. */
const isPunctuation = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.text !== '*' &&
  !/[A-Za-z0-9]/.test(token.text) &&
  !/[\p{L}\p{N}\p{So}]/u.test(token.text);
