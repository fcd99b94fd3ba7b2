import { and, inArray, sql, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/sqlite-core';
import { authors, bookAuthors, bookSeries, bookTags, series, tags } from '../database/schema/index.ts';
import { amongRows, hasRow } from './compile-rows.ts';

// A list within a list, not a join: so a condition is worked out once for a name, however many books it stands on.

const builder = new QueryBuilder();

/** Whether a book has an author of whom a condition holds, perhaps in a part of which another does. */
export function amongAuthors(condition: SQL, part?: SQL): SQL {
  const found = inArray(bookAuthors.authorId, builder.select({ id: authors.id }).from(authors).where(condition));
  return amongRows(bookAuthors, and(found, part));
}

/** Whether a book belongs to a series of which a condition holds. */
export function amongSeries(condition: SQL): SQL {
  const found = builder.select({ id: series.id }).from(series).where(condition);
  return amongRows(bookSeries, inArray(bookSeries.seriesId, found));
}

/** Whether a book carries a tag of which a condition holds. */
export function amongTags(condition: SQL): SQL {
  return amongRows(bookTags, isTag(condition));
}

/** The same, looked up book by book: sooner done where a few books are wanted and many carry the tag. */
export function hasTag(condition: SQL): SQL {
  return hasRow(bookTags, isTag(condition));
}

/** The ids of the books that carry a tag of which a condition holds: once for each such tag. */
export function taggedBooks(condition: SQL): SQL {
  return sql`${builder.select({ id: bookTags.bookId }).from(bookTags).where(isTag(condition))}`;
}

/** Whether the tag of a row is one of which a condition holds. */
export function isTag(condition: SQL): SQL {
  return inArray(bookTags.tagId, builder.select({ id: tags.id }).from(tags).where(condition));
}
