import { searchWords } from './search-words.ts';

/** A word as it is searched, and the piece of the text that it was made of. Pieces of several words give several with one place. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
/** Apostrophes and the like, which stand within words, the signs of `C++` and `C#`, and pictures. */
const within =
  "'`‘’‛′\\u00b4\\u00b7\\u02b9-\\u02d7Ꞌꞌ\\u05f3\\u05f4\\u0640+#\\u2600-\\u274f\\u2b50\\u{1f000}-\\u{1faff}";
const pieces = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}\\p{Cf}\\p{Co}${within}])+`,
  'gu',
);
const letter = /[\p{L}\p{N}\p{M}\p{Co}\u2600-\u274f\u2b50\u{1f000}-\u{1faff}]/u;

/** Finds the words of a text together with where they stand in it; the words are those of `searchWords`. */
export function wordPlaces(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: piece, index: start } of text.matchAll(pieces)) {
    if (!letter.test(piece)) continue;
    for (const word of searchWords(piece)) words.push({ word, start, end: start + piece.length });
  }
  return words;
}
