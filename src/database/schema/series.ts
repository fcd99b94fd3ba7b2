import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { books } from './books.ts';
import { id } from './columns.ts';

export const series = sqliteTable(
  'series',
  { id: id(), name: text().notNull(), nameKey: text('name_key').notNull() },
  (table) => [
    uniqueIndex('series_name').on(table.name),
    index('series_name_key').on(table.nameKey),
    check('series_name_present', sql`trim(name) <> ''`),
  ],
);

/** A book's place in a series: the position as written (`1-3`) and as a number to sort by (1). */
export const bookSeries = sqliteTable(
  'book_series',
  {
    id: id(),
    bookId: integer('book_id')
      .notNull()
      .references(() => books.id, { onDelete: 'restrict' }),
    seriesId: integer('series_id')
      .notNull()
      .references(() => series.id, { onDelete: 'restrict' }),
    position: text(),
    positionNumber: real('position_number'),
    /** The order in which a book names its series, from 1. */
    ordinal: integer().notNull(),
  },
  (table) => [
    uniqueIndex('book_series_entry').on(table.bookId, table.seriesId),
    index('book_series_series').on(table.seriesId, table.positionNumber),
    check('book_series_position_present', sql`position <> ''`),
    check('book_series_ordinal_positive', sql`ordinal > 0`),
  ],
);
