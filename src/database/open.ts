import { BookshelfError } from '../domain/errors.ts';
import { showAddress, type Address, type LocalAddress } from './address.ts';
import type { Connection } from './connection.ts';
import { explainError } from '../domain/explain-error.ts';
import { isEmpty } from './is-empty.ts';
import { openLocal } from './local.ts';
import { claimFile, createFile } from './make-file.ts';
import { foreignLibrary } from './refuse-foreign-file.ts';
import { applicationId } from './application-id.ts';
import type { Migration } from './migrations.ts';
import { newerLibrary } from './newer-library.ts';
import { schemaVersion } from './schema-version.ts';
import type { ReachServer } from './remote/server-access.ts';

/** Opens a library that is there; one of an older schema is copied aside, then brought up to date. One on a server is reached by `reach`. */
export async function openDatabase(address: Address, reach?: ReachServer): Promise<Connection> {
  if (address.kind === 'server') return (await import('./remote/open-server.ts')).openServer(address, reach);
  return explained(address, async () => {
    const connection = openLocal(address);
    try {
      if (address.kind === 'memory') await makeSchema(connection);
      await bringUpToDate(connection, address);
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  });
}

/** Opens a library that is there as it is, of whatever schema this program knows; `version` tells which. */
export async function openUnchanged(
  address: Address,
  reach?: ReachServer,
): Promise<{ connection: Connection; version: number }> {
  if (address.kind === 'server') {
    const connection = await (await import('./remote/open-server.ts')).openServer(address, reach);
    return { connection, version: Number(await connection.value('pragma user_version')) };
  }
  return explained(address, async () => {
    const connection = openLocal(address);
    try {
      return { connection, version: await checkedVersion(connection, address) };
    } catch (error) {
      await connection.close();
      throw error;
    }
  });
}

/** Makes a library: `created` is false when one was there already, which is then only opened. */
export async function createDatabase(
  address: Address,
  reach?: ReachServer,
): Promise<{ connection: Connection; created: boolean }> {
  if (address.kind === 'server') return (await import('./remote/open-server.ts')).createOnServer(address, reach);
  return explained(address, async () => {
    if (address.kind === 'file') createFile(address.path);
    const connection = openLocal(address);
    try {
      const created = await isEmpty(connection);
      if (created) await makeSchema(connection);
      await bringUpToDate(connection, address);
      return { connection, created };
    } catch (error) {
      await connection.close();
      throw error;
    }
  });
}

/** WAL lets others read while one writes; it cannot be switched on inside a transaction. */
async function makeSchema(connection: Connection): Promise<void> {
  await connection.run('pragma journal_mode = wal');
  await migrateTo(connection, await knownMigrations());
}

async function bringUpToDate(connection: Connection, address: LocalAddress): Promise<void> {
  const version = await checkedVersion(connection, address);
  if (version < schemaVersion) await upgrade(connection, address, version, await knownMigrations());
  await keepWal(connection);
}

/**
 * WAL is switched on again where it is off: in a copy that SQLite made, and where a process was killed that had a library for itself
 * (lock-file.ts). Others that read it at the moment, or a place that takes no WAL, are no hindrance: whoever opens it next tries again.
 */
async function keepWal(connection: Connection): Promise<void> {
  if (!connection.writable || (await connection.value('pragma journal_mode')) !== 'delete') return;
  const patience = Number(await connection.value('pragma busy_timeout'));
  await connection.run('pragma busy_timeout = 0; pragma journal_mode = wal').catch(() => undefined);
  await connection.run(`pragma busy_timeout = ${patience}`);
}

/** Returns the schema version of a library of ours, or refuses it. */
async function checkedVersion(connection: Connection, address: Address): Promise<number> {
  const version = Number(await connection.value('pragma user_version'));
  if ((await connection.value('pragma application_id')) !== applicationId || version < 1) {
    if (!(await isEmpty(connection))) throw foreignLibrary(address);
    throw new BookshelfError('failure', `${showAddress(address)} is not a bookshelf library`, {
      hint: 'Make a library there: bookshelf init-db',
    });
  }
  if (version <= schemaVersion) return version;
  throw newerLibrary(showAddress(address), version);
}

/** Copies the library aside, then migrates it. Exported for the test of upgrades. */
export async function upgrade(
  connection: Connection,
  address: LocalAddress,
  version: number,
  migrations: readonly Migration[],
): Promise<void> {
  if (!connection.writable) {
    throw new BookshelfError('failure', `${showAddress(address)} is of an older schema and cannot be written`, {
      hint: 'Make it writable once, so that it can be brought up to date',
    });
  }
  if (address.kind === 'file') await connection.copyTo(claimCopyName(address.path, version));
  await migrateTo(connection, migrations);
}

/** The steps, and the code that runs them, are loaded only where there is something to do. */
async function knownMigrations(): Promise<Migration[]> {
  return (await import('./migrations.ts')).readMigrations();
}

async function migrateTo(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  const { migrate } = await import('./migrate.ts');
  await migrate(connection, migrations);
}

/** Takes the first name that is free, for this process alone. */
function claimCopyName(path: string, version: number): string {
  const name = `${path}.schema-${version}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? `${name}.backup` : `${name}-${number}.backup`;
    if (claimFile(candidate)) return candidate;
  }
}

async function explained<Result>(address: Address, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explainError(error, showAddress(address)) ?? error;
  }
}
