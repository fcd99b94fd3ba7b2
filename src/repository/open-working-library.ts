import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseAddress, showAddress } from '../database/address.ts';
import { openDatabase } from '../database/open.ts';
import type { ReachServer } from '../database/remote/server-access.ts';
import { Library, type LibraryServices } from './library.ts';
import { shipping } from './transfer/shipping.ts';
import { openWorkingCopy } from './transfer/working-copy.ts';

/** A request that takes in a large change may take as long, in milliseconds. */
const patience = 300_000;

/** Where the copy stands, how the server is reached, and what is done where uploads are found that were cut off. */
export interface WorkingOptions {
  readonly folder: string;
  readonly reach: ReachServer | undefined;
  readonly onCutOff: (uploads: number) => Promise<void>;
}

/**
 * Opens a library on a server for much work at once: it is done in a copy in a folder of this machine, and sent to the server when it is done, as one
 * operation that counts as a whole.
 */
export async function openWorkingLibrary(
  address: string,
  services: LibraryServices,
  { reach, folder, onCutOff }: WorkingOptions,
): Promise<Library> {
  const parsed = parseAddress(address);
  const shown = showAddress(parsed);
  const name = createHash('sha256').update(shown).digest('hex').slice(0, 32);
  const server = await openDatabase(parsed, async (url) => {
    const plain = (await reach?.(url)) ?? { token: null, timeout: patience };
    return { ...plain, timeout: Math.max(patience, plain.timeout) };
  });
  try {
    const copy = await openWorkingCopy(server, join(folder, `${name}.db`));
    const library = new Library(shipping(copy, server, { shown, onCutOff }), parsed, services);
    await library.refreshIndex();
    return library;
  } catch (error) {
    await server.close();
    throw error;
  }
}
