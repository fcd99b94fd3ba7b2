import { editDistance } from './edit-distance.ts';

/** A word of the library and how many books have it. */
export interface KnownWord {
  readonly word: string;
  readonly books: number;
}

/** How many mistakes a word may hold and still be taken for another: none below three letters, one up to four, two above. */
export function mostMistakes(word: string): number {
  if (word.length < 3) return 0;
  return word.length <= 4 ? 1 : 2;
}

/** Gives the known words that a mistyped one may mean: those with the fewest mistakes first, of these what most books have. */
export function nearWords(typed: string, known: readonly KnownWord[]): KnownWord[] {
  const limit = mostMistakes(typed);
  const near: (KnownWord & { readonly mistakes: number })[] = [];
  // One by one: a large library has a hundred thousand words to look at, and a handful that are near.
  for (const { word, books } of known) {
    const mistakes = editDistance(typed, word, limit);
    if (mistakes <= limit && word !== typed) near.push({ word, books, mistakes });
  }
  return near
    .sort((one, other) => one.mistakes - other.mistakes || other.books - one.books || compare(one.word, other.word))
    .map(({ word, books }) => ({ word, books }));
}

function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
