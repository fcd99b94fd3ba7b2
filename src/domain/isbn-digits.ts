const bare = /^\d{9,13}X?$/;
const fullWidth = /[\uff01-\uff5e]/g;
const label = /^(?:urn:)?(?:[ep]-?)?i?sbn(?:[-\s]?1[03](?=[:\s]))?[:#\s]*/i;
const separators = /[-.\s]+/g;

/** Takes the label (`ISBN-13:`, `urn:isbn:`), invisible characters and full width from a typed number; its hyphens stay. */
export function isbnWithoutLabel(text: string): string {
  return text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\p{Format}+/gu, '')
    .replace(/[\p{Dash_Punctuation}\u2043\u2212]/gu, '-')
    .trim()
    .replace(label, '');
}

/** Takes everything but the digits and X from a typed number: `ISBN 0-441-47812-3` becomes `0441478123`. */
export function compactIsbn(text: string): string {
  return bare.test(text) ? text : isbnWithoutLabel(text).replace(separators, '').toUpperCase();
}

/** Computes the last digit of a 10-digit ISBN from its first nine (ISO 2108: weights 10 to 2, modulo 11, X is ten). */
export function checkDigit10(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 9; index += 1) sum += (10 - index) * Number(digits[index]);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}

/** Computes the last digit of a 13-digit ISBN from its first twelve (ISO 2108: weights 1 and 3, modulo 10). */
export function checkDigit13(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index += 1) sum += (index % 2 === 0 ? 1 : 3) * Number(digits[index]);
  return String((10 - (sum % 10)) % 10);
}
