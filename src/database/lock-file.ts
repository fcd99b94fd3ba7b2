import { explainError } from '../domain/explain-error.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { Connection } from './connection.ts';
import { openLocal } from './local.ts';

/** A library file that nobody else has open until it is let go of. */
export interface LockedFile {
  /** Lets go of it; one that was not `replaced` is as it was before. */
  release(replaced: boolean): Promise<void>;
}

/**
 * Takes a library file for this process alone, with nothing of it left in files beside it (SQLite's manual, "WAL": the last step out of that mode
 * needs the file for itself). Waits up to 30 seconds for others to be done, then throws `busy`. Null where the file is too damaged to be locked.
 */
export async function lockFile(path: string): Promise<LockedFile | null> {
  let connection: Connection | null = null;
  try {
    connection = openLocal({ kind: 'file', path });
    if (!connection.writable) throw new Unwritable(path);
    await connection.run('pragma locking_mode = exclusive');
    await leaveWal(connection, path);
    await connection.run('begin exclusive');
    return locked(connection);
  } catch (error) {
    await connection?.close();
    if (error instanceof Unwritable || explainError(error)?.kind === 'busy') throw error;
    return null;
  }
}

function locked(connection: Connection): LockedFile {
  return {
    release: async (replaced) => {
      try {
        await connection.run('rollback');
        if (!replaced) await connection.run('pragma journal_mode = wal');
      } finally {
        await connection.close();
      }
    },
  };
}

/** SQLite itself does not wait for its turn here. */
async function leaveWal(connection: Connection, path: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await connection.run('pragma journal_mode = delete');
      return;
    } catch (error) {
      if (explainError(error)?.kind !== 'busy') throw error;
      if (tries >= mostTries) throw inUse(path, error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Milliseconds between two tries; together 30 seconds. */
const pause = 100;
const mostTries = 300;

function inUse(path: string, cause: unknown): BookshelfError {
  return new BookshelfError('busy', `${path} is in use: another program has had it open for 30 seconds`, {
    hint: 'Close what reads or writes it (a list in a pager, an import), then try again',
    cause,
  });
}

class Unwritable extends BookshelfError {
  constructor(path: string) {
    super('failure', `${path} cannot be written`, { hint: 'Check the permissions of the file and of its folder' });
  }
}
