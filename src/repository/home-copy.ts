import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from '../database/address.ts';
import { createDatabase, openDatabase } from '../database/open.ts';
import type { LibraryServices } from './library.ts';
import { transfer } from './transfer/transfer.ts';

/** A copy of a library on a server, for what only a file can have done to it. */
export interface HomeCopy {
  readonly path: string;
  readonly remove: () => void;
}

/** Takes a copy of a library on a server, row by row with its history, into a folder of its own below `temporary`. */
export async function homeCopy(address: Address, services: LibraryServices, temporary: string): Promise<HomeCopy> {
  const folder = mkdtempSync(join(temporary, 'bookshelf-copy-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'library.db');
    await copyHome(address, services, path);
    return { path, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Makes a library in a new file that holds what one on a server holds. */
export async function copyHome(address: Address, services: LibraryServices, path: string): Promise<void> {
  const source = await openDatabase(address, services.server);
  const { connection } = await createDatabase({ kind: 'file', path });
  try {
    await transfer(source, connection);
  } finally {
    await connection.close();
    await source.close();
  }
}
