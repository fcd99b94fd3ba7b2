import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { books } from './books.ts';
import { id } from './columns.ts';

/** A label; slashes nest it (`fiction/sf`). A tag is there as long as a book carries it. */
export const tags = sqliteTable(
  'tags',
  { id: id(), name: text().notNull(), nameKey: text('name_key').notNull() },
  (table) => [
    uniqueIndex('tags_name').on(table.name),
    index('tags_name_key').on(table.nameKey),
    check('tags_name_present', sql`trim(name) <> ''`),
  ],
);

export const bookTags = sqliteTable(
  'book_tags',
  {
    id: id(),
    bookId: integer('book_id')
      .notNull()
      .references(() => books.id, { onDelete: 'restrict' }),
    tagId: integer('tag_id')
      .notNull()
      .references(() => tags.id, { onDelete: 'restrict' }),
    /** The book's place in an ordered list such as `to-read`. */
    position: real(),
    /** The order in which a book names its tags, from 1. */
    ordinal: integer().notNull(),
  },
  (table) => [
    uniqueIndex('book_tags_entry').on(table.bookId, table.tagId),
    // Holds all that a search for the books of a tag reads.
    index('book_tags_tag').on(table.tagId, table.bookId),
    check('book_tags_ordinal_positive', sql`ordinal > 0`),
  ],
);
