import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseAddress } from '../database/address.ts';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { createDatabase } from '../database/open.ts';
import { Library, type LibraryServices } from './library.ts';

/** Makes a library and the folders above it, or opens the one that is there: `created` tells which. */
export async function createLibrary(
  address: string,
  services: LibraryServices,
): Promise<{ library: Library; created: boolean }> {
  const parsed = parseAddress(address);
  if (parsed.kind === 'file') makeFolder(dirname(parsed.path));
  const { connection, created } = await createDatabase(parsed);
  const library = new Library(connection, parsed, services);
  await library.refreshIndex();
  return { library, created };
}

/**
 * Whether something stands at the address already; an empty file, as an `init-db` that was killed leaves it, does not count.
 * Throws a failure for a folder, a device and the like.
 */
export function libraryExists(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed.kind === 'memory') return false;
  const status = statSync(parsed.path, { throwIfNoEntry: false });
  if (status?.isFile() === false) {
    throw new BookshelfError('failure', `${parsed.path} is no regular file`, {
      hint: 'Give the path of a library file: --db ~/books.db',
    });
  }
  return status !== undefined && status.size > 0;
}

/** Gives a library's files another name, with the time in it; answers with the new name. */
export function setAside(address: string, milliseconds: number): string {
  const parsed = parseAddress(address);
  if (parsed.kind === 'memory') return ':memory:';
  const stamp = new Date(milliseconds)
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z$/g, '')
    .replace('T', '-');
  const name = freeName(`${parsed.path}.${stamp}`);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(parsed.path + suffix)) renameSync(parsed.path + suffix, name + suffix);
  }
  return name;
}

function freeName(start: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${start}.backup` : `${start}-${number}.backup`;
    if (!existsSync(name)) return name;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw explainError(cause, path) ?? cause;
  }
}
