import * as fc from 'fast-check';
import { bookFormats } from '../../src/domain/book-format.ts';
import { noteKinds, readingStates, statuses, type BookDraft, type ContributorDraft } from '../../src/domain/book.ts';
import type { KeptBook } from '../../src/domain/library-content.ts';
import { readPartialDate } from '../../src/domain/partial-date.ts';
import { keptBook } from './library-content.ts';

function maybe<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.option(values, { nil: null });
}

/** Any characters that a library may hold, line ends and quotation marks often among them. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(';', '\\', '"', "'", '=', '-', '@', '\t', '\r', '\n', ' ', '#', ',', 'é') }),
  )
  .map((value) => value.replaceAll('\0', ''));
const line = fc
  .oneof(text, fc.constantFrom('Emma', '=1+1', "'Salem's Lot", 'Le Guin; Ursula', 'Łódź'))
  .map((value) => value.trim() || 'Dune');
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const date = fc
  .constantFrom('1998', '2001-05', '2001-05-17', '~1985', '-350', '2010/2012')
  .map((value) => readPartialDate(value));
const moment = fc.constantFrom('2024-05-01', '2024', '2024-05-01T08:30:00.000Z');
const quarters = maybe(fc.integer({ min: 1, max: 20 }).map((value) => value / 4));
const count = maybe(fc.integer({ min: 1, max: 99_999 }));
const prose = maybe(text.map((value) => value || 'A note'));

const draft: fc.Arbitrary<BookDraft> = fc.record({
  uuid: fc.uuid(),
  title: line,
  subtitle: maybe(line),
  sortTitle: maybe(line),
  originalTitle: maybe(line),
  description: prose,
  language: fc.constantFrom(null, 'en', 'pt-BR', 'Elvish'),
  publisher: maybe(line),
  published: maybe(date),
  firstPublished: maybe(date),
  edition: maybe(line),
  format: fc.constantFrom(null, ...bookFormats, 'scroll'),
  pages: count,
  minutes: count,
  rating: quarters,
  review: prose,
  status: fc.constantFrom(null, ...statuses),
  cover: maybe(fc.webUrl()),
  wished: fc.boolean(),
  added: moment,
  changed: fc.constant('2024-05-01T08:30:00.000Z'),
  authors: fc
    .array(
      fc
        .record({
          name: line,
          role: fc.constantFrom('author', 'editor', 'translator', 'narrator', 'foreword'),
          sortName: maybe(line),
        })
        .map(({ sortName, ...author }) => (sortName === null ? author : { ...author, sortName })),
      { maxLength: 4 },
    )
    .map(onceSorted),
  identifiers: fc.array(
    fc.oneof(
      fc
        .constantFrom('9780441172719', '9780306406157', '9781861972712', '12345')
        .map((value) => ({ scheme: 'isbn', value })),
      fc.record({ scheme: word, value: line }),
    ),
    { maxLength: 4 },
  ),
  series: fc.array(
    fc.record({
      name: fc.constantFrom('Dune', 'C# in Depth', 'Discworld', '指輪物語'),
      position: fc.constantFrom(null, '1', '2.5', '1-3', 'Prequel'),
    }),
    { maxLength: 2 },
  ),
  tags: fc.array(fc.record({ name: line, position: maybe(fc.integer({ min: 1, max: 999 })) }), { maxLength: 4 }),
  readings: fc.array(
    fc.record({
      uuid: fc.uuid(),
      state: fc.constantFrom(...readingStates),
      started: maybe(date),
      finished: maybe(date),
      rating: quarters,
      review: prose,
    }),
    { maxLength: 3 },
  ),
  notes: fc.array(
    fc.record({
      uuid: fc.uuid(),
      kind: fc.constantFrom(...noteKinds),
      text: text.map((value) => value || 'x'),
      page: maybe(line),
      added: moment,
    }),
    { maxLength: 3 },
  ),
});

/** An author is one row of a library, so the same name has the same sort name in every role. */
function onceSorted(authors: readonly ContributorDraft[]): ContributorDraft[] {
  return authors.map(({ name, role }) => {
    const { sortName } = authors.find((author) => author.name === name) ?? {};
    return sortName === undefined ? { name, role } : { name, role, sortName };
  });
}

const source = fc.record({
  source: fc.constantFrom('goodreads', 'storygraph'),
  key: word,
  row: fc.array(fc.tuple(text, text), { maxLength: 3 }),
  draft,
});

/** A whole book of a library with something odd in any of its fields. */
export const randomBook: fc.Arbitrary<KeptBook> = fc
  .tuple(draft, fc.array(source, { maxLength: 2 }))
  .map(([values, sources]) => keptBook(values, sources));
