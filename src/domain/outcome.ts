import type { FieldChange } from './field-change.ts';
import type { MergeRules } from './merge-book.ts';

/** What to do with a draft of a book that is there: refuse it, leave the book, bring it up to date, or add another. */
export const existsPolicies = ['error', 'skip', 'update', 'add'] as const;
export type ExistsPolicy = (typeof existsPolicies)[number];

export interface IntakeRules {
  readonly ifExists: ExistsPolicy;
  /** Whether a value takes the place of another (the user's own words) or only fills an empty one (a service's). */
  readonly values: MergeRules['values'];
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
}
