/** A word that could stand where the cursor is. */
export interface Candidate {
  /** The whole word, as the program would be given it. */
  readonly value: string;
  /** What a person may want to know of it; empty where the word says all. */
  readonly description: string;
  /** Whether more follows in the same word, so that no space belongs after it: `author:`. */
  readonly open: boolean;
}

/** What may stand where the cursor is: words of ours, or a file, which the shell knows best. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly files: boolean;
}

export const nothing: Completion = { candidates: [], files: false };
export const files: Completion = { candidates: [], files: true };

export function candidate(value: string, description = '', open = false): Candidate {
  return { value, description, open };
}

/** Of known words, those that begin with what was typed; case does not count. */
export function beginning<Word extends { readonly value: string }>(words: readonly Word[], typed: string): Word[] {
  const start = typed.toLowerCase();
  return words.filter(({ value }) => value.toLowerCase().startsWith(start));
}

/** Completes a value to one of a few words. */
export function oneOf(words: readonly string[], typed: string): Completion {
  return {
    candidates: beginning(
      words.map((word) => candidate(word)),
      typed,
    ),
    files: false,
  };
}

/** Puts text that stands already in front of every candidate. */
export function behind(head: string, { candidates, files }: Completion): Completion {
  return { candidates: candidates.map((each) => ({ ...each, value: head + each.value })), files };
}
