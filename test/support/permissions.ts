import { statSync } from 'node:fs';

/** The permissions of a file; what they should be (`wanted`) on Windows, which has none of the kind. */
export function modeOf(path: string, wanted: number): number {
  return process.platform === 'win32' ? wanted : statSync(path).mode & 0o777;
}

/** Whether permissions count for nothing here: Windows has others. */
export const ignoresPermissions = process.platform === 'win32';

/** Why a test of permissions is skipped where they count for nothing. */
export const permissionsNote = ignoresPermissions ? ' (skipped: Windows has no such permissions)' : '';

const nobody = 65_534;

/**
 * The superuser may read and write all, so a file of such tests goes on as nobody. There is no way back: each file of tests has a process
 * of its own. Call it before the tests make their folders.
 */
export function bePlainUser(): void {
  if (process.getuid?.() !== 0) return;
  process.setgroups?.([nobody]);
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
