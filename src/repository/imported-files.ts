import { eq } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { importedFiles } from '../database/schema/index.ts';

/** The services' exports that were taken in whole. */
export class ImportedFiles {
  readonly #database: Database;
  readonly #now: () => string;

  constructor(database: Database, now: () => string) {
    this.#database = database;
    this.#now = now;
  }

  /** Whether this very file was taken in before. */
  async has(digest: string): Promise<boolean> {
    const columns = { id: importedFiles.id };
    const row = await this.#database.select(columns).from(importedFiles).where(eq(importedFiles.digest, digest)).get();
    return row !== undefined;
  }

  async remember(source: string, digest: string): Promise<void> {
    await this.#database.insert(importedFiles).values({ source, digest, imported: this.#now() }).onConflictDoNothing();
  }
}
