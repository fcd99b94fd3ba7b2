import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { explainError } from '../domain/explain-error.ts';

/** Gives the folder that a file goes into, and makes it where it is missing: for its owner alone. */
export function folderFor(path: string): string {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explainError(error, folder) ?? error;
  }
  return folder;
}
