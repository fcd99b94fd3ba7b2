import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed. Only its owner can read it, but where
 * `mode` says who else can.
 * Throws a conflict when the file is there and `force` is not set.
 */
export async function writeFile(
  path: string,
  chunks: AsyncIterable<string>,
  options: { force: boolean; mode?: number },
): Promise<void> {
  const { mode } = options;
  refuseExisting(path, options.force);
  const temporary = join(dirname(path), `.bookshelf-${Math.random().toString(36).slice(2, 10)}.part`);
  const file = onFile(path, () => openSync(temporary, 'wx', 0o600));
  try {
    try {
      for await (const chunk of chunks) onFile(path, () => writeWhole(file, Buffer.from(chunk)));
      if (mode !== undefined) onFile(path, () => fchmodSync(file, mode));
      onFile(path, () => fsyncSync(file));
    } finally {
      closeSync(file);
    }
    refuseExisting(path, options.force);
    onFile(path, () => renameSync(temporary, path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Does something to the file itself, so that an error of it is told with its path, and one of the library is not. */
function onFile<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainError(error, path) ?? error;
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let start = 0; start < bytes.length;) start += writeSync(file, bytes, start);
}

/**
 * Throws when something stands at a path that must not be overwritten (a folder, a device or a link never is), or its folder is not there. `hint` is
 * for a command that knows no --force.
 */
export function refuseExisting(path: string, force: boolean, hint = 'Overwrite it with --force'): void {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return requireFolder(dirname(path));
  if (!status.isFile()) {
    throw new BookshelfError('failure', `${path} is no regular file`, {
      hint: 'Choose another name; without one, export writes to standard output',
    });
  }
  if (!force) throw new BookshelfError('conflict', `${path} is there already`, { hint });
}

function requireFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new BookshelfError('failure', `there is no folder ${path}`, { hint: 'Make it first' });
}

/** Throws for a path that is the library itself or one of the files SQLite keeps beside it, under whatever name. */
export function refuseLibrary(path: string, library: string): void {
  const target = identity(path);
  if (target === null || !['', '-wal', '-shm'].some((suffix) => identity(library + suffix) === target)) return;
  throw new BookshelfError('conflict', `${path} is the library itself`, { hint: 'Choose another file' });
}

/** Throws for a path that is the file to be read, under whatever name. */
export function refuseSameFile(path: string, read: string): void {
  const target = identity(path);
  if (target !== null && target === identity(read))
    throw new BookshelfError('conflict', `${path} is the file that is read`, { hint: 'Choose another file' });
}

/** A file by device and number, so that links and other spellings are the same file; null where there is none. */
function identity(path: string): string | null {
  const status = statSync(path, { throwIfNoEntry: false });
  return status === undefined ? null : `${status.dev}:${status.ino}`;
}
