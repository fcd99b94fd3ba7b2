import { eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { bookAuthors, books, bookSeries, bookTags, notes, readings, series, tags } from '../database/schema/index.ts';
import { statuses } from '../domain/book.ts';
import type { FieldName } from '../domain/query/fields.ts';
import { textPredicate } from '../domain/query/text-predicate.ts';
import { amongAuthors, amongSeries, amongTags } from './compile-names.ts';
import { authorName, compileTextTest } from './compile-text.ts';
import {
  both,
  contributors,
  date,
  listed,
  moment,
  number,
  readingDates,
  rowTexts,
  single,
  text,
  uuid,
  type FieldValues,
} from './compile-values.ts';

const every = (): undefined => undefined;

/** Where each field of a query is stored: to the database what `bookValues` is to a book. */
export const fieldColumns: Readonly<Record<FieldName, FieldValues>> = {
  title: text('title', books.title, { text: books.title, key: books.titleKey }),
  subtitle: text('subtitle', books.subtitle),
  originalTitle: text('originalTitle', books.originalTitle),
  author: listed(bookAuthors, every, {
    texts: (test) => amongAuthors(compileTextTest('author', test, authorName())),
  }),
  editor: contributors('editor'),
  translator: contributors('translator'),
  illustrator: contributors('illustrator'),
  narrator: contributors('narrator'),
  series: listed(bookSeries, every, {
    texts: (test) => amongSeries(compileTextTest('series', test, { text: series.name, key: series.nameKey })),
  }),
  tag: listed(bookTags, every, {
    texts: (test) => amongTags(compileTextTest('tag', test, { text: tags.name, key: sql`tag_path(${tags.name})` })),
  }),
  publisher: text('publisher', books.publisher),
  language: text('language', books.language),
  format: text('format', books.format),
  edition: text('edition', books.edition),
  description: text('description', books.description),
  review: both(text('review', books.review), rowTexts('review', readings, readings.review)),
  note: rowTexts('note', notes, notes.text),
  quote: rowTexts('quote', notes, notes.text, () => eq(notes.kind, 'quote')),
  cover: text('cover', books.cover),
  status: single(() => isNotNull(books.status), {
    texts: (test) => inArray(books.status, statuses.filter(textPredicate('status', test))),
  }),
  rating: number(books.rating),
  pages: number(books.pages),
  minutes: number(books.minutes),
  published: date({ date: books.published, from: books.publishedFrom, to: books.publishedTo }),
  firstPublished: date({ date: books.firstPublished, from: books.firstPublishedFrom, to: books.firstPublishedTo }),
  added: moment(books.added),
  changed: moment(books.changed),
  started: readingDates({ date: readings.started, from: readings.startedFrom, to: readings.startedTo }),
  finished: readingDates({ date: readings.finished, from: readings.finishedFrom, to: readings.finishedTo }),
  reading: listed(readings, every, {}),
  wished: single(() => eq(books.wished, true)),
  id: number(books.id),
  uuid: uuid(),
};
