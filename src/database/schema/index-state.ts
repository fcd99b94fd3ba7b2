import { sqliteTable, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';

/** Which rules an index was built by that is worked out in the program: where they changed, it is built anew. */
export const indexState = sqliteTable(
  'index_state',
  { id: id(), name: text('name').notNull(), version: integer('version').notNull() },
  (table) => [uniqueIndex('index_state_name').on(table.name)],
);
