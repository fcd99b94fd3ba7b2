import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { localAddress, parseAddress } from '../database/address.ts';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { fileIdentity } from '../database/file-identity.ts';
import { lockFile } from '../database/lock-file.ts';
import { createDatabase, openUnchanged } from '../database/open.ts';
import { claimName } from './free-name.ts';
import { Library, type LibraryServices } from './library.ts';
import { renameLocked } from './rename-locked.ts';

/** Makes a library and the folders above it, or opens the one that is there: `created` tells which. */
export async function createLibrary(
  address: string,
  services: LibraryServices,
): Promise<{ library: Library; created: boolean }> {
  const parsed = parseAddress(address);
  if (parsed.kind === 'file') makeFolder(dirname(parsed.path));
  const { connection, created } = await createDatabase(parsed, services.server);
  const library = new Library(connection, parsed, services);
  if (parsed.kind !== 'server') await library.refreshIndex();
  return { library, created };
}

/**
 * Whether something stands at the address already; an empty file, as an `init-db` that was killed leaves it, does not count.
 * Throws a failure for a folder, a device and the like.
 */
export function libraryExists(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed.kind !== 'file') return false;
  const status = statSync(parsed.path, { throwIfNoEntry: false });
  if (status?.isFile() === false) {
    throw new BookshelfError('failure', `${parsed.path} is no regular file`, {
      hint: 'Give the path of a library file: --db ~/books.db',
    });
  }
  return status !== undefined && status.size > 0;
}

/** Whether something stands at the address already, also on a server, which has to be asked. */
export async function isLibraryThere(address: string, services: LibraryServices): Promise<boolean> {
  const parsed = parseAddress(address);
  if (parsed.kind !== 'server') return libraryExists(address);
  try {
    const { connection } = await openUnchanged(parsed, services.server);
    await connection.close();
    return true;
  } catch (error) {
    if (error instanceof BookshelfError && error.kind === 'missing') return false;
    throw error;
  }
}

/** Throws a failure for a library on a server, which cannot be set aside. */
export function refuseSettingAside(address: string): void {
  localAddress(parseAddress(address), 'set a library aside');
}

/** What tells the library at an address from any that takes its place; null where there is none. */
export function libraryIdentity(address: string): string | null {
  const parsed = parseAddress(address);
  return parsed.kind === 'file' ? fileIdentity(parsed.path) : null;
}

/**
 * Gives a library's files another name, with the time in it, while nobody else has them open; answers with the new name, or null
 * where there is nothing to keep: another process makes a library there, or was killed as it did. Throws a conflict where what stands
 * there is no more what was `seen`: another process was quicker, and its library is not to be lost.
 */
export async function setAside(address: string, milliseconds: number, seen: string | null): Promise<string | null> {
  const parsed = localAddress(parseAddress(address), 'set a library aside');
  if (parsed.kind === 'memory') return ':memory:';
  const lock = await lockFile(parsed.path);
  let moved = false;
  try {
    if (fileIdentity(parsed.path) !== seen) throw replacedMeanwhile(address);
    if (lock?.isEmpty === true) return null;
    const name = claimName(parsed.path, milliseconds);
    if (existsSync(parsed.path)) await renameLocked(parsed.path, name, lock);
    if (lock === null) renameBeside(parsed.path, name);
    moved = true;
    return name;
  } catch (error) {
    throw explainError(error, parsed.path) ?? error;
  } finally {
    await lock?.release(moved);
  }
}

/** What lies beside a library that is too damaged to be locked goes with it. */
function renameBeside(path: string, name: string): void {
  for (const suffix of ['-wal', '-shm']) if (existsSync(path + suffix)) renameSync(path + suffix, name + suffix);
}

function replacedMeanwhile(address: string): BookshelfError {
  return new BookshelfError('conflict', `another process set what was at ${address} aside meanwhile`, {
    hint: `See what is there now: bookshelf info --db ${address}`,
  });
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw explainError(cause, path) ?? cause;
  }
}
