import { BookshelfError } from './errors.ts';
import { checkDigit10, checkDigit13, compactIsbn } from './isbn-digits.ts';
import { explainIsbn } from './isbn-fault.ts';

declare const brand: unique symbol;

/** A sound ISBN: 13 digits that start with 978 or 979 (but not 979-0, printed music) and end in the right check digit. */
export type Isbn = string & { readonly [brand]: 'Isbn' };

const thirteen = /^97(?:8\d|9[1-9])\d{9}$/;

/** Tells whether a text is a sound ISBN in its stored form: 13 digits and nothing else. */
export function isIsbn(text: string): text is Isbn {
  return thirteen.test(text) && text[12] === checkDigit13(text);
}

/**
 * Reads an ISBN in any spelling, or answers null when it is not sound.
 * Comes in with 10 or 13 digits, hyphens, spaces or dots, `ISBN-13:`, `urn:isbn:`, full width, a small x; a 9-digit SBN of
 * before 1970 counts where it is sound with a 0 before it. Rules: ISO 2108 and the ISBN Users' Manual.
 */
export function readIsbn(text: string): Isbn | null {
  const digits = compactIsbn(text);
  const whole = digits.length === 9 ? toThirteen(`0${digits}`) : digits.length === 10 ? toThirteen(digits) : digits;
  return whole !== null && isIsbn(whole) ? whole : null;
}

/** Reads an ISBN in any spelling (as `readIsbn` does); throws a usage error that says what is wrong with it. */
export function parseIsbn(text: string): Isbn {
  const isbn = readIsbn(text);
  if (isbn !== null) return isbn;
  const { message, hint } = explainIsbn(text);
  throw new BookshelfError('usage', message, { hint });
}

/** Gives the 10-digit form of an ISBN, or null for those that start with 979, which have none. */
export function isbn10(isbn: Isbn): string | null {
  if (!isbn.startsWith('978')) return null;
  const nine = isbn.slice(3, 12);
  return nine + checkDigit10(nine);
}

/** Tells whether a text has the shape of an ISBN, sound or not: 10 or 13 digits under any decoration, the tenth perhaps an X. */
export function looksLikeIsbn(text: string): boolean {
  return hasDigits(text, 9) && /^(?:\d{13}|\d{9}[\dX])$/.test(compactIsbn(text));
}

/** Whether a text holds so many digits, be they of full width: told without the patterns that take off decoration, which V8 is long to read. */
function hasDigits(text: string, wanted: number): boolean {
  let found = 0;
  for (let index = 0; index < text.length && found < wanted; index += 1) {
    const unit = text.charCodeAt(index);
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) found += 1;
  }
  return found === wanted;
}

function toThirteen(ten: string): string | null {
  if (!/^\d{9}[\dX]$/.test(ten) || ten[9] !== checkDigit10(ten)) return null;
  const twelve = `978${ten.slice(0, 9)}`;
  return twelve + checkDigit13(twelve);
}
