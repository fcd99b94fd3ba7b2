import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Status } from '../../domain/book.ts';
import { dateBound, id, partialDate, stars } from './columns.ts';

/** The record of an edition or of a title. The `Key` and `Order` columns are folded texts, to match and to sort by. */
export const books = sqliteTable(
  'books',
  {
    id: id(),
    uuid: text().notNull(),
    title: text().notNull(),
    titleKey: text('title_key').notNull(),
    subtitle: text(),
    sortTitle: text('sort_title').notNull(),
    sortTitleTyped: integer('sort_title_typed', { mode: 'boolean' }).notNull().default(false),
    titleOrder: text('title_order').notNull(),
    authorOrder: text('author_order').notNull(),
    originalTitle: text('original_title'),
    description: text(),
    language: text(),
    publisher: text(),
    published: partialDate('published'),
    publishedFrom: dateBound('published_from'),
    publishedTo: dateBound('published_to'),
    firstPublished: partialDate('first_published'),
    firstPublishedFrom: dateBound('first_published_from'),
    firstPublishedTo: dateBound('first_published_to'),
    edition: text(),
    format: text(),
    pages: integer(),
    minutes: integer(),
    rating: stars(),
    review: text(),
    status: text().$type<Status>(),
    cover: text(),
    wished: integer({ mode: 'boolean' }).notNull().default(false),
    added: text().notNull(),
    changed: text().notNull(),
  },
  (table) => [
    uniqueIndex('books_uuid').on(table.uuid),
    index('books_title_key').on(table.titleKey),
    index('books_title_order').on(table.titleOrder),
    index('books_author_order').on(table.authorOrder, table.titleOrder),
    index('books_added').on(table.added),
    index('books_changed').on(table.changed),
    // The orders by date, as src/repository/book-order.ts writes them; ranges of dates use the first as well.
    index('books_published').on(sql`case when published_from is null then published_to else published_from end`),
    // Holds all that a range of dates is judged by, so that no book has to be looked up for it.
    index('books_published_span').on(
      sql`case when published_from is null then published_to else published_from end`,
      table.publishedFrom,
      table.publishedTo,
    ),
    index('books_year').on(
      sql`case when published_from is not null then published_from when published_to is not null then published_to when first_published_from is not null then first_published_from else first_published_to end`,
    ),
    index('books_rating').on(table.rating),
    index('books_status').on(table.status),
    check('books_uuid_whole', sql`length(uuid) = 36`),
    check('books_title_present', sql`trim(title) <> ''`),
    check('books_sort_title_present', sql`sort_title <> ''`),
    check('books_pages_positive', sql`pages > 0`),
    check('books_minutes_positive', sql`minutes > 0`),
    check('books_rating_quarters', sql`rating between 1 and 20`),
    check('books_status_present', sql`status <> ''`),
    check('books_wished_flag', sql`wished in (0, 1)`),
    check('books_published_order', sql`published_from <= published_to`),
    check('books_first_published_order', sql`first_published_from <= first_published_to`),
  ],
);
