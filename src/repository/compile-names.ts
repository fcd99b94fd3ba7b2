import { eq, inArray, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/sqlite-core';
import { authors, bookAuthors, books, bookSeries, bookTags, series, tags } from '../database/schema/index.ts';

const builder = new QueryBuilder();

/** Whether a book has an author, and a part of theirs in it, of which a condition holds. */
export function amongAuthors(condition: SQL): SQL {
  const parts = builder.select({ id: bookAuthors.bookId }).from(bookAuthors);
  return inArray(books.id, parts.innerJoin(authors, eq(authors.id, bookAuthors.authorId)).where(condition));
}

/** Whether a book belongs to a series of which a condition holds. */
export function amongSeries(condition: SQL): SQL {
  const entries = builder.select({ id: bookSeries.bookId }).from(bookSeries);
  return inArray(books.id, entries.innerJoin(series, eq(series.id, bookSeries.seriesId)).where(condition));
}

/** Whether a book carries a tag of which a condition holds. */
export function amongTags(condition: SQL): SQL {
  const entries = builder.select({ id: bookTags.bookId }).from(bookTags);
  return inArray(books.id, entries.innerJoin(tags, eq(tags.id, bookTags.tagId)).where(condition));
}
