import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import journal from '../../drizzle/meta/_journal.json' with { type: 'json' };

/** One step of the schema, as drizzle-kit wrote it. */
export interface Migration {
  readonly name: string;
  /** SHA-256 of the file, in hexadecimal: tells when a released step was edited. */
  readonly hash: string;
  /** When drizzle-kit wrote it, in milliseconds. */
  readonly when: number;
  readonly statements: readonly string[];
}

/** Reads the steps from the `drizzle` folder, which stands beside `src` and `dist` alike. */
export function readMigrations(folder: string = migrationFolder()): Migration[] {
  return journal.entries.map((entry) => {
    const text = readFileSync(join(folder, `${entry.tag}.sql`), 'utf8').replaceAll('\r\n', '\n');
    return {
      name: entry.tag,
      hash: createHash('sha256').update(text).digest('hex'),
      when: entry.when,
      statements: text.split('--> statement-breakpoint').map((statement) => statement.trim()),
    };
  });
}

function migrationFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'drizzle');
    if (existsSync(join(candidate, 'meta', '_journal.json'))) return candidate;
    if (dirname(folder) === folder) throw new Error('the drizzle folder is missing from the installation');
  }
}
