import type { Connection } from '../../database/connection.ts';
import type { Database } from '../../database/connection.ts';
import type { CheckName } from '../../domain/health/checks.ts';
import type { Finding } from '../../domain/health/finding.ts';
import type { Library } from '../library.ts';

/** What a check looks at. */
export interface Patient {
  readonly connection: Connection;
  readonly database: Database;
  readonly library: Library;
  /** The schema version of the file. */
  readonly version: number;
  /** Today as dates are bounded: year * 10000 + month * 100 + day. */
  readonly today: number;
  /** The time now, as ISO 8601. */
  readonly now: string;
}

/** What a check found, but for what the table of checks says of all of its kind. */
export interface Discovery extends Partial<Pick<Finding, 'level' | 'subject' | 'id'>> {
  readonly message: string;
  /** Puts it right; belongs in a unit of work. */
  readonly mend?: () => Promise<void>;
}

/** A check walks the library a page at a time, so that a finding can be mended before the next is looked for. */
export type Check = (patient: Patient) => AsyncIterable<Discovery>;

export type CheckTable = Readonly<Record<CheckName, Check>>;
