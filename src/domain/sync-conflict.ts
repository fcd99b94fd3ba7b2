/** Whose value counts where both sides changed the same thing: that of the library of the command, or that of the other one. */
export type SyncSide = 'ours' | 'theirs';

/** One thing that two libraries changed, each in another way, since they were the same. */
export interface SyncConflict {
  /** Tells it from the others, from one look to the next. */
  readonly key: string;
  /** What it is of: `book`, `author`, `tag`, `series`, `alias`, `query`, `columns`, `file`, `source`. */
  readonly kind: string;
  /** The title of the book, or the name of the author, tag, … */
  readonly name: string;
  /** The field, by the name of its column; null where one side deleted the whole. */
  readonly field: string | null;
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** Decides conflicts as they are met, and keeps those that nobody decided. */
export class Settlement {
  readonly conflicts: SyncConflict[] = [];
  readonly undecided: SyncConflict[] = [];
  readonly #decide: (conflict: SyncConflict) => SyncSide | null;

  constructor(decide: (conflict: SyncConflict) => SyncSide | null) {
    this.#decide = decide;
  }

  /** Whose value counts; until somebody decides it, ours. */
  side(conflict: SyncConflict): SyncSide {
    this.conflicts.push(conflict);
    const side = this.#decide(conflict);
    if (side === null) this.undecided.push(conflict);
    return side ?? 'ours';
  }
}
