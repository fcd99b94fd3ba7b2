import { parseAddress, type Address } from '../database/address.ts';
import { openDatabase } from '../database/open.ts';
import type { Lacking } from '../database/remote/migrate-server.ts';
import { schemaVersion } from '../database/schema-version.ts';
import { Library, type LibraryServices } from './library.ts';

/** What it takes to bring a library up to date, and the way to do it. */
export interface Upgrade extends Lacking {
  /** The schema that it has then. */
  readonly newest: number;
  /** Does it. */
  apply(): Promise<void>;
}

/**
 * Finds out what a shared library lacks. A library in a file lacks nothing: it is brought up to date by whatever command opens it.
 * Throws where there is no library, or one of another program or a newer bookshelf.
 */
export async function upgradeOf(address: string, services: LibraryServices): Promise<Upgrade> {
  const parsed = parseAddress(address);
  if (parsed.kind !== 'server') {
    await (await openDatabase(parsed)).close();
    return { version: schemaVersion, newest: schemaVersion, steps: [], words: false, apply: async () => undefined };
  }
  return sharedUpgrade(parsed, services);
}

async function sharedUpgrade(
  address: Extract<Address, { readonly kind: 'server' }>,
  services: LibraryServices,
): Promise<Upgrade> {
  const { lackingOnServer, migrateServer } = await import('../database/remote/migrate-server.ts');
  const access = (await services.server?.(address.url)) ?? { token: null, timeout: 10_000 };
  const lacking = await lackingOnServer(address, access);
  return {
    ...lacking,
    newest: schemaVersion,
    apply: async () => {
      const connection = await migrateServer(address, access, lacking);
      await new Library(connection, address, services).refreshIndex();
      await connection.close();
    },
  };
}
