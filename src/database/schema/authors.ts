import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { books } from './books.ts';
import { id } from './columns.ts';

/** A person or body. A name stands for one author; two people of one name are told apart in the name, as libraries do. */
export const authors = sqliteTable(
  'authors',
  {
    id: id(),
    name: text().notNull(),
    nameKey: text('name_key').notNull(),
    sortName: text('sort_name').notNull(),
    sortNameTyped: integer('sort_name_typed', { mode: 'boolean' }).notNull().default(false),
    sortOrder: text('sort_order').notNull(),
  },
  (table) => [
    uniqueIndex('authors_name').on(table.name),
    index('authors_name_key').on(table.nameKey),
    index('authors_sort_order').on(table.sortOrder),
    check('authors_name_present', sql`trim(name) <> ''`),
    check('authors_sort_name_present', sql`sort_name <> ''`),
  ],
);

/** Another spelling that stands for an author: what it was called before a rename or a merge, or a pen name. */
export const authorAliases = sqliteTable(
  'author_aliases',
  {
    id: id(),
    authorId: integer('author_id')
      .notNull()
      .references(() => authors.id, { onDelete: 'restrict' }),
    name: text().notNull(),
  },
  (table) => [
    uniqueIndex('author_aliases_name').on(table.name),
    index('author_aliases_author').on(table.authorId),
    check('author_aliases_name_present', sql`trim(name) <> ''`),
  ],
);

/** An author's part in a book. */
export const bookAuthors = sqliteTable(
  'book_authors',
  {
    id: id(),
    bookId: integer('book_id')
      .notNull()
      .references(() => books.id, { onDelete: 'restrict' }),
    authorId: integer('author_id')
      .notNull()
      .references(() => authors.id, { onDelete: 'restrict' }),
    role: text().notNull().default('author'),
    /** 1 for the first name on the title page. */
    position: integer().notNull(),
  },
  (table) => [
    uniqueIndex('book_authors_part').on(table.bookId, table.authorId, table.role),
    index('book_authors_author').on(table.authorId),
    check('book_authors_role_present', sql`trim(role) <> ''`),
    check('book_authors_position_positive', sql`position > 0`),
  ],
);
