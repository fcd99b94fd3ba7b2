import { searchVersion } from '../../domain/search-words.ts';
import { showAddress } from '../address.ts';
import type { Connection } from '../connection.ts';
import { readMigrations } from '../migrations.ts';
import { schemaVersion } from '../schema-version.ts';
import { applySchema, lookAtServer } from './make-on-server.ts';
import { refuseOthers } from './prelude.ts';
import { connectServer, type ServerAddress } from './remote.ts';
import type { ServerAccess } from './server-access.ts';

/** What a shared library lacks to be one of this program. */
export interface Lacking {
  readonly version: number;
  /** The steps of the schema, by name, in their order. */
  readonly steps: readonly string[];
  /** Whether the full-text index is to be built anew. */
  readonly words: boolean;
}

/** Finds out what a library on a server lacks; throws where there is none, or one of another program or a newer bookshelf. */
export async function lackingOnServer(address: ServerAddress, access: ServerAccess): Promise<Lacking> {
  const found = await lookAtServer(address, access);
  const isOlder = found.kind === 'ours' && found.version <= schemaVersion && found.words <= searchVersion;
  if (!isOlder) refuseOthers(showAddress(address), found);
  const [version, words] = found.kind === 'ours' ? [found.version, found.words < searchVersion] : [0, false];
  const steps = readMigrations()
    .slice(version)
    .map(({ name }) => name.replace(/^\d+_/, ''));
  return { version, steps, words };
}

/** Brings the schema of a library on a server up to date, and answers with a connection to it, by which its index can be built anew. */
export async function migrateServer(
  address: ServerAddress,
  access: ServerAccess,
  { version, steps }: Lacking,
): Promise<Connection> {
  if (steps.length > 0) await applySchema(address, access, version);
  return connectServer(address, access, true);
}
