import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';

/** Operations that a library contains and does not list: those of libraries it was synced with, and its own that were pruned. */
export const knownOperations = sqliteTable(
  'known_operations',
  {
    uuid: text().primaryKey(),
    /** The operation of this library after which they are a part of it; of one that was pruned, its own number. */
    operation: integer().notNull(),
    /** Whether it was one of this library. */
    own: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('known_operations_operation').on(table.operation),
    check('known_operations_uuid_whole', sql`length(uuid) = 36`),
  ],
);

/** The library that this one is a clone of. */
export const origins = sqliteTable('origins', { id: id(), address: text().notNull() }, () => [
  check('origins_address_present', sql`address <> ''`),
]);

/** What is on its way to a library on a server, in pieces that nobody sees: taken in by one transaction once all of it is there. */
export const stagedRows = sqliteTable(
  'staged_rows',
  {
    id: id(),
    /** Tells what is sent together. */
    upload: text().notNull(),
    /** Which statement takes it in. */
    step: integer().notNull(),
    /** A JSON array. */
    data: text().notNull(),
    /** Seconds since 1970, by the server's clock. */
    staged: integer().notNull(),
  },
  (table) => [index('staged_rows_upload').on(table.upload, table.step)],
);
