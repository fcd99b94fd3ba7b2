import type { Book, Contributor } from '../book.ts';
import { dateBounds, readPartialDate, type PartialDate } from '../partial-date.ts';
import type { Window } from './date-window.ts';
import type { FieldName } from './fields.ts';

type Text = string | null;

/** What a book has in each field: the texts, numbers or dates that are there, in order. A field with none is empty. */
export interface BookValues {
  readonly texts: (book: Book) => readonly string[];
  readonly numbers: (book: Book) => readonly number[];
  readonly dates: (book: Book) => readonly Window[];
  readonly count: (book: Book) => number;
}

const none = (): readonly never[] => [];

function texts(read: (book: Book) => readonly Text[]): BookValues {
  const present = (book: Book): readonly string[] =>
    read(book).filter((text): text is string => text !== null && text.trim() !== '');
  return { texts: present, numbers: none, dates: none, count: (book) => present(book).length };
}

function numbers(read: (book: Book) => number | null): BookValues {
  const present = (book: Book): readonly number[] => [read(book)].filter((value) => value !== null);
  return { texts: none, numbers: present, dates: none, count: (book) => present(book).length };
}

function dates(read: (book: Book) => readonly (PartialDate | null)[]): BookValues {
  const present = (book: Book): readonly PartialDate[] => read(book).filter((date) => date !== null);
  return {
    texts: none,
    numbers: none,
    dates: (book) => present(book).map(dateBounds),
    count: (book) => present(book).length,
  };
}

/** A time in UTC counts as its day. */
const dayOf = (time: string): PartialDate | null => readPartialDate(time.split('T')[0] ?? time);

const namesIn = (authors: readonly Contributor[], role: string): readonly string[] =>
  authors.filter((author) => author.role === role).map((author) => author.name);

/** How each field of a query is read from a book. */
export const bookValues: Readonly<Record<FieldName, BookValues>> = {
  title: texts((book) => [book.title]),
  subtitle: texts((book) => [book.subtitle]),
  originalTitle: texts((book) => [book.originalTitle]),
  author: texts((book) => book.authors.map((author) => author.name)),
  editor: texts((book) => namesIn(book.authors, 'editor')),
  translator: texts((book) => namesIn(book.authors, 'translator')),
  illustrator: texts((book) => namesIn(book.authors, 'illustrator')),
  narrator: texts((book) => namesIn(book.authors, 'narrator')),
  series: texts((book) => book.series.map((entry) => entry.name)),
  tag: texts((book) => book.tags.map((tag) => tag.name)),
  publisher: texts((book) => [book.publisher]),
  language: texts((book) => [book.language]),
  format: texts((book) => [book.format]),
  edition: texts((book) => [book.edition]),
  description: texts((book) => [book.description]),
  review: texts((book) => [book.review, ...book.readings.map((reading) => reading.review)]),
  note: texts((book) => book.notes.map((note) => note.text)),
  quote: texts((book) => book.notes.filter((note) => note.kind === 'quote').map((note) => note.text)),
  cover: texts((book) => [book.cover]),
  status: texts((book) => [book.status]),
  rating: numbers((book) => book.rating),
  pages: numbers((book) => book.pages),
  minutes: numbers((book) => book.minutes),
  published: dates((book) => [book.published]),
  firstPublished: dates((book) => [book.firstPublished]),
  added: dates((book) => [dayOf(book.added)]),
  changed: dates((book) => [dayOf(book.changed)]),
  started: dates((book) => book.readings.map((reading) => reading.started)),
  finished: dates((book) => book.readings.map((reading) => reading.finished)),
  reading: { texts: none, numbers: none, dates: none, count: (book) => book.readings.length },
  wished: { texts: none, numbers: none, dates: none, count: (book) => (book.wished ? 1 : 0) },
  id: numbers((book) => book.id),
  uuid: texts((book) => [book.uuid]),
};
