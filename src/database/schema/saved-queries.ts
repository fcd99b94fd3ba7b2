import { sql } from 'drizzle-orm';
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';

/** A query kept under a name, as it was typed: `added:-2w..` goes on meaning the last two weeks. */
export const savedQueries = sqliteTable(
  'saved_queries',
  {
    id: id(),
    name: text('name').notNull(),
    words: text('words').notNull(),
    added: text('added').notNull(),
    changed: text('changed').notNull(),
  },
  (table) => [
    uniqueIndex('saved_queries_name').on(table.name),
    check('saved_queries_name_present', sql`trim(name) <> ''`),
    check('saved_queries_words_present', sql`trim(words) <> ''`),
  ],
);
