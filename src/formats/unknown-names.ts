import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { RecordProblems } from './record-problems.ts';

/** A file with more names than this that nobody knows is of some other kind: to name them all would help nobody. */
const mostNamed = 100;

/** Warns of each column or key of a file that is left out, once: in the first record that has it. */
export class UnknownNames {
  readonly #what: string;
  readonly #known: readonly string[];
  readonly #named = new Set<string>();

  constructor(what: 'column' | 'key', known: readonly string[]) {
    this.#what = what;
    this.#known = known;
  }

  report(name: string, problems: RecordProblems): void {
    const near = this.#isNew(name) ? nearest(name, this.#known) : null;
    const meant = near === null ? '' : `; did you mean ${quoteValue(near)}?`;
    this.reportAs(name, `is not known and was left out${meant}`, problems);
  }

  /** Warns of a name in other words: `the key "year" …`. */
  reportAs(name: string, message: string, problems: RecordProblems): void {
    if (!this.#isNew(name)) return;
    this.#named.add(name);
    if (this.#named.size <= mostNamed) problems.warn(name, null, `the ${this.#what} ${quoteValue(name)} ${message}`);
    else
      problems.warn(null, null, `more than ${mostNamed} ${this.#what}s are not known; all others were left out, too`);
  }

  #isNew(name: string): boolean {
    return this.#named.size <= mostNamed && !this.#named.has(name);
  }
}
