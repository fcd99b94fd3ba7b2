import { expect, test } from 'vitest';
import { nearWords } from '../../src/domain/near-words.ts';

const known = [
  { word: 'token', books: 90 },
  { word: 'tolkien', books: 12 },
  { word: 'tolkiens', books: 40 },
  { word: 'kien', books: 1 },
];
const near = (typed: string) => nearWords(typed, known).map(({ word }) => word);

test('the fewest mistakes come first, then what most books have', () => {
  expect(near('tolkein')).toEqual(['tolkien', 'token', 'tolkiens']);
});

test('a short word may hold one mistake, a very short one none', () => {
  expect(near('kein')).toEqual(['kien']);
  expect(near('kenn')).toEqual([]);
  expect(nearWords('ab', [{ word: 'abc', books: 1 }])).toEqual([]);
});

test('a word is not near itself', () => {
  expect(near('tolkien')).not.toContain('tolkien');
});
