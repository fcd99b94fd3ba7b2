import { expect, test } from 'vitest';
import { findGaps, formatRuns } from '../../../src/domain/health/gaps.ts';

test.each([
  [[1, 2, 3], []],
  [[1, 3], [2]],
  [
    [5, 1, 3, 3],
    [2, 4],
  ],
  [[2, 4], [3]],
  [[1, 1.5, 2], []],
  [[], []],
  [[1, 2001], []],
  [[-1, 3], []],
  [[Number.NaN, 1e300, 1], []],
])('the gaps of %j are %j', (numbers, gaps) => {
  expect(findGaps(numbers)).toEqual(gaps);
});

test('runs of numbers are drawn together', () => {
  expect(formatRuns([2, 3, 4, 7, 9, 10])).toBe('2-4, 7, 9-10');
});
