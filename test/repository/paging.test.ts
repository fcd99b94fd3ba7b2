import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allOf } from '../../src/domain/query/combine.ts';
import { sortFields, type SortKey } from '../../src/domain/sort-key.ts';
import type { Library } from '../../src/repository/library.ts';
import { awkwardDraft } from '../support/awkward-drafts.ts';
import { libraryOf } from '../support/test-library.ts';

const query = allOf([]);
const sortKey: fc.Arbitrary<SortKey> = fc.record({ field: fc.constantFrom(...sortFields), descending: fc.boolean() });

/** Every id of the library, page by page, each page asked for by the last id of the one before. */
async function walk(library: Library, sort: readonly SortKey[], sizes: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (let page = 0; ; page += 1) {
    const after = found.at(-1);
    const limit = sizes[page % sizes.length] ?? 1;
    const ids = await library.books.ids({ query, sort, limit, ...(after !== undefined && { after }) });
    found.push(...ids);
    if (ids.length < limit) return found;
  }
}

describe('paging by the last book of a page', () => {
  test('walks through the same books in the same order as the whole list', async () => {
    const property = fc.asyncProperty(
      fc.array(awkwardDraft, { minLength: 1, maxLength: 12 }),
      fc.array(fc.array(sortKey, { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
      async (drafts, sorts, sizes) => {
        const library = await libraryOf(drafts);
        for (const sort of sorts)
          expect(await walk(library, sort, sizes)).toEqual(await library.books.ids({ query, sort }));
        await library.close();
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  test.each(sortFields)('goes by %s, either way, over equal values and none', async (field) => {
    const ratings = [4, null, 2, 4, null, 4];
    const drafts = ratings.map((rating, index) => ({
      title: `Volume ${index % 2}`,
      rating,
      pages: rating,
      ...(index % 3 === 0 && { publisher: 'Ace', series: [{ name: 'Dune', position: null }] }),
    }));
    const library = await libraryOf(drafts);
    for (const descending of [false, true]) {
      const sort = [{ field, descending }];
      expect(await walk(library, sort, [1])).toEqual(await library.books.ids({ query, sort }));
    }
    await library.close();
  });

  test('goes on behind a book that the query does not choose', async () => {
    const library = await libraryOf([{ title: 'Dune', rating: 5 }, { title: 'Emma' }, { title: 'Solaris', rating: 4 }]);
    const rated = { kind: 'field', field: 'rating', test: { kind: 'any' } } as const;
    const sort = [{ field: 'title', descending: false }] as const;
    expect(await library.books.ids({ query: rated, sort, after: 2 })).toEqual([3]);
  });

  test('refuses to go on behind a book that is not there', async () => {
    const library = await libraryOf([{ title: 'Dune' }]);
    await expect(library.books.ids({ query, after: 2 })).rejects.toThrow('there is no book #2 to go on after');
  });
});

test('all books come page by page, across gaps, each once', async () => {
  const library = await libraryOf(Array.from({ length: 1203 }, (_, index) => ({ title: `Volume ${index}` })));
  await library.books.delete([1, 500, 501, 1000, 1203]);
  const streamed: number[] = [];
  for await (const { id } of library.books.stream({ query: { kind: 'all' } })) streamed.push(id);
  expect(streamed).toEqual(await library.books.ids({ query: { kind: 'all' } }));
  expect(streamed).toHaveLength(1198);
  await library.close();
});
