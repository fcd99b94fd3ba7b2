import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinList, splitList } from '../../src/domain/escape-list.ts';

test('joins items with a semicolon and a space', () => {
  expect(joinList(['Le Guin, Ursula K.', 'Lem'])).toBe('Le Guin, Ursula K.; Lem');
  expect(joinList([])).toBe('');
});

test('escapes a semicolon, and a backslash only where it must', () => {
  expect(joinList(['a;b', 'C:\\books', 'end\\', 'x\\;y', '\\\\'])).toBe(
    'a\\;b; C:\\books; end\\\\; x\\\\\\;y; \\\\\\\\',
  );
});

test('splits on semicolons, trims, and drops empty items', () => {
  expect(splitList(' fiction ;sf;; ;C:\\books; a\\;b ')).toEqual(['fiction', 'sf', 'C:\\books', 'a;b']);
  expect(splitList('')).toEqual([]);
  expect(splitList('end\\')).toEqual(['end\\']);
});

test('splits what it joined into the same items', () => {
  const item = fc
    .oneof(fc.string(), fc.string({ unit: fc.constantFrom(';', '\\', 'a', ' ') }))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
    { numRuns: 5000 },
  );
});

test('answers at once on hostile text', () => {
  const started = performance.now();
  for (const part of ['\\', ';', ' ', '\\;', '; ']) {
    const text = `${part.repeat(100_000)}x`;
    splitList(text);
    joinList([text]);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});
