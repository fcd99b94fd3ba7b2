import type { FieldChange } from './field-change.ts';
import type { MergeRules } from './merge-book.ts';

/** What to do with a draft of a book that is there: refuse it, leave the book, bring it up to date, or add another. */
export const existsPolicies = ['error', 'skip', 'update', 'add'] as const;
export type ExistsPolicy = (typeof existsPolicies)[number];

export interface IntakeRules {
  readonly ifExists: ExistsPolicy;
  /** Whether a value takes the place of another (the user's own words) or only fills an empty one (a service's). */
  readonly values: MergeRules['values'];
  /** Whose value counts where both the library and the service's row changed since the last import. */
  readonly prefer?: MergeRules['prefer'];
  /** The file that the drafts are read from, for people to find a row again. */
  readonly file?: string;
  /** Whether this very file was taken in before: then the books it knows stay as they are, whatever newer files said since. */
  readonly seen?: boolean;
  /** Whether only a book of the same uuid is the same: nothing of what is there otherwise is touched. */
  readonly byUuid?: boolean;
}

/** What became of one draft. `doubtful` was added too, and names the book that it may be. */
export interface Outcome {
  readonly verb: 'create' | 'update' | 'same' | 'skip' | 'doubtful';
  readonly id: number;
  readonly title: string;
  /** How the book was found, or what is in doubt. */
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
  /** How sure it is that the record means the book, from 0 to 1; null where no book was found, or somebody said which. */
  readonly confidence: number | null;
  /** Of a doubtful record, the book that it may be; of one that is decided to be new, the book of before that it would have been. */
  readonly mayBe: number | null;
  /** What was changed on both sides: the library's value, which stays, and the file's. */
  readonly kept: readonly FieldChange[];
}

/**
 * What is to become of a record, said beforehand: a book of its own; the book of a number, brought up to date or left as it is; or nothing.
 * `chosen` tells that a person said so, against what the rules had found.
 */
export type Decision =
  | { readonly verb: 'create' }
  | { readonly verb: 'skip' }
  | { readonly verb: 'update'; readonly id: number; readonly chosen: boolean }
  | { readonly verb: 'same'; readonly id: number };

/** An outcome of which nothing is known but what became of the record. */
export function plainOutcome(verb: Outcome['verb'], { id, title }: Pick<Outcome, 'id' | 'title'>): Outcome {
  return { verb, id, title, reason: null, changes: [], confidence: null, mayBe: null, kept: [] };
}
