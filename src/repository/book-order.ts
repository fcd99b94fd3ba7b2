import { asc, desc, eq, min, sql, type SQL } from 'drizzle-orm';
import { QueryBuilder, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { books, bookSeries, bookTags, identifiers, readings, series, tags } from '../database/schema/index.ts';
import type { SortField, SortKey } from '../domain/sort-key.ts';

const builder = new QueryBuilder();

/** The order that sort keys ask for. Books without the value come last, whichever way it runs; equal ones stand by id. */
export function orderOf(keys: readonly SortKey[]): SQL[] {
  return keys.flatMap(({ field, descending }) => {
    const way = descending ? desc : asc;
    return columns[field]().flatMap((column) =>
      alwaysThere.has(field) ? [way(column)] : [sql`${column} is null`, way(column)],
    );
  });
}

/** Fields that every book has: for them an index serves as it is. */
const alwaysThere = new Set<SortField>(['id', 'title', 'author', 'added', 'changed', 'uuid', 'wished']);

const columns: { readonly [Field in SortField]: () => readonly (AnySQLiteColumn | SQL)[] } = {
  id: () => [books.id],
  uuid: () => [books.uuid],
  title: () => [books.titleOrder],
  author: () => [books.authorOrder, books.titleOrder],
  subtitle: () => [books.subtitle],
  series: () => firstSeries(),
  published: () => [books.publishedFrom],
  firstPublished: () => [books.firstPublishedFrom],
  year: () => [sql`coalesce(${books.publishedFrom}, ${books.firstPublishedFrom})`],
  publisher: () => [books.publisher],
  language: () => [books.language],
  format: () => [books.format],
  edition: () => [books.edition],
  pages: () => [books.pages],
  minutes: () => [books.minutes],
  rating: () => [books.rating],
  status: () => [books.status],
  wished: () => [books.wished],
  added: () => [books.added],
  changed: () => [books.changed],
  started: () => [latest(readings.startedFrom)],
  finished: () => [latest(readings.finishedFrom)],
  isbn: () => [firstIsbn()],
  tags: () => [firstTag()],
};

function latest(column: typeof readings.startedFrom | typeof readings.finishedFrom): SQL {
  return sql`(${builder
    .select({ latest: sql`max(${column})` })
    .from(readings)
    .where(eq(readings.bookId, books.id))})`;
}

/** By the name of the first series, then by the place in it. */
function firstSeries(): SQL[] {
  const first = sql`${bookSeries.bookId} = ${books.id} and ${bookSeries.ordinal} = 1`;
  const name = builder
    .select({ name: series.nameKey })
    .from(series)
    .innerJoin(bookSeries, eq(bookSeries.seriesId, series.id))
    .where(first);
  const position = builder.select({ position: bookSeries.positionNumber }).from(bookSeries).where(first);
  return [sql`(${name})`, sql`(${position})`];
}

function firstIsbn(): SQL {
  const isbn = builder
    .select({ value: min(identifiers.value) })
    .from(identifiers)
    .where(sql`${identifiers.bookId} = ${books.id} and ${identifiers.scheme} = 'isbn'`);
  return sql`(${isbn})`;
}

function firstTag(): SQL {
  const tag = builder
    .select({ name: min(tags.nameKey) })
    .from(tags)
    .innerJoin(bookTags, eq(bookTags.tagId, tags.id))
    .where(eq(bookTags.bookId, books.id));
  return sql`(${tag})`;
}
