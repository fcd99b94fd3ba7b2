import { looksLikeIsbn, readIsbn } from '../isbn.ts';
import { queryError, type Span } from './query-error.ts';
import { quoteValue } from '../quote-value.ts';
import type { Query, TextQuery } from './syntax.ts';

const minusHint = 'Write not before it to leave such books out, or put the text in quotes.';
const nameHint = 'Such a name holds letters, digits, -, _ and full stops.';

/** Reads a word without a field: `*` is every book, `@name` a saved query, a sound ISBN itself, all else text. */
export function parseWord(word: Span & { readonly text: string }, query: string): Query {
  const { text } = word;
  if (text === '*') return { kind: 'all' };
  if (text.startsWith('@') && /^@[\p{L}\p{N}]/u.test(text)) return parseName(word, query);
  if (text.startsWith('-') && /^-[\p{L}(]/u.test(text)) {
    throw queryError(query, word, `${quoteValue(text)} starts with a minus, which does not mean "not"`, minusHint);
  }
  const isbn = looksLikeIsbn(text) ? readIsbn(text) : null;
  return isbn === null ? textQuery(text) : { kind: 'identifier', scheme: 'isbn', test: { kind: 'exact', text: isbn } };
}

function parseName(word: Span & { readonly text: string }, query: string): Query {
  const name = word.text.slice(1);
  if (/^[\p{L}\p{N}_.-]+$/u.test(name)) return { kind: 'saved', name };
  throw queryError(query, word, `${quoteValue(name)} cannot be the name of a saved query`, nameHint);
}

/** Makes the query for text that is looked for as it stands, typed in quotes or not. */
export function textQuery(text: string): TextQuery {
  return { kind: 'text', text, phrase: /\s/u.test(text) };
}
