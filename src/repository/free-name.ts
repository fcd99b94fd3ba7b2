import { existsSync } from 'node:fs';

/** A name for what is set aside: the library's, with the time in it, that nothing has yet (`books.db.20261122-120000.backup`). */
export function freeName(path: string, milliseconds: number): string {
  const stamp = new Date(milliseconds)
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z$/g, '')
    .replace('T', '-');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${path}.${stamp}.backup` : `${path}.${stamp}-${number}.backup`;
    if (!existsSync(name)) return name;
  }
}
