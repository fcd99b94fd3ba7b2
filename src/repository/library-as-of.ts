import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '../database/address.ts';
import type { Connection } from '../database/connection.ts';
import { openDatabase } from '../database/open.ts';
import { explainError } from '../domain/explain-error.ts';
import { copyHome } from './home-copy.ts';
import { Library, type LibraryServices } from './library.ts';
import { SearchIndex } from './search-index.ts';
import { booksBetween, travelBack } from './time-travel.ts';

/** Which moment of a library is opened. */
export interface PastMoment {
  /** The operation that it stands after. */
  readonly operation: number;
  /** Whether books shall be found by their words: then the full-text index goes along, which takes longer than all the rest. */
  readonly words: boolean;
  /** The folder for the copy. */
  readonly temporary: string;
}

/**
 * Opens a library as it was after an operation: a private copy in a folder of its own below `temporary`, which goes when it is closed. The library
 * itself is only read.
 */
export async function openLibraryAsOf(
  address: string,
  { operation, words, temporary }: PastMoment,
  services: LibraryServices,
): Promise<Library> {
  const folder = mkdtempSync(join(temporary, 'bookshelf-as-of-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'library.db');
    await copyAside(address, copy, services);
    const connection = await openDatabase({ kind: 'file', path: copy });
    await goBack(connection, operation, words);
    const close = async () => {
      await connection.close();
      remove();
    };
    return new Library({ ...connection, close }, { kind: 'file', path: copy }, services);
  } catch (error) {
    remove();
    throw explainError(error, folder) ?? error;
  }
}

async function copyAside(address: string, copy: string, services: LibraryServices): Promise<void> {
  const parsed = parseAddress(address);
  if (parsed.kind === 'server') return copyHome(parsed, services, copy);
  const connection = await openDatabase(parsed);
  try {
    await connection.copyTo(copy);
  } finally {
    await connection.close();
  }
}

/** What is lost with a power cut is only the copy. */
async function goBack(connection: Connection, operation: number, words: boolean): Promise<void> {
  const { database } = connection;
  const search = new SearchIndex(database);
  await connection.run('pragma synchronous = off');
  await connection.run('pragma foreign_keys = off');
  await connection.run('begin immediate');
  if (words) search.touch(await booksBetween(database, operation, Number.MAX_SAFE_INTEGER));
  await travelBack(connection, operation);
  if (words) search.touch(await booksBetween(database, operation, Number.MAX_SAFE_INTEGER));
  await search.flush();
  await connection.run('commit');
}
