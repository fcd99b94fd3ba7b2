import { asc, desc, eq, min, sql, type SQL } from 'drizzle-orm';
import { QueryBuilder, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { books, bookSeries, bookTags, identifiers, readings, series, tags } from '../database/schema/index.ts';
import type { SortField, SortKey } from '../domain/sort-key.ts';
import { orderKey } from '../domain/fold.ts';
import { noAuthor } from './book-row.ts';
import { ownOrder } from './own-function.ts';

const builder = new QueryBuilder();

/** One value that an order goes by. */
export interface OrderTerm {
  readonly value: AnySQLiteColumn | SQL;
  readonly descending: boolean;
  /** Whether a book can be without it; such books come last, whichever way the order runs. */
  readonly optional: boolean;
}

/**
 * The values that sort keys ask for, one after the other, and the id at the end, which no two books share. It runs the way of the last key,
 * so that an index serves either way round.
 */
export function orderTerms(keys: readonly SortKey[]): OrderTerm[] {
  const descending = keys.at(-1)?.descending ?? false;
  return [...keys.flatMap(termsOf), { value: books.id, descending, optional: false }];
}

/** Terms as SQL has them; `nulls last` is what an index can serve, and `is null` before it is not. */
export function orderOf(terms: readonly OrderTerm[]): SQL[] {
  return terms.map(({ value, descending, optional }) => {
    const way = descending ? desc(value) : asc(value);
    return optional ? sql`${way} nulls last` : way;
  });
}

function termsOf({ field, descending }: SortKey): OrderTerm[] {
  const optional = !alwaysThere.has(field);
  const terms = columns[field]().map((value) => ({ value, descending, optional }));
  if (field !== 'author' || !descending) return terms;
  return [{ value: sql`(${books.authorOrder} = ${noAuthor})`, descending: false, optional: false }, ...terms];
}

/** Fields that every book has, if only a key that sorts last. */
const alwaysThere = new Set<SortField>(['id', 'title', 'author', 'added', 'changed', 'uuid', 'wished']);

const columns: { readonly [Field in SortField]: () => readonly (AnySQLiteColumn | SQL)[] } = {
  id: () => [books.id],
  uuid: () => [books.uuid],
  title: () => [books.titleOrder],
  author: () => [books.authorOrder, books.titleOrder],
  subtitle: () => [textOrder(books.subtitle)],
  series: () => firstSeries(),
  published: () => [publishedOrder()],
  firstPublished: () => [sql`coalesce(${books.firstPublishedFrom}, ${books.firstPublishedTo})`],
  year: () => [yearOrder()],
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

/**
 * By the first day a date may mean; by the last where it is open before that. The words are those of the index `books_published`: with
 * others it would not serve.
 */
export function publishedOrder(): SQL {
  return sql`case when ${books.publishedFrom} is null then ${books.publishedTo} else ${books.publishedFrom} end`;
}

/** The same by the date of the work where the edition has none, in the words of `books_year`. */
function yearOrder(): SQL {
  const edition = sql`when ${books.publishedFrom} is not null then ${books.publishedFrom} when ${books.publishedTo} is not null then ${books.publishedTo}`;
  const work = sql`when ${books.firstPublishedFrom} is not null then ${books.firstPublishedFrom} else ${books.firstPublishedTo}`;
  return sql`case ${edition} ${work} end`;
}

/** A text sorts by its key, of which none is stored: it is worked out row by row. */
function textOrder(text: AnySQLiteColumn): SQL {
  return ownOrder(text, sql`order_key(${text})`, orderKey);
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
