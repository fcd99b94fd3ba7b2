import type { CheckName, Level } from './checks.ts';

/** What a finding is about. */
export type Subject = 'library' | 'book' | 'author' | 'series' | 'tag';

/** Something a check found. */
export interface Finding {
  readonly check: CheckName;
  readonly level: Level;
  readonly subject: Subject;
  /** The number of the book, author, …; null for the library. */
  readonly id: number | null;
  /** One sentence, with the value. */
  readonly message: string;
  /** Whether --fix puts it right. */
  readonly fixable: boolean;
}
