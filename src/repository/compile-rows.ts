import { and, count, eq, exists, inArray, sql, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/sqlite-core';
import { bookAuthors, books, bookSeries, bookTags, identifiers, notes, readings } from '../database/schema/index.ts';

/** A table whose rows belong to books, one to many. */
export type ListTable =
  typeof bookAuthors | typeof bookSeries | typeof bookTags | typeof identifiers | typeof notes | typeof readings;

const builder = new QueryBuilder();

/** Whether a book has a row, or one that fits a condition: looked up book by book, for what most books have. */
export function hasRow(table: ListTable, condition?: SQL): SQL {
  const rows = builder.select({ one: sql`1` }).from(table);
  return exists(rows.where(and(eq(table.bookId, books.id), condition)));
}

/** How many rows a book has, or how many that fit a condition. */
export function rowCount(table: ListTable, condition?: SQL): SQL {
  const rows = builder.select({ count: count() }).from(table);
  return sql`${rows.where(and(eq(table.bookId, books.id), condition))}`;
}

/** Whether a book is among those of the rows that fit a condition: found row by row, for what few books have. */
export function amongRows(table: ListTable, condition: SQL | undefined): SQL {
  return inArray(books.id, builder.select({ id: table.bookId }).from(table).where(condition));
}
