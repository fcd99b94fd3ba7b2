import { looksLikeIsbn, readIsbn } from '../isbn.ts';
import type { FieldKind } from './fields.ts';
import { findField } from './find-field.ts';
import { quoteText } from './quoting.ts';

/**
 * Joins the words of a command line to one query, allowing for the quotes that the shell took away:
 *
 * - an ISBN spelled with spaces is one ISBN, in one argument or in several;
 * - an argument such as `author:le guin`, a text field with nothing but words after it, is `author:"le guin"`;
 * - every other argument stands as it is, so that `the left hand` is three words, each of which must be found.
 */
export function joinWords(words: readonly string[]): string {
  const text = words
    .filter((word) => word.trim() !== '')
    .map(joinWord)
    .join(' ');
  return spacedIsbn(text) ?? text;
}

function joinWord(word: string): string {
  if (!/\s/u.test(word.trim())) return word;
  return spacedIsbn(word) ?? fieldWords(word) ?? word;
}

function spacedIsbn(text: string): string | null {
  return text !== '' && text.length <= longestIsbn && looksLikeIsbn(text) ? readIsbn(text) : null;
}

/** `ISBN-13: 978 - 0 - …`, with room for decoration. */
const longestIsbn = 60;
const quotable: ReadonlySet<FieldKind> = new Set(['text', 'tag', 'language', 'code'] as const);

/** Reads one argument such as `author:le guin` as a test of that field for all its words; null where it is something else. */
export function fieldWords(word: string): string | null {
  const [start = '', name = ''] = /^(\p{L}[\p{L}\p{N}_-]*):[=~]?(?=\S)/u.exec(word) ?? [];
  const rest = word.slice(start.length);
  const field = findField(name);
  if (field === null || !quotable.has(field.kind) || hasSyntax(rest)) return null;
  return `${start}${quoteText(rest)}`;
}

function hasSyntax(text: string): boolean {
  return /["()]|(?:^|\s)(?:and|or|not|AND|OR|NOT)(?=\s|$)|(?:^|\s)@|(?:^|\s)\p{L}[\p{L}\p{N}_-]*:/u.test(text);
}
