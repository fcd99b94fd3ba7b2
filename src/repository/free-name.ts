import { closeSync, existsSync, openSync } from 'node:fs';

/** A name for what is set aside: the library's, with the time in it, that nothing has yet (`books.db.20261122-120000.backup`). */
export function freeName(path: string, milliseconds: number): string {
  return firstName(path, milliseconds, (name) => !existsSync(name));
}

/** As `freeName`, with an empty file under it, so that of two processes each has a name of its own. */
export function claimName(path: string, milliseconds: number): string {
  return firstName(path, milliseconds, isClaimed);
}

function firstName(path: string, milliseconds: number, isFree: (name: string) => boolean): string {
  const stamp = new Date(milliseconds)
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z$/g, '')
    .replace('T', '-');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${path}.${stamp}.backup` : `${path}.${stamp}-${number}.backup`;
    if (isFree(name)) return name;
  }
}

function isClaimed(name: string): boolean {
  try {
    closeSync(openSync(name, 'wx', 0o600));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
