import { BookshelfError } from '../domain/errors.ts';
import { showAddress, type Address } from './address.ts';
import type { Connection } from './connection.ts';
import type { ServerAccess } from './server-access.ts';

/** Opens a library on a server. */
export async function openServer(address: Address, _access?: ServerAccess): Promise<Connection> {
  throw new BookshelfError('failure', `${showAddress(address)} is on a server, which this build cannot open`);
}

/** Makes a library on a server, or opens the one that is there. */
export async function createOnServer(
  address: Address,
  access?: ServerAccess,
): Promise<{ connection: Connection; created: boolean }> {
  return { connection: await openServer(address, access), created: false };
}
