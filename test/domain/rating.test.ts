import { describe, expect, test } from 'vitest';
import { formatRating, isRating, parseRating } from '../../src/domain/rating.ts';

describe('parseRating', () => {
  test.each([
    ['4', 4],
    [' 4.5 ', 4.5],
    ['4,5', 4.5],
    ['4.25', 4.25],
    ['3.750', 3.75],
    ['.5', 0.5],
    ['4/5', 4],
    ['4.5 / 5', 4.5],
    ['4½', 4.5],
    ['¼', 0.25],
    ['★★★★', 4],
    ['★★★½', 3.5],
    ['★★★☆☆', 3],
    ['⭐⭐', 2],
  ])('reads %s', (typed, stars) => {
    expect(parseRating(typed)).toBe(stars);
  });

  test.each([
    ['0', 'Leave it empty to say that the book is not rated.'],
    ['4.3', 'The nearest is 4.25.'],
    ['0.1', 'The nearest is 0.25.'],
    ['8', 'Ratings here are out of 5: 8 of 10 is 4.'],
    ['good', 'Write 4, 4.5, 4/5 or ★★★★.'],
    ['-1', 'Write 4, 4.5, 4/5 or ★★★★.'],
    ['8/10', 'Write 4, 4.5, 4/5 or ★★★★.'],
    ['', 'Write 4, 4.5, 4/5 or ★★★★.'],
    ['4'.repeat(100_000), 'Write 4, 4.5, 4/5 or ★★★★.'],
  ])('refuses %s', (typed, hint) => {
    expect(() => parseRating(typed)).toThrow(expect.objectContaining({ kind: 'usage', hint }));
  });

  test('names the value and the scale', () => {
    expect(() => parseRating('4.3')).toThrow('"4.3" is not a rating: ratings go from 0.25 to 5 stars in quarters');
  });
});

test('every quarter from 0.25 to 5 is a rating and reads as it is written', () => {
  const stars = Array.from({ length: 20 }, (_, index) => (index + 1) / 4);
  expect(stars.every((each) => isRating(each))).toBe(true);
  expect(stars.map((each) => parseRating(formatRating(each)))).toEqual(stars);
});

test('no other number is a rating', () => {
  expect([0, -1, 5.25, 4.1, 0.375, NaN, Infinity].some((each) => isRating(each))).toBe(false);
});
