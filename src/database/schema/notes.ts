import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { NoteKind } from '../../domain/book.ts';
import { books } from './books.ts';
import { id } from './columns.ts';

export const notes = sqliteTable(
  'notes',
  {
    id: id(),
    uuid: text().notNull(),
    bookId: integer('book_id')
      .notNull()
      .references(() => books.id, { onDelete: 'restrict' }),
    kind: text().$type<NoteKind>().notNull(),
    text: text().notNull(),
    page: text(),
    added: text().notNull(),
  },
  (table) => [
    uniqueIndex('notes_uuid').on(table.uuid),
    index('notes_book').on(table.bookId),
    check('notes_uuid_whole', sql`length(uuid) = 36`),
    check('notes_kind_present', sql`kind <> ''`),
    check('notes_text_present', sql`text <> ''`),
  ],
);
