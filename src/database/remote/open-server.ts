import type { Connection } from '../connection.ts';
import { makeOnServer } from './make-on-server.ts';
import { connectServer, type ServerAddress } from './remote.ts';
import type { ReachServer } from './server-access.ts';

/** How a server is reached where nothing is said: without a token, ten seconds for a request. */
const plainly: ReachServer = async () => ({ token: null, timeout: 10_000 });

/** Opens a library on a server. Nothing is sent: whether it is there, and is ours, shows with the first question. */
export async function openServer(address: ServerAddress, reach: ReachServer = plainly): Promise<Connection> {
  return connectServer(address, await reach(address.url));
}

/** Makes a library in an empty database on a server, or opens the one that is there. */
export async function createOnServer(
  address: ServerAddress,
  reach: ReachServer = plainly,
): Promise<{ connection: Connection; created: boolean }> {
  const access = await reach(address.url);
  const created = await makeOnServer(address, access);
  return { connection: connectServer(address, access), created };
}
