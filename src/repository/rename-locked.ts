import { renameSync } from 'node:fs';
import type { LockedFile } from '../database/lock-file.ts';

/**
 * Renames a library file that is locked, or puts another in its place. Windows does neither while it is open, so there it is let go of first; of
 * those who open it in that moment Windows keeps it in the same way.
 */
export async function renameLocked(from: string, to: string, lock: LockedFile | null): Promise<void> {
  try {
    renameSync(from, to);
  } catch (error) {
    if (lock === null || !isOpen(error)) throw error;
    await lock.release(true);
    renameSync(from, to);
  }
}

/** What Windows says of a file that is open. */
function isOpen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(EPERM|EACCES|EBUSY)$/.test(String(error.code));
}
