import { looksLikeIsbn, readIsbn } from '../isbn.ts';
import { findField } from './find-field.ts';
import { quoteText } from './quoting.ts';

/**
 * Reads one argument of `search` as words of a query. The shell took its quotes away: several words are a phrase again, unless they
 * are a query by themselves (a quotation mark or parenthesis at the start, a `field:` anywhere), or an ISBN spelled with spaces.
 */
export function searchArgument(argument: string): string {
  const text = argument.trim();
  const isPhrase = /\s/u.test(text) && !/^["(]/.test(text) && !asksByField(text) && !isIsbn(text);
  return isPhrase ? quoteText(text) : argument;
}

function asksByField(text: string): boolean {
  return [...text.matchAll(/(?:^|\s)(\p{L}[\p{L}\p{N}_-]*):(?=\S)/gu)].some(
    ([, name = '']) => findField(name) !== null,
  );
}

function isIsbn(text: string): boolean {
  return text.length <= longestIsbn && looksLikeIsbn(text) && readIsbn(text) !== null;
}

/** `ISBN-13: 978 - 0 - …`, with room for decoration. */
const longestIsbn = 60;
