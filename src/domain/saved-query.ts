import { BookshelfError } from './errors.ts';
import { quoteValue } from './quote-value.ts';

/** A query under a name, as a file of ours carries it: the words as they were typed, so that `added:-2w..` goes on moving with the days. */
export interface SavedQueryRecord {
  readonly name: string;
  readonly words: string;
}

const longest = 100;

/** Reads the name of a saved query, with or without the `@` that it is used with. Throws a usage error for one that no query could use. */
export function parseSavedName(text: string): string {
  const name = text.trim().replace(/^@/, '').normalize('NFC');
  if (name.length <= longest && /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(name)) return name;
  throw new BookshelfError('usage', `${quoteValue(text)} cannot be the name of a saved query`, {
    hint: `Such a name starts with a letter or a digit and holds letters, digits, -, _ and full stops, at most ${longest}`,
  });
}
