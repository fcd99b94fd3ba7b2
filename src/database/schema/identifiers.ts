import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { books } from './books.ts';
import { id } from './columns.ts';

/** A number a book goes by. One ISBN may stand on several books, where the user insists. */
export const identifiers = sqliteTable(
  'identifiers',
  {
    id: id(),
    bookId: integer('book_id')
      .notNull()
      .references(() => books.id, { onDelete: 'restrict' }),
    scheme: text().notNull(),
    value: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    uniqueIndex('identifiers_book').on(table.bookId, table.scheme, table.value),
    index('identifiers_value').on(table.value, table.scheme),
    check('identifiers_scheme_present', sql`scheme <> '' and scheme = lower(scheme)`),
    check('identifiers_value_present', sql`trim(value) <> ''`),
    check('identifiers_position_positive', sql`position > 0`),
  ],
);
