import { rmSync } from 'node:fs';
import { parseAddress, showAddress } from '../../database/address.ts';
import type { Connection } from '../../database/connection.ts';
import { createDatabase, openDatabase } from '../../database/open.ts';
import type { ReachServer } from '../../database/remote/server-access.ts';
import { explainError } from '../../domain/explain-error.ts';
import { countRows, type LibraryCounts } from '../counts.ts';
import { lastingAddress, setOrigin } from './origin.ts';
import { transfer } from './transfer.ts';

/** Makes a library in a new file that is another one row by row, its journal included, and knows where it came from. */
export async function cloneLibrary(address: string, path: string, reach?: ReachServer): Promise<LibraryCounts> {
  const parsed = parseAddress(address);
  const source = await openDatabase(parsed, reach);
  try {
    return await fill(source, path, address);
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
    throw explainError(error, showAddress(parsed)) ?? error;
  } finally {
    await source.close();
  }
}

/** Pages are copied where there are any; a server gives rows. */
async function fill(source: Connection, path: string, address: string): Promise<LibraryCounts> {
  const isFile = parseAddress(address).kind === 'file';
  if (isFile) await source.copyTo(path);
  const { connection } = await createDatabase({ kind: 'file', path });
  try {
    if (!isFile) await transfer(source, connection);
    await setOrigin(connection, lastingAddress(address));
    return await countRows(connection.database);
  } finally {
    await connection.close();
  }
}
