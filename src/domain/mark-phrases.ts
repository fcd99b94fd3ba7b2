import type { PlacedWord } from './word-places.ts';

/** A piece of a text in which a phrase stands, and which phrase it is. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

/** Finds where phrases stand among the words of a text, in their order; the last word of a phrase may be the beginning of a word there. */
export function markPhrases(words: readonly PlacedWord[], phrases: readonly (readonly string[])[]): Mark[] {
  const marks: Mark[] = [];
  for (const [index, first] of words.entries()) {
    for (const [phrase, wanted] of phrases.entries()) {
      const last = words[index + wanted.length - 1];
      if (last === undefined || wanted.length === 0 || !standsAt(words, index, wanted)) continue;
      marks.push({ start: first.start, end: last.end, phrase });
    }
  }
  return marks;
}

function standsAt(words: readonly PlacedWord[], index: number, wanted: readonly string[]): boolean {
  return wanted.every((word, offset) => {
    const there = words[index + offset]?.word;
    return offset === wanted.length - 1 ? there?.startsWith(word) === true : there === word;
  });
}
