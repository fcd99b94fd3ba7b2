import { describe, expect, test } from 'vitest';
import { allOf } from '../../src/domain/query/combine.ts';
import { parseQuery } from '../../src/domain/query/parse-query.ts';
import { parseSort } from '../../src/domain/sort-key.ts';
import type { BookSelection } from '../../src/repository/books.ts';
import { libraryOf } from '../support/test-library.ts';

const today = '2024-05-17';
const page = { query: allOf([]), limit: 20 };

/** SQLite's plan for each statement that chooses the books of a selection, as one text. */
async function planOf(selection: BookSelection): Promise<string> {
  const library = await libraryOf([{ title: 'Dune' }, { title: 'Emma', rating: 4 }]);
  const { statements } = await library.books.explain(selection);
  return statements.map(({ plan }) => plan.join('\n')).join('\n--\n');
}

const servedOrders = ['id', 'title', 'author', 'added', 'changed', 'published', 'year', 'rating', 'status'];

describe('the first page', () => {
  test.each(servedOrders)('by %s comes out of an index, either way round', async (field) => {
    const backwards = field === 'author' ? [] : [`-${field}`];
    for (const sort of [field, ...backwards]) {
      const plan = await planOf({ ...page, sort: parseSort(sort) });
      expect(plan).not.toContain('TEMP B-TREE');
      expect(plan).toMatch(field === 'id' ? /^SCAN books$/ : /^SCAN books USING COVERING INDEX books_\w+$/);
    }
  });
});

describe('the page behind a book', () => {
  test.each(servedOrders)('by %s is looked up part by part in an index', async (field) => {
    const plan = await planOf({ ...page, sort: parseSort(field), after: 2 });
    expect(plan).not.toContain('TEMP B-TREE');
    expect(plan).not.toContain('SCAN');
  });

  test('goes by the values of the book, the nearest first', async () => {
    expect(await planOf({ ...page, sort: parseSort('rating'), after: 2 })).toMatchInlineSnapshot(`
      "SEARCH books USING COVERING INDEX books_rating (rating=? AND rowid>?)
      --
      SEARCH books USING COVERING INDEX books_rating (rating>?)
      --
      SEARCH books USING COVERING INDEX books_rating (rating=?)"
    `);
    expect(await planOf({ ...page, sort: parseSort('-author'), after: 2 })).toMatchInlineSnapshot(`
      "SEARCH books USING COVERING INDEX books_author_order (author_order=? AND title_order=? AND rowid<?)
      --
      SEARCH books USING COVERING INDEX books_author_order (author_order=? AND title_order<?)
      --
      SEARCH books USING COVERING INDEX books_author_order (author_order<?)
      --
      SCAN books USING COVERING INDEX books_author_order
      USE TEMP B-TREE FOR ORDER BY"
    `);
  });
});

test.each([
  ['a tag and years', 'tag:sf year:1990..1999'],
  ['years alone', 'year:1990..1999'],
  ['a word', 'winter'],
  ['a word of a field', 'author:herbert'],
  ['a status', 'status:read'],
  ['an ISBN', '9780441172719'],
  ['when they were added', 'added:2024..'],
])('books are chosen by %s without reading all of them', async (_what, words) => {
  const plan = await planOf({ ...page, query: parseQuery(words, { today }) });
  expect(plan).not.toMatch(/SCAN books/);
  expect(plan).toMatchSnapshot();
});
