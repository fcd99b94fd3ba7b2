import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { explainError } from '../domain/explain-error.ts';

/** Makes an empty file that only its owner can read, unless it is there. Its folder must be there. */
export function createFile(path: string): void {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
    closeSync(openSync(path, 'a', 0o600));
    if (statSync(path).size === 0) chmodSync(path, 0o600);
  } catch (cause) {
    throw explainError(cause, path) ?? cause;
  }
}

/** Makes an empty file that only its owner can read; false where there is one already. */
export function claimFile(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw explainError(cause, path) ?? cause;
  }
}
