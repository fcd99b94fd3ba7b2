import { readMigrations } from '../database/migrations.ts';
import { migrate } from '../database/migrate.ts';
import { openUnchanged } from '../database/open.ts';
import { schemaVersion } from '../database/schema-version.ts';
import { BookshelfError } from '../domain/errors.ts';
import { countRows, type LibraryCounts } from './counts.ts';
import { checkFile } from './check-file.ts';

/** A library file that was found sound. */
export interface PreparedLibrary {
  readonly counts: LibraryCounts;
  /** The schema it came with. */
  readonly version: number;
}

/**
 * Checks a file of our own that is to become a library, and brings it to the newest schema. Throws where it is no library, a newer one, or not sound;
 * `name` is what it is called in the error.
 */
export async function prepareLibrary(path: string, name: string): Promise<PreparedLibrary> {
  const { connection, version } = await openAs(path, name);
  try {
    await checkFile(connection, name, version);
    if (version < schemaVersion) await migrate(connection, readMigrations());
    await connection.run('pragma journal_mode = wal');
    return { counts: await countRows(connection.database), version };
  } finally {
    await connection.close();
  }
}

/** The file has a passing name, which must not stand in an error. */
async function openAs(path: string, name: string): ReturnType<typeof openUnchanged> {
  try {
    return await openUnchanged({ kind: 'file', path });
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    const hint = error.hint === null ? {} : { hint: error.hint };
    throw new BookshelfError(error.kind, error.message.replaceAll(path, name), { ...hint, cause: error });
  }
}
