/** One thing that the configuration can say. Every value is a text. */
export interface Setting {
  /** `list.sort` is `sort` in the table `[list]`; `alias.NAME` stands for any name in the table `[alias]`. */
  readonly name: string;
  /** What it decides, for people. */
  readonly what: string;
  /** A value as it stands in the file. */
  readonly example: string;
  /** What holds where nothing is said; null where nothing does. */
  readonly fallback: string | null;
  /** Throws a usage error for a value that cannot be. */
  readonly check: (text: string) => void;
}
