import { expect, test } from 'vitest';
import { describeSearch } from '../../src/domain/describe-search.ts';
import { parseQuery } from '../../src/domain/query/parse-query.ts';
import { searchRequest } from '../../src/domain/search-request.ts';

test.each([
  ['winter', 'books with "winter" anywhere in their texts'],
  ['winter (king or queen)', 'books with "winter" and ("king" or "queen") anywhere in their texts'],
  ['winter rating:5', 'books with "winter" anywhere in their texts, among books with rating exactly 5'],
  ['rating:5', 'books with rating exactly 5'],
])('the search %s is said in words', (words, expected) => {
  expect(describeSearch(searchRequest(parseQuery(words, { today: '2024-05-17' })))).toBe(expected);
});
