import { sql } from 'drizzle-orm';
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';

/** A service's export that was read whole: the same file again changes nothing, even after a newer one. */
export const importedFiles = sqliteTable(
  'imported_files',
  {
    id: id(),
    source: text('source').notNull(),
    /** SHA-256 of the file and of the options that change what is read from it, in hexadecimal. */
    digest: text('digest').notNull(),
    imported: text('imported').notNull(),
  },
  (table) => [
    uniqueIndex('imported_files_digest').on(table.digest),
    check('imported_files_digest_whole', sql`length(digest) = 64`),
  ],
);
