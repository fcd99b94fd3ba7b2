import { describe, expect, test } from 'vitest';
import { readSeriesPosition } from '../../src/domain/series-position.ts';

describe('readSeriesPosition', () => {
  test.each([
    ['1', '1', 1],
    ['2.5', '2.5', 2.5],
    ['0.1', '0.1', 0.1],
    ['.5', '0.5', 0.5],
    ['1.0', '1', 1],
    ['007', '7', 7],
    ['-1', '-1', -1],
    ['1-3', '1-3', 1],
    ['1 – 3', '1-3', 1],
    ['1, 2', '1, 2', 1],
    ['3a', '3a', 3],
    ['Vol. 3', '3', 3],
    ['Book 11', '11', 11],
    ['Band 2', '2', 2],
    ['#4', '4', 4],
    ['IV', 'IV', 4],
    ['xxxix', 'xxxix', 39],
    ['Prequel', 'Prequel', null],
    ['C', 'C', null],
    ['iiii', 'iiii', null],
    ['第3巻', '第3巻', null],
  ])('reads %s', (typed, text, number) => {
    expect(readSeriesPosition(typed)).toEqual({ text, number });
  });

  test('answers null for a blank text', () => {
    expect(readSeriesPosition(' \n')).toBeNull();
  });

  test('keeps the digits of a number that is too long to count with', () => {
    expect(readSeriesPosition('1234567890123456789')).toEqual({ text: '1234567890123456789', number: null });
    expect(readSeriesPosition('1.23456789')).toEqual({ text: '1.23456789', number: 1 });
  });

  test('reads its own text the same', () => {
    for (const typed of ['1.0', '1 – 3', 'Vol. 3', 'IV', '3a', '1, 2', 'Prequel']) {
      const read = readSeriesPosition(typed);
      expect(readSeriesPosition(read?.text ?? '')).toEqual(read);
    }
  });

  test('answers at once on hostile text', () => {
    const started = performance.now();
    for (const part of [' ', '0', '-', '- ', 'x', '1 ']) readSeriesPosition(`1${part.repeat(100_000)}!`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
