/** What a change answers. */
export interface Answer {
  /** What was done, in one word: `add`, `delete`, … */
  readonly action: string;
  readonly ids: readonly number[];
  /** The sentence for a person. */
  readonly message: string;
  /** What a script may want to count besides. */
  readonly counts?: Readonly<Record<string, number>>;
  /** What was noticed on the way. */
  readonly problems?: readonly {
    readonly line: number;
    /** Where lines do not count. */
    readonly place?: string;
    readonly severity: string;
    readonly message: string;
  }[];
  /** More for scripts. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** How it is taken back; unsaid, by undo. */
  readonly takeBack?: string;
}

/** What a command answers that writes a file, or puts one in the place of another. */
export interface FileAnswer {
  readonly action: string;
  /** The file that is there now; null where there is none to name. */
  readonly file: string | null;
  readonly message: string;
  readonly counts: Readonly<Record<string, number>>;
}
