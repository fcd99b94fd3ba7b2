import { copyFileSync, chmodSync, existsSync } from 'node:fs';
import { explainError } from '../domain/explain-error.ts';

/** Copies a library that may be damaged, with the changes SQLite keeps beside it, to a name of our own; the original is only read. */
export async function copyDamaged(path: string, to: string): Promise<void> {
  try {
    for (const suffix of ['', '-wal']) {
      if (!existsSync(path + suffix)) continue;
      copyFileSync(path + suffix, to + suffix);
      chmodSync(to + suffix, 0o600);
    }
  } catch (error) {
    throw explainError(error, path) ?? error;
  }
}
