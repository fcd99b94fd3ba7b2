import { constants, copyFileSync, existsSync, linkSync, lstatSync, realpathSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { localAddress, parseAddress } from '../database/address.ts';
import { lockFile } from '../database/lock-file.ts';
import { explainError } from '../domain/explain-error.ts';
import { freeName } from './free-name.ts';
import { renameLocked } from './rename-locked.ts';
import { syncFile, syncFolder } from './sync-file.ts';

/**
 * Puts a sound file (prepare-library.ts) in the place of a library in one step, while nobody else has that open, and keeps the old one under
 * another name, which it answers with; null where there was none. A process that was about to open the old one finds that it moved, and
 * says so, before it writes.
 */
export async function replaceLibrary(address: string, prepared: string, milliseconds: number): Promise<string | null> {
  const parsed = localAddress(parseAddress(address), 'put another library in its place');
  if (parsed.kind === 'memory') return null;
  const path = isLink(parsed.path) ? realpathSync(parsed.path) : parsed.path;
  const lock = existsSync(path) ? await lockFile(path) : null;
  let replaced = false;
  try {
    if (lock === null) keepFilesBeside(path, freeName(path, milliseconds));
    const aside = existsSync(path) ? keepAs(path, freeName(path, milliseconds)) : null;
    await renameLocked(prepared, path, lock);
    replaced = true;
    syncFolder(dirname(path));
    return aside;
  } catch (error) {
    throw explainError(error, path) ?? error;
  } finally {
    await lock?.release(replaced);
  }
}

/** What a library too damaged to be locked, or one that is gone, left beside it: SQLite would take it for the new one's. */
function keepFilesBeside(path: string, aside: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** The old file gets a second name, so that at no moment there is no library. A file system without second names (FAT) takes a copy. */
function keepAs(path: string, aside: string): string {
  try {
    linkSync(path, aside);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && noLinks.has(String(error.code)))) throw error;
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
    syncFile(aside);
  }
  return aside;
}

const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);
