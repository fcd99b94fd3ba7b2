import { asc, desc, eq, min, sql, type SQL } from 'drizzle-orm';
import { QueryBuilder, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { books, bookSeries, bookTags, identifiers, readings, series, tags } from '../database/schema/index.ts';
import type { SortField, SortKey } from '../domain/sort-key.ts';
import { noAuthor } from './book-row.ts';

const builder = new QueryBuilder();

/** The order that sort keys ask for. Books without the value come last, whichever way it runs; equal ones stand by id. */
export function orderOf(keys: readonly SortKey[]): SQL[] {
  return keys.flatMap(({ field, descending }) => {
    const way = descending ? desc : asc;
    const order = columns[field]().flatMap((column) =>
      alwaysThere.has(field) ? [way(column)] : [sql`${column} is null`, way(column)],
    );
    return field === 'author' && descending ? [sql`${books.authorOrder} = ${noAuthor}`, ...order] : order;
  });
}

/** Fields that every book has, if only a key that sorts last: for them an index serves as it is. */
const alwaysThere = new Set<SortField>(['id', 'title', 'author', 'added', 'changed', 'uuid', 'wished']);

const columns: { readonly [Field in SortField]: () => readonly (AnySQLiteColumn | SQL)[] } = {
  id: () => [books.id],
  uuid: () => [books.uuid],
  title: () => [books.titleOrder],
  author: () => [books.authorOrder, books.titleOrder],
  subtitle: () => [textOrder(books.subtitle)],
  series: () => firstSeries(),
  published: () => [dateOrder(books.publishedFrom, books.publishedTo)],
  firstPublished: () => [dateOrder(books.firstPublishedFrom, books.firstPublishedTo)],
  year: () => [dateOrder(books.publishedFrom, books.publishedTo, books.firstPublishedFrom, books.firstPublishedTo)],
  publisher: () => [textOrder(books.publisher)],
  language: () => [textOrder(books.language)],
  format: () => [textOrder(books.format)],
  edition: () => [textOrder(books.edition)],
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

/** By the first day a date may mean; by the last where it is open before that. */
function dateOrder(...bounds: readonly AnySQLiteColumn[]): SQL {
  return sql`coalesce(${sql.join([...bounds], sql`, `)})`;
}

/** A text sorts by its key, of which none is stored: it is worked out row by row. */
function textOrder(text: AnySQLiteColumn): SQL {
  return sql`order_key(${text})`;
}

function latest(column: typeof readings.startedFrom | typeof readings.finishedFrom): SQL {
  return sql`(${builder
    .select({ latest: sql`max(${column})` })
    .from(readings)
    .where(eq(readings.bookId, books.id))})`;
}

/** By the name of the first series, then by the place in it. */
function firstSeries(): SQL[] {
  const name = builder
    .select({ name: series.nameKey })
    .from(series)
    .innerJoin(bookSeries, eq(bookSeries.seriesId, series.id))
    .where(eq(bookSeries.bookId, books.id))
    .orderBy(bookSeries.ordinal)
    .limit(1);
  const position = builder
    .select({ position: bookSeries.positionNumber })
    .from(bookSeries)
    .where(eq(bookSeries.bookId, books.id))
    .orderBy(bookSeries.ordinal)
    .limit(1);
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
