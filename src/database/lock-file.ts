import { BookshelfError } from '../domain/errors.ts';
import type { Connection } from './connection.ts';
import { fileIdentity } from './file-identity.ts';
import { isEmpty } from './is-empty.ts';
import { openLocal } from './local.ts';

/** A library file that nobody else has open until it is let go of. */
export interface LockedFile {
  /** Whether there is nothing in it, as while `init-db` makes a library of it. */
  readonly isEmpty: boolean;
  /** Lets go of it, the first time; one that was not `replaced` is as it was before. */
  release(replaced: boolean): Promise<void>;
}

/**
 * Takes a library file for this process alone, with nothing of it left in files beside it (SQLite's manual, "WAL": the last step out of that mode
 * needs the file for itself). Waits up to 30 seconds for others to be done, then throws `busy`, as it does where another file takes its place
 * meanwhile. Null where the file is too damaged to be locked, or no library.
 */
export async function lockFile(path: string): Promise<LockedFile | null> {
  const started = performance.now();
  for (;;) {
    try {
      return await tryToLock(path);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (error instanceof BookshelfError && error.kind === 'missing') throw replaced(path);
      if (error instanceof BookshelfError || damaged.test(codeOf(error))) return null;
      if (!passing.test(codeOf(error))) throw error;
      if (performance.now() - started >= patience) throw busy.test(codeOf(error)) ? inUse(path, error) : error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longestPause));
    }
  }
}

/** What SQLite says where others have the file. */
const busy = /^SQLITE_(BUSY|LOCKED|PROTOCOL)/;
/** The same, and what it says where the files beside it come and go. */
const passing = /^SQLITE_(BUSY|LOCKED|PROTOCOL|IOERR)|^ENOENT/;
const damaged = /^SQLITE_(CORRUPT|NOTADB)/;

/** Lets go of the file where it cannot have it for itself: two that kept a share of it while they wait would wait for each other. */
async function tryToLock(path: string): Promise<LockedFile> {
  const identity = fileIdentity(path);
  if (identity === null) throw replaced(path);
  const connection = openLocal({ kind: 'file', path });
  try {
    if (!connection.writable) throw fileIdentity(path) === identity ? unwritable(path) : replaced(path);
    // A look at the file takes a share of it, which is kept: from then on it cannot be replaced.
    await connection.run('pragma busy_timeout = 0; pragma locking_mode = exclusive; pragma user_version');
    // SQLite finds the log beside a library by its path: of one that moved, it would take in its successor's.
    if (fileIdentity(path) !== identity) throw replaced(path);
    await connection.run('pragma journal_mode = delete');
    await connection.run('begin exclusive');
    return locked(connection, await isEmpty(connection));
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function locked(connection: Connection, empty: boolean): LockedFile {
  let isHeld = true;
  return {
    isEmpty: empty,
    release: async (replaced) => {
      if (!isHeld) return;
      isHeld = false;
      try {
        await connection.run('rollback');
        if (!replaced) await connection.run('pragma journal_mode = wal');
      } finally {
        await connection.close();
      }
    },
  };
}

/** Milliseconds between two tries at most, and of all tries together. */
const longestPause = 200;
const patience = 30_000;

function inUse(path: string, cause: unknown): BookshelfError {
  return new BookshelfError('busy', `${path} is in use: another program has had it open for 30 seconds`, {
    hint: 'Close what reads or writes it (a list in a pager, an import), then try again',
    cause,
  });
}

/** What ends the waiting at once. */
class Refusal extends BookshelfError {}

function unwritable(path: string): Refusal {
  return new Refusal('failure', `${path} cannot be written`, {
    hint: 'Check the permissions of the file and of its folder',
  });
}

function replaced(path: string): Refusal {
  return new Refusal('conflict', `${path} was replaced by another process meanwhile; nothing was changed`, {
    hint: 'Run the command again, on the library that is there now',
  });
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause);
}
