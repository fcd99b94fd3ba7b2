import { statSync } from 'node:fs';

/** The permissions of a file; what they should be (`wanted`) on Windows, which has none of the kind. */
export function modeOf(path: string, wanted: number): number {
  return process.platform === 'win32' ? wanted : statSync(path).mode & 0o777;
}

/** Whether permissions count for nothing here: the superuser reads and writes all, and Windows has others. */
export const ignoresPermissions = process.platform === 'win32' || process.getuid?.() === 0;

/** Why a test of permissions is skipped where they count for nothing. */
export const permissionsNote = ignoresPermissions ? ' (skipped: permissions do not bind this user)' : '';
