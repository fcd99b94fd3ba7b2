import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Compression } from './compression.ts';
import { endings } from './compression.ts';

/** The folder of a library's automatic backups: `backups`, beside it. */
export function backupFolder(library: string): string {
  return join(dirname(library), 'backups');
}

/** The automatic name of a backup: `books-20261122T120000Z.db`; a second one of the same second has `-2` before the ending. */
export function automaticName(library: string, milliseconds: number, taken: readonly string[]): string {
  const stamp = new Date(milliseconds).toISOString().replaceAll(/[-:]|\.\d+(?=Z$)/g, '');
  for (let number = 1; ; number += 1) {
    const name = `${stemOf(library)}-${stamp}${number === 1 ? '' : `-${number}`}.db`;
    if (!taken.some((other) => other.startsWith(name))) return name;
  }
}

/** The automatic backups of a library in a folder, the newest first; a file with any other name is none. */
export function automaticBackups(library: string, folder: string): string[] {
  const start = `${stemOf(library)}-`;
  return namesIn(folder)
    .filter((name) => name.startsWith(start) && stamped.test(name.slice(start.length)))
    .toSorted(byAge)
    .map((name) => join(folder, name));
}

/** The names in a folder; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

const stamped = /^\d{8}T\d{6}Z(?:-\d{1,6})?\.db(?:\.gz|\.zst)?$/;

/** The newest first: by time, then by number. */
function byAge(one: string, other: string): number {
  const [time, number] = ageOf(one);
  const [otherTime, otherNumber] = ageOf(other);
  return time === otherTime ? otherNumber - number : time < otherTime ? 1 : -1;
}

function ageOf(name: string): [time: string, number: number] {
  const [, time = '', number = '1'] = /(\d{8}T\d{6}Z)(?:-(\d{1,6}))?\.db(?:\.gz|\.zst)?$/.exec(name) ?? [];
  return [time, Number(number)];
}

function stemOf(library: string): string {
  return basename(library).replace(/\.(?:db|sqlite3?)$/i, '');
}

/** The compression that the name of a file asks for. */
export function compressionOf(path: string): Compression | null {
  return endings.find(({ ending }) => path.toLowerCase().endsWith(ending))?.name ?? null;
}
