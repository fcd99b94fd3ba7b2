import { expect, test } from 'vitest';
import { isStubTitle, stubTitle } from '../../src/domain/stub-title.ts';
import { isWorkScheme } from '../../src/domain/work-scheme.ts';

const isbn = { scheme: 'isbn', value: '9780441478125' };

test('a number stands for a title that is not known', () => {
  expect(stubTitle(isbn)).toBe('ISBN 9780441478125');
  expect(isStubTitle('ISBN 9780441478125', [{ scheme: 'oclc', value: '1' }, isbn])).toBe(true);
  expect(isStubTitle('ISBN 9780306406157', [isbn])).toBe(false);
  expect(isStubTitle('Dune', [])).toBe(false);
});

test.each([
  ['librarything-work', true],
  ['wikidata', true],
  ['isbn', false],
  ['openlibrary', false],
])('the numbers of %s are those of works: %s', (scheme, expected) => {
  expect(isWorkScheme(scheme)).toBe(expected);
});
