import { plainLetter } from './fold-letters.ts';

const folded = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const outsideAscii = /[^\0-\x7f]/gu;
/** Latin letters with their accents in one character, dashes and quotation marks: what most titles are made of. */
const latin = /^[\0-\x7fÀ-ÖØ-öø-ſƠơƯưȘ-țḀ-ẙẠ-ỹ‐-―‘’“”…]*$/;
const latinSpellings = new Map<string, string>();

/**
 * Gives the key under which texts are the same: case, accents, width, punctuation and white space count for nothing.
 *
 * `L’Été à Łódź` becomes `lete a lodz`; a text without any letter or digit (`!!!`) is its own key, never nothing.
 * Marks are taken only from Latin, Greek and Cyrillic letters (й and ї are letters of their own, ё is е): in other scripts
 * they make the word. `C`, `C++` and `C#` stay three, and so do tags that differ by a picture (`🔥 hot`, `hot`).
 */
export function foldKey(text: string): string {
  if (folded.test(text)) return text;
  const key = latin.test(text) ? foldAscii(text.replace(outsideAscii, spellLatin)) : foldUnicode(text);
  return key === '' ? foldSigns(text) : key;
}

/**
 * Gives the key by which texts sort: the folded key, where before each run of digits stands one character for its length
 * without leading zeros (`1` for one digit, … `9`, `:`, `;`, … for more), so that `Vol. 2` (`vol 12`) comes before
 * `Vol. 10` (`vol 210`) when the keys are compared character by character. Numbers of more than 48 digits sort as text.
 */
export function orderKey(text: string): string {
  return foldKey(text).replace(/\d+/g, (run) => {
    const number = run.replace(/^0+(?=\d)/, '');
    return String.fromCharCode(48 + Math.min(number.length, 48)) + number;
  });
}

/** Runs of what is no letter and no digit; but a single space, which most are, stays as it is. */
const asciiBetweenWords = / ?[^a-z0-9 ][^a-z0-9]*| {2,}[^a-z0-9]*/g;

function foldAscii(text: string): string {
  return spaceWords(text.toLowerCase().replace(/['`]+/g, ''), asciiBetweenWords);
}

/** Folds one character, and remembers the answer: several times faster than folding whole texts by the rules below. */
function spellLatin(letter: string): string {
  const known = latinSpellings.get(letter);
  if (known !== undefined) return known;
  const spelling = foldUnicode(`a${letter}a`).slice(1, -1);
  latinSpellings.set(letter, spelling);
  return spelling;
}

const trademarks = /[©®℗℠™]/g;
const fractions = /[¼-¾⅐-⅞↉]/g;
const accentsUsedAsApostrophe = /[´΄᾽᾿῾´\u1fcd-\u1fcf\u1fdd-\u1fdf]/g;

/** Its patterns stand inside it, because V8 takes longer to read them than a short command has: who folds no such text does not pay for them. */
function foldUnicode(text: string): string {
  // Apostrophes and the modifier letters that romanisations use like them, invisible characters, variation selectors, tatweel.
  const vanishing =
    /['`‘’‛′\u02b9-\u02d7\u02de\u02dfꞋꞌ\u05f3\u05f4\u0640\p{Format}\p{Default_Ignorable_Code_Point}]+|(?<=l)·(?=l)/gu;
  const accents =
    /([\p{Script=Latin}\p{Script=Greek}])\p{Mark}+|(\p{Script=Cyrillic})[\u0300\u0301\u0483-\u0487]+|(е)\u0308/gu;
  const strayMarks = /(?<![\p{L}\p{M}])\p{M}+/gu;
  // Punctuation, symbols, spaces and controls, but not the pictures of Miscellaneous Symbols, Dingbats and the emoji blocks.
  const betweenWords =
    /(?:(?![\u2600-\u274f\u2756\u2763-\u2767\u2b50\u2b55\u{1f000}-\u{1faff}])[\p{P}\p{S}\p{Z}\p{Cc}])+/gu;
  const bare = text
    .normalize('NFC')
    .replace(trademarks, ' ')
    .replace(fractions, ' $&')
    .replace(accentsUsedAsApostrophe, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(vanishing, '')
    .replace(accents, '$1$2$3')
    .replace(strayMarks, '')
    .replace(outsideAscii, plainLetter)
    .normalize('NFC');
  return spaceWords(bare, betweenWords);
}

/** Puts one space between words; a `+` or `#` that ends a word belongs to it (`C++`, `F#`). */
function spaceWords(text: string, between: RegExp): string {
  if (!/[+#]/.test(text) || !/[\p{L}\p{N}][+#]/u.test(text)) return text.replace(between, ' ').trim();
  const keepSigns = (run: string, position: number): string => {
    const [signs = ''] = /^[+#]*/.exec(run) ?? [];
    const endsWord = position > 0 && (signs.length < run.length || position + run.length === text.length);
    return endsWord ? `${signs} ` : ' ';
  };
  return text.replace(between, keepSigns).trim();
}

function foldSigns(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
