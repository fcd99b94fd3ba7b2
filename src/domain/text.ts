import { BookshelfError } from './errors.ts';

/** Trims the white space around a title, a name or a tag, byte order marks and no-break spaces included; the inside stays. */
export function cleanLine(text: string): string {
  return text.trim();
}

/** Trims a text and turns each run of white space in it into one space: for sources known to double spaces in names. */
export function foldSpaces(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** NUL, or a half of a character, be it with its other half: found several times faster than one without. */
const suspicious = /[\0\ud800-\udfff]/;

/** Gives a text back, or throws a usage error where it holds what cannot be stored: NUL or half a character. */
export function checkText(text: string, what: string): string {
  if (!suspicious.test(text)) return text;
  const found = /[\0\p{Surrogate}]/u.exec(text);
  if (found === null) return text;
  const name = found[0] === '\0' ? 'a NUL character' : 'half of a character (a lone surrogate)';
  throw new BookshelfError('usage', `${what} holds ${name} at position ${found.index + 1}`, {
    hint: 'The text was damaged on its way; take it from its source again.',
  });
}
