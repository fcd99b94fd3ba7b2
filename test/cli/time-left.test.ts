import { expect, test } from 'vitest';
import { timeLeft } from '../../src/cli/time-left.ts';

test.each([
  [0, 0, 100, null],
  [3, 0, 100, null],
  [1, 10, 100, '9s'],
  [10, 100, 100, '0s'],
  [10, 120, 100, '0s'],
  [1, 1, 126, '2m05s'],
  [60, 1, 63, '1h02m'],
])('after %ds and %d of %d bytes it says %s', (seconds, done, total, left) => {
  expect(timeLeft(seconds, done, total)).toBe(left);
});
