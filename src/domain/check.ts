import { BookshelfError } from './errors.ts';

/** Something a library is said to be: what a script asserts. */
export interface Check {
  /** What it is called in a report. */
  readonly name: string;
  /** The file and line it stands in; null for one of the command line. */
  readonly place: string | null;
  readonly claim: Claim;
}

export type Claim =
  | {
      readonly kind: 'count';
      /** The query, as it was typed. */
      readonly words: string;
      readonly atLeast: number;
      /** Infinity where nothing was said. */
      readonly atMost: number;
    }
  | { readonly kind: 'fingerprint'; readonly hash: string }
  | { readonly kind: 'schema'; readonly version: number };

/** What became of a check. */
export interface CheckOutcome {
  readonly name: string;
  readonly passed: boolean;
  readonly expected: string;
  readonly found: string;
}

/** Says how many books are meant: `3 books`, `at least 2 books`, `2 to 5 books`, `no books`. */
export function countPhrase(atLeast: number, atMost: number): string {
  if (atMost === 0) return 'no books';
  if (atLeast === atMost) return books(atLeast);
  if (atMost === Infinity) return `at least ${books(atLeast)}`;
  return atLeast === 0 ? `at most ${books(atMost)}` : `${atLeast} to ${books(atMost)}`;
}

function books(count: number): string {
  return `${count} ${count === 1 ? 'book' : 'books'}`;
}

/** What is said about how many books a query finds; null where nothing is. Throws a usage error for what is true of no number. */
export function countClaim(
  words: string,
  limits: {
    readonly count: number | undefined;
    readonly atLeast: number | undefined;
    readonly atMost: number | undefined;
    readonly empty: boolean;
  },
): Claim | null {
  const { count, atLeast, atMost, empty } = limits;
  if (count === undefined && atLeast === undefined && atMost === undefined && !empty) return null;
  const least = Math.max(count ?? 0, atLeast ?? 0);
  const most = Math.min(count ?? Infinity, atMost ?? Infinity, empty ? 0 : Infinity);
  if (least > most)
    throw new BookshelfError('usage', `no number of books is at least ${least} and at most ${most}`, {
      hint: 'Say one number, or a range from a lower one to a higher one',
    });
  return { kind: 'count', words, atLeast: least, atMost: most };
}

/** What a check without a name is called. */
export function nameOf(claim: Claim): string {
  if (claim.kind === 'count') return claim.words;
  return claim.kind === 'schema' ? 'the schema version' : 'the fingerprint';
}
