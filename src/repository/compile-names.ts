import { and, inArray, type SQL } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/sqlite-core';
import { authors, bookAuthors, bookSeries, bookTags, series, tags } from '../database/schema/index.ts';
import { amongRows } from './compile-rows.ts';

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
  const found = builder.select({ id: tags.id }).from(tags).where(condition);
  return amongRows(bookTags, inArray(bookTags.tagId, found));
}
