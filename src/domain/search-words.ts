import { foldKey } from './fold.ts';

/** Counts the rules by which texts become words (these, and those of fold.ts): one more whenever they change. */
export const searchVersion = 1;

/**
 * Scripts written without spaces between words: each of their characters is a word of its own, and a phrase of them a part of the text. Made
 * when it is used, because V8 reads it as long as a small command takes.
 */
const unspaced = (): RegExp =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;
/** NUL stands in no text of the library, and would end the language of the index where it stands. */
const betweenWords = /[ \0]/;
/** A key whose words are parted already, as most are. */
const plainWords = /^[a-z0-9 ]*$/;
const asciiSigns = /[!-/:-@[-`{-~]/g;

/**
 * Parts a text into the words by which it is found: folded, split at white space, each character of a script without spaces by itself.
 * Signs that belong to a word (`c++`) are given as private characters, which an index takes for letters.
 */
export function searchWords(text: string): string[] {
  const key = foldKey(text);
  return plainWords.test(key) ? key.split(' ').filter(Boolean) : partWords(key);
}

/** Gives the words of a text as the index holds them, one space between two. */
export function indexedWords(text: string): string {
  const key = foldKey(text);
  return plainWords.test(key) ? key : partWords(key).join(' ');
}

function partWords(key: string): string[] {
  return key.replace(unspaced(), ' $& ').replace(asciiSigns, privately).split(betweenWords).filter(Boolean);
}

function privately(sign: string): string {
  return String.fromCharCode(0xe000 + sign.charCodeAt(0));
}

/** Gives a word as people write it: the signs in it are signs again. */
export function plainWord(word: string): string {
  return word.replace(/[\ue021-\ue07e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
}

/** Whether words stand in a text one after another; the last may be the beginning of a word there. */
export function holdsWords(text: string, wanted: readonly string[]): boolean {
  const last = wanted.length - 1;
  if (last < 0) return false;
  const words = searchWords(text);
  return words.some((_, start) =>
    wanted.every((word, index) =>
      index === last ? words[start + index]?.startsWith(word) : words[start + index] === word,
    ),
  );
}
