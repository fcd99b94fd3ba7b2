import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ReadingState } from '../../domain/book.ts';
import { books } from './books.ts';
import { dateBound, id, partialDate, stars } from './columns.ts';

/** One passage through a book; rereads are further readings. */
export const readings = sqliteTable(
  'readings',
  {
    id: id(),
    uuid: text().notNull(),
    bookId: integer('book_id')
      .notNull()
      .references(() => books.id, { onDelete: 'restrict' }),
    state: text().$type<ReadingState>().notNull(),
    started: partialDate('started'),
    startedFrom: dateBound('started_from'),
    startedTo: dateBound('started_to'),
    finished: partialDate('finished'),
    finishedFrom: dateBound('finished_from'),
    finishedTo: dateBound('finished_to'),
    rating: stars(),
    review: text(),
  },
  (table) => [
    uniqueIndex('readings_uuid').on(table.uuid),
    index('readings_book').on(table.bookId),
    index('readings_finished').on(table.finishedFrom),
    check('readings_uuid_whole', sql`length(uuid) = 36`),
    check('readings_state_present', sql`state <> ''`),
    check('readings_rating_quarters', sql`rating between 1 and 20`),
  ],
);
