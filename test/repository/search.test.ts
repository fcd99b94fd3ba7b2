import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../src/domain/book.ts';
import { parseQuery } from '../../src/domain/query/parse-query.ts';
import { searchRequest } from '../../src/domain/search-request.ts';
import { someText } from '../support/awkward-words.ts';
import { awkwardDraft } from '../support/awkward-drafts.ts';
import { libraryOf } from '../support/test-library.ts';

const request = (text: string) => searchRequest(parseQuery(text, { today: '2026-11-22' }));

const drafts: readonly BookDraft[] = [
  { title: 'A walk', description: 'In winter, through the hills' },
  {
    title: 'The Winter Book',
    authors: [{ name: 'Tove Jansson', role: 'author' }],
    tags: [{ name: 'sf', position: null }],
  },
  { title: 'Frost', authors: [{ name: 'Anne Winter', role: 'author' }], tags: [{ name: 'sf', position: null }] },
  { title: 'Summer', series: [{ name: 'Winterlands', position: null }] },
];

describe('a search', () => {
  test('ranks title over author over series over text', async () => {
    const library = await libraryOf(drafts);
    expect(await library.search.ids(request('winter'), {})).toEqual([2, 3, 4, 1]);
    expect(await library.search.ids(request('winter'), { limit: 2, offset: 1 })).toEqual([3, 4]);
    expect(await library.search.ids(request('winter tag:sf'), {})).toEqual([2, 3]);
    expect(await library.search.ids(request('winter'), { sort: [{ field: 'title', descending: false }] })).toEqual([
      3, 4, 1, 2,
    ]);
    expect(await library.search.ids(request('tag:sf'), {})).toEqual([3, 2]);
    expect(await library.search.ids(request('*'), {})).toEqual([3, 4, 1, 2]);
    await library.close();
  });

  test('ranks whole words over beginnings', async () => {
    const library = await libraryOf([{ title: 'Dunes' }, { title: 'Dune' }, { title: 'Moor' }]);
    expect(await library.search.ids(request('dune'), {})).toEqual([2, 1]);
    await library.close();
  });

  test('finds nothing by a text without a word', async () => {
    const library = await libraryOf(drafts);
    expect(await library.search.ids(request('\0'), {})).toEqual([]);
    expect(await library.books.ids({ query: parseQuery('title:\0', { today: '2026-11-22' }) })).toEqual([]);
    await library.close();
  });

  test('puts equally good books in the order of their ids', async () => {
    const library = await libraryOf([{ title: 'Dune' }, { title: 'Dune' }, { title: 'Dune' }]);
    expect(await library.search.ids(request('dune'), {})).toEqual([1, 2, 3]);
    await library.close();
  });

  test('counts what it finds, ranked or sorted, whatever is asked', { timeout: 60_000 }, async () => {
    const words = fc.array(someText, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(awkwardDraft, { minLength: 1, maxLength: 6 }),
        fc.array(words, { maxLength: 20 }),
        async (books, asked) => {
          const library = await libraryOf(books);
          for (const texts of asked) {
            const wanted = { kind: 'or', operands: texts.map((text) => ({ kind: 'text', text }) as const) } as const;
            for (const filter of [
              { kind: 'all' } as const,
              { kind: 'field', field: 'wished', test: { kind: 'flag', value: true } } as const,
            ]) {
              const ids = await library.search.ids({ wanted, filter }, {});
              expect(await library.search.count({ wanted, filter })).toBe(ids.length);
              expect(await library.search.isEmpty({ wanted, filter })).toBe(ids.length === 0);
              const sorted = await library.search.ids(
                { wanted, filter },
                { sort: [{ field: 'id', descending: false }] },
              );
              expect(ids.toSorted((one, other) => one - other)).toEqual(sorted);
            }
          }
          await library.close();
        },
      ),
      { numRuns: 30, interruptAfterTimeLimit: 10_000 },
    );
  });
});
