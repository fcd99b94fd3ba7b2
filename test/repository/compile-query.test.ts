import { sql } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { books } from '../../src/database/schema/index.ts';
import type { Book, BookDraft } from '../../src/domain/book.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { allOf, anyOf } from '../../src/domain/query/combine.ts';
import { matches } from '../../src/domain/query/evaluate-query.ts';
import { parseQuery } from '../../src/domain/query/parse-query.ts';
import { replaceSaved } from '../../src/domain/query/replace-saved.ts';
import type { FieldTest, Query } from '../../src/domain/query/syntax.ts';
import { compileQuery } from '../../src/repository/compile-query.ts';
import type { Library } from '../../src/repository/library.ts';
import { queries } from '../domain/query/queries.ts';
import { awkwardDraft } from '../support/awkward-drafts.ts';
import { partialDates, storedMoments } from '../support/awkward-words.ts';
import { dateTest, likelyQuery } from '../support/likely-queries.ts';
import { libraryOf } from '../support/test-library.ts';

/** Milliseconds after which a property rests its case: shrinking a failure would go on for minutes. */
const interruptAfterTimeLimit = 10_000;
const every: Query = { kind: 'all' };
const read = (text: string): Query => parseQuery(text, { today: '2024-05-17' });

async function allBooks(library: Library): Promise<Book[]> {
  return collect(library.books.stream({ query: every }));
}

async function collect(stream: AsyncIterable<Book>): Promise<Book[]> {
  const found: Book[] = [];
  for await (const book of stream) found.push(book);
  return found;
}

interface Answers {
  readonly ids: readonly number[];
  readonly streamed: readonly number[];
  readonly count: number;
}

/** Asks the database in each way there is: by ids, by whole books (another builder of Drizzle's), by number. */
async function answersOf(library: Library, query: Query): Promise<Answers> {
  const { books } = library;
  const streamed = (await collect(books.stream({ query, limit: 100 }))).map((book) => book.id);
  return { ids: await books.ids({ query }), streamed, count: await books.count(query) };
}

/** The answers by the meaning of the query, without a database. */
function meantBy(query: Query, books: readonly Book[]): Answers {
  const ids = books.filter((book) => matches(query, book)).map((book) => book.id);
  return { ids, streamed: ids, count: ids.length };
}

const withoutSaved = (query: Query): Query => replaceSaved(query, () => every);

function textOf(query: Query): string {
  const condition = compileQuery(query);
  return condition === undefined ? '' : new SQLiteSyncDialect().sqlToQuery(condition).sql;
}

describe('a compiled query', () => {
  const question = fc.oneof({ weight: 3, arbitrary: likelyQuery }, { weight: 1, arbitrary: queries.map(withoutSaved) });
  const drafts = fc.array(awkwardDraft, { minLength: 1, maxLength: 8 });

  test('finds the books that the evaluator finds', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.array(question, { minLength: 20, maxLength: 60 }), async (books, questions) => {
        const library = await libraryOf(books);
        const known = await allBooks(library);
        for (const query of questions) expect(await answersOf(library, query)).toEqual(meantBy(query, known));
        await library.close();
      }),
      { numRuns: 60, interruptAfterTimeLimit },
    );
  });

  test('holds no value in its text', () => {
    const ownLiterals = /'[/ -]?'/gu;
    fc.assert(
      fc.property(question, (query) => {
        const text = textOf(query)
          .replaceAll(/"[a-z_]+"/gu, '')
          .replaceAll(ownLiterals, '');
        expect(text).toMatch(/^[a-z_ ()?=<>+|,.*01]*$/u);
      }),
    );
  });
});

describe('a partial date', () => {
  const undated: BookDraft = { title: 'Undated', readings: [{ state: 'read' }] };
  const dated = partialDates.map((date): BookDraft => {
    const reading = { state: 'read', started: date, finished: date } as const;
    return { title: date, published: date, firstPublished: date, readings: [reading, { state: 'reading' }] };
  });
  let library: Library;
  let known: readonly Book[];
  beforeAll(async () => {
    library = await libraryOf([undated, ...dated]);
    known = await allBooks(library);
  });
  afterAll(async () => library.close());

  test.each(['published', 'firstPublished', 'started', 'finished'] as const)(
    'is compared as the evaluator compares it: %s',
    async (field) => {
      await fc.assert(
        fc.asyncProperty(dateTest, async (test) => {
          const query: Query = { kind: 'field', field, test };
          expect(await answersOf(library, query)).toEqual(meantBy(query, known));
        }),
        { numRuns: 200, interruptAfterTimeLimit },
      );
    },
  );
});

describe('a moment', () => {
  let library: Library;
  let known: readonly Book[];
  beforeAll(async () => {
    library = await libraryOf(storedMoments.map((added) => ({ title: added, added, changed: added })));
    known = await allBooks(library);
  });
  afterAll(async () => library.close());

  test('of any precision is compared as the evaluator compares it', async () => {
    await fc.assert(
      fc.asyncProperty(dateTest, fc.constantFrom('added' as const, 'changed' as const), async (test, field) => {
        const query: Query = { kind: 'field', field, test };
        expect(await answersOf(library, query)).toEqual(meantBy(query, known));
      }),
      { numRuns: 500, interruptAfterTimeLimit },
    );
  });

  test.each<FieldTest>([{ kind: 'empty' }, { kind: 'any' }, { kind: 'count', operator: '=', value: 1 }])(
    'is missing where it is outside of the calendar: $kind',
    async (test) => {
      const query: Query = { kind: 'field', field: 'added', test };
      expect(await answersOf(library, query)).toEqual(meantBy(query, known));
    },
  );
});

describe('among a few books', () => {
  const guin = { name: 'Ursula K. Le Guin', role: 'author' };
  const novel = (title: string, year: string, more: BookDraft): BookDraft => ({
    title,
    authors: [guin],
    published: parsePartialDate(year),
    tags: [{ name: 'fiction/sf', position: null }],
    rating: 4.5,
    ...more,
  });
  const shelf: readonly BookDraft[] = [
    novel('The Left Hand of Darkness', '1969', {}),
    novel('The Dispossessed', '1974', { status: 'read' }),
    novel('The Lathe of Heaven', '1971', { rating: 3.75 }),
    novel('The Tombs of Atuan', '1970-12', { tags: [{ name: 'Fantasy', position: null }], status: 'to-read' }),
    novel('Always Coming Home', '1985', {}),
    novel('Very Far Away from Anywhere Else', '1976', { tags: [] }),
    novel('Dune', '1965', { authors: [{ name: 'Frank Herbert', role: 'author' }] }),
  ];
  let library: Library;
  beforeAll(async () => {
    library = await libraryOf(shelf);
  });
  afterAll(async () => library.close());

  test.each([
    ['author:"le guin" year:1960..1979 (tag:sf or tag:fantasy) not status:read rating:>=4', [1, 4]],
    ['', [1, 2, 3, 4, 5, 6, 7]],
    ['not *', []],
    ['"left hand"', [1]],
    ['status:', [1, 3, 5, 6, 7]],
    ['not status:', [2, 4]],
    ['not not rating:<4', [3]],
    ['tags:#=0', [6]],
    ['uuid:0190163D-8694-739b-aea5-000000000003', [3]],
    ["'; drop table books; --", []],
    ['not (pages:>100 or pages:<=100)', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s finds %j', async (text, ids) => {
    expect(await library.books.ids({ query: read(text) })).toEqual(ids);
  });

  test('a thousand tests in one query are not too many', async () => {
    const tests = Array.from({ length: 1000 }, (_, index) => read(`id:${index + 3}`));
    expect(await library.books.count(anyOf(tests))).toBe(5);
    expect(await library.books.count(allOf(tests.map((operand): Query => ({ kind: 'not', operand }))))).toBe(2);
  });
});

describe('an index', () => {
  test.each([
    ['isbn:9780441478125', 'identifiers_value'],
    ['title:=dune', 'books_title_key'],
    ['author:="frank herbert"', 'authors_name_key'],
    ['year:1990..1999', 'books_published'],
    ['added:-2w..', 'books_added'],
    ['status:read', 'books_status'],
    ['id:12', 'PRIMARY KEY'],
    ['uuid:0190163D-8694-739b-aea5-000000000001', 'books_uuid'],
    ['tag:sf', 'book_tags_tag'],
    ['author:guin', 'book_text VIRTUAL TABLE'],
    ['tags:#>2', 'book_tags_entry'],
  ])('serves %s', async (text, index) => {
    const connection = await openDatabase({ kind: 'memory' });
    const chosen = sql`explain query plan select id from ${books} where ${compileQuery(read(text))}`;
    const plan = await connection.database.all<{ detail: string }>(chosen);
    expect(plan.map(({ detail }) => detail).join('\n')).toContain(index);
    await connection.close();
  });
});

test('a saved query that was not put in is a fault of the program', () => {
  expect(() => compileQuery(read('dune @mine'))).toThrow('the saved query @mine was not put in before use');
});
