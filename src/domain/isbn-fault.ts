import { checkDigit10, checkDigit13, compactIsbn, isbnWithoutLabel } from './isbn-digits.ts';
import { quoteValue } from './quote-value.ts';

/** Why a text is no ISBN: a sentence, and what to do about it. */
export interface IsbnFault {
  readonly message: string;
  readonly hint: string;
}

const compareHint = 'Compare it with the number printed in the book: one digit is wrong or two have changed places.';
const whereHint = 'Look for the number that starts with 978 or 979, near the bar code or behind the title page.';

/** Says why a text is not a sound ISBN: `ISBN 123 has 3 digits; it should have 10 or 13`. */
export function explainIsbn(text: string): IsbnFault {
  const digits = compactIsbn(text);
  if (!/^\d[\dX]*$/.test(digits)) {
    return { message: `${quoteValue(text)} is not an ISBN: an ISBN has 10 or 13 digits`, hint: whereHint };
  }
  const number = isbnWithoutLabel(text).slice(0, 40);
  const named = `ISBN ${number}`;
  const wrongX = digits.slice(0, -1).includes('X') || (digits.endsWith('X') && digits.length === 13);
  if (wrongX) {
    return { message: `${named} has an X out of place`, hint: 'Only the last of ten characters of an ISBN can be X.' };
  }
  if (digits.length === 10) return checkFault(named, checkDigit10(digits));
  return digits.length === 13 ? fault13(number, digits) : lengthFault(named, digits.length);
}

function lengthFault(named: string, count: number): IsbnFault {
  const noun = count === 1 ? 'digit' : 'digits';
  return { message: `${named} has ${count} ${noun}; it should have 10 or 13`, hint: whereHint };
}

function fault13(number: string, digits: string): IsbnFault {
  if (digits.startsWith('9790')) {
    return { message: `${number} is a number of printed music (ISMN 979-0), not of a book`, hint: whereHint };
  }
  if (!digits.startsWith('978') && !digits.startsWith('979')) {
    return {
      message: `${number} is the number of some other article (EAN); ISBNs start with 978 or 979`,
      hint: whereHint,
    };
  }
  return checkFault(`ISBN ${number}`, checkDigit13(digits));
}

function checkFault(named: string, digit: string): IsbnFault {
  return { message: `${named} fails its check: the last digit should be ${digit}`, hint: compareHint };
}
