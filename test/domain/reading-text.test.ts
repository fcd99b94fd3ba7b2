import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingStates } from '../../src/domain/book.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { formatReading, parseReading } from '../../src/domain/reading-text.ts';
import { partialDate } from '../support/awkward-words.ts';

const date = parsePartialDate;

describe('a reading on one line', () => {
  test.each([
    [{ state: 'read', started: null, finished: null }, 'read'],
    [{ state: 'read', started: date('2024-01-05'), finished: date('2024-02-01') }, 'read 2024-01-05..2024-02-01'],
    [{ state: 'reading', started: date('2024-01-05'), finished: null }, 'reading 2024-01-05..'],
    [{ state: 'dropped', started: null, finished: date('~2024') }, 'dropped ..~2024'],
    [{ state: 'read', started: date('2023/..'), finished: date('../2024') }, 'read 2023/....../2024'],
  ] as const)('%o is %s', (reading, text) => {
    expect(formatReading(reading)).toBe(text);
    expect(parseReading(text)).toEqual(reading);
  });

  test.each([
    ['read 2024', { state: 'read', started: null, finished: '2024' }],
    ['  READ   2024-1-5..2024-2-1 ', { state: 'read', started: '2024-01-05', finished: '2024-02-01' }],
    ['paused ..', { state: 'paused', started: null, finished: null }],
    ['read 2024/2025', { state: 'read', started: null, finished: '2024/2025' }],
    ['read 2024-01-05 .. 2024-02-01', { state: 'read', started: '2024-01-05', finished: '2024-02-01' }],
    ['read c. 1985', { state: 'read', started: null, finished: '~1985' }],
  ])('is read as people write it: %s', (text, reading) => {
    expect(parseReading(text)).toEqual(reading);
  });

  test('comes back as it was written, whatever its dates', () => {
    const end = fc.option(partialDate);
    const reading = fc.record({ state: fc.constantFrom(...readingStates), started: end, finished: end });
    fc.assert(
      fc.property(reading, (each) => {
        expect(parseReading(formatReading(each))).toEqual(each);
      }),
    );
  });

  test.each(['', 'finished', '2024-01-05', 'to-read'])('is refused without a state: %j', (text) => {
    expect(() => parseReading(text)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: `"${text}" is no reading`,
        hint: 'Write a state (reading, paused, read, dropped) and its dates: read 2024-01-05..2024-02-01',
      }),
    );
  });

  test.each(['read soon', 'read 2024-02-30', 'read 2024-01-05 2024-02-01', 'read 2024..2025..2026', 'read 2024..x'])(
    'is refused with dates that are none: %s',
    (text) => {
      expect(() => parseReading(text)).toThrow(expect.objectContaining({ kind: 'usage' }));
    },
  );
});
