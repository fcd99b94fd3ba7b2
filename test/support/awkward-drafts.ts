import * as fc from 'fast-check';
import { noteKinds, readingStates, statuses, type BookDraft } from '../../src/domain/book.ts';
import { language, partialDate, someText, storedMoments } from './awkward-words.ts';

const maybe = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values, { freq: 2 });
const few = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(values, { maxLength: 3 });
/** Long texts keep their white space, even where they hold nothing else. */
const longText = fc.oneof({ weight: 4, arbitrary: someText }, fc.constantFrom('  ', '\u3000\n', '\ufeff'));
const line = maybe(someText);
const number = maybe(fc.integer({ min: 1, max: 5 }));
const rating = maybe(fc.integer({ min: 1, max: 20 }).map((quarters) => quarters / 4));
const moment = fc.constantFrom(...storedMoments);
const isbn = fc.constantFrom('9780441478125', '0-441-47812-3', '978-0-441-17271-9', '978-0-BROKEN', '9780broken');
const number10 = fc.constantFrom('234225', '23-42 25', 'B000FC1PJI', 'b000fc1pji');

const role = fc.constantFrom('author', 'editor', 'translator', 'illustrator', 'narrator', 'colourist');
const identifier = fc.oneof(
  fc.record({ scheme: fc.constant('isbn'), value: isbn }),
  fc.record({ scheme: fc.constantFrom('goodreads', 'asin', 'x-y.z'), value: fc.oneof(number10, isbn) }),
);

const reading = fc.record({
  state: fc.constantFrom(...readingStates),
  started: maybe(partialDate),
  finished: maybe(partialDate),
  review: maybe(longText),
});

/** Books of which some things are known, many of them awkward. */
export const awkwardDraft: fc.Arbitrary<BookDraft> = fc.record({
  title: someText,
  subtitle: line,
  originalTitle: line,
  description: maybe(longText),
  language: maybe(language),
  publisher: line,
  published: maybe(partialDate),
  firstPublished: maybe(partialDate),
  edition: line,
  format: line,
  pages: number,
  minutes: number,
  rating,
  review: maybe(longText),
  status: maybe(fc.constantFrom(...statuses)),
  cover: line,
  wished: fc.boolean(),
  added: moment,
  changed: moment,
  authors: few(fc.record({ name: someText, role })),
  identifiers: few(identifier),
  series: few(fc.record({ name: someText, position: fc.constantFrom(null, '1', '1-3') })),
  tags: few(fc.record({ name: someText, position: fc.constantFrom(null, 1) })),
  readings: few(reading),
  notes: few(fc.record({ kind: fc.constantFrom(...noteKinds), text: longText })),
});
