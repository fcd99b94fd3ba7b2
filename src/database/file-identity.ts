import { statSync } from 'node:fs';

/** What tells the file at a path from any that takes its place; null where there is none. */
export function fileIdentity(path: string): string | null {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? null : `${status.dev} ${status.ino}`;
}
