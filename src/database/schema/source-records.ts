import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { BookDraft, SourceRecord } from '../../domain/book.ts';
import { books } from './books.ts';
import { id } from './columns.ts';

/** The row of a service's export that a book came from, whole, so that the next export can be compared with it. */
export const sourceRecords = sqliteTable(
  'source_records',
  {
    id: id(),
    bookId: integer('book_id')
      .notNull()
      .references(() => books.id, { onDelete: 'restrict' }),
    source: text().notNull(),
    key: text().notNull(),
    row: text({ mode: 'json' }).$type<SourceRecord['row']>().notNull(),
    draft: text({ mode: 'json' }).$type<BookDraft>().notNull(),
    /** The file that the row stood in, as its path was typed; null where it came with the export of a library. */
    file: text(),
    line: integer(),
  },
  (table) => [
    uniqueIndex('source_records_key').on(table.source, table.key),
    index('source_records_book').on(table.bookId),
    check('source_records_source_present', sql`source <> ''`),
  ],
);
