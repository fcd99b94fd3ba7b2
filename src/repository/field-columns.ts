import { eq, inArray, isNotNull } from 'drizzle-orm';
import { bookAuthors, books, bookSeries, bookTags, notes, readings, series } from '../database/schema/index.ts';
import { statuses } from '../domain/book.ts';
import type { FieldName } from '../domain/query/fields.ts';
import { textPredicate } from '../domain/query/text-predicate.ts';
import { publishedOrder } from './book-order.ts';
import { amongAuthors, amongSeries, amongTags } from './compile-names.ts';
import { authorName, compileTextTest, inIndex, tagName } from './compile-text.ts';
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
import type { SearchColumn } from './search-index.ts';

const every = (): undefined => undefined;

/** Where each field of a query is stored: to the database what `bookValues` is to a book. */
export const fieldColumns: Readonly<Record<FieldName, FieldValues>> = {
  title: indexed('title', text('title', books.title, { text: books.title, key: books.titleKey })),
  subtitle: indexed('subtitle', text('subtitle', books.subtitle)),
  originalTitle: indexed('original', text('originalTitle', books.originalTitle)),
  author: indexed(
    'authors',
    listed(bookAuthors, every, { texts: (test) => amongAuthors(compileTextTest('author', test, authorName())) }),
  ),
  editor: contributors('editor'),
  translator: contributors('translator'),
  illustrator: contributors('illustrator'),
  narrator: contributors('narrator'),
  series: indexed(
    'series',
    listed(bookSeries, every, {
      texts: (test) => amongSeries(compileTextTest('series', test, { text: series.name, key: series.nameKey })),
    }),
  ),
  tag: listed(bookTags, every, {
    texts: (test) => amongTags(compileTextTest('tag', test, tagName())),
  }),
  publisher: indexed('publisher', text('publisher', books.publisher)),
  language: text('language', books.language),
  format: text('format', books.format),
  edition: text('edition', books.edition),
  description: indexed('description', text('description', books.description)),
  review: indexed('review', both(text('review', books.review), rowTexts('review', readings, readings.review))),
  note: indexed('note', rowTexts('note', notes, notes.text)),
  quote: rowTexts('quote', notes, notes.text, () => eq(notes.kind, 'quote')),
  cover: text('cover', books.cover),
  status: single(() => isNotNull(books.status), {
    texts: (test) => inArray(books.status, statuses.filter(textPredicate('status', test))),
  }),
  rating: number(books.rating),
  pages: number(books.pages),
  minutes: number(books.minutes),
  published: date({
    date: books.published,
    from: books.publishedFrom,
    to: books.publishedTo,
    order: publishedOrder(),
  }),
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

/** A field whose words stand in a column of the full-text index: parts of it are looked up there. */
function indexed(column: SearchColumn, values: FieldValues): FieldValues {
  return { ...values, texts: (test) => (test.kind === 'part' ? inIndex([column], test.text) : values.texts(test)) };
}
