import { isDeepStrictEqual } from 'node:util';
import { localAddress, parseAddress } from '../database/address.ts';
import type { Connection } from '../database/connection.ts';
import { openDatabase, openUnchanged } from '../database/open.ts';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { checkFile } from './check-file.ts';
import { countRows, type LibraryCounts } from './counts.ts';

/**
 * Copies a library, as it is at one moment, into an empty file while others may write, then opens the copy and checks it: every page, and that it
 * holds as much. Throws a failure where it does not.
 */
export async function copyLibrary(address: string, path: string): Promise<LibraryCounts> {
  const connection = await openDatabase(localAddress(parseAddress(address), 'copy the file'));
  try {
    const counts = await copyMoment(connection, path);
    const copied = await checkCopy(path);
    if (isDeepStrictEqual(copied, counts)) return counts;
    throw new BookshelfError('failure', 'the copy does not hold what the library holds', {
      hint: 'Look at the disk: what is read from it is not what was written',
    });
  } finally {
    await connection.close();
  }
}

/** Counts and copies in one transaction, so that both see the same. */
async function copyMoment(connection: Connection, path: string): Promise<LibraryCounts> {
  await connection.run('begin');
  try {
    const counts = await countRows(connection.database);
    await connection.copyPages(path);
    return counts;
  } catch (error) {
    throw explainError(error) ?? error;
  } finally {
    await connection.run('rollback');
  }
}

async function checkCopy(path: string): Promise<LibraryCounts> {
  const { connection, version } = await openUnchanged({ kind: 'file', path });
  try {
    await checkFile(connection, path, version);
    return await countRows(connection.database);
  } finally {
    await connection.close();
  }
}
