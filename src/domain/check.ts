/** Something a library is said to be: what a script asserts. */
export interface Check {
  /** What it is called in a report. */
  readonly name: string;
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

/** What is said about how many books a query finds; null where nothing is. */
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
  const most = empty ? 0 : Infinity;
  return {
    kind: 'count',
    words,
    atLeast: Math.max(count ?? 0, atLeast ?? 0),
    atMost: Math.min(count ?? most, atMost ?? most, most),
  };
}

/** What a check without a name is called. */
export function nameOf(claim: Claim): string {
  if (claim.kind === 'count') return claim.words;
  return claim.kind === 'schema' ? 'the schema version' : 'the fingerprint';
}
