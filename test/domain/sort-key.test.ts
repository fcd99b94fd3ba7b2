import { describe, expect, test } from 'vitest';
import { parseSort, sortFields } from '../../src/domain/sort-key.ts';

describe('an order', () => {
  test.each(sortFields)('by %s is read in any spelling, either way', (field) => {
    const hyphens = field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const name of [field, field.toUpperCase(), hyphens, hyphens.replaceAll('-', '_')]) {
      expect(parseSort(name)).toEqual([{ field, descending: false }]);
      expect(parseSort(`-${name}`)).toEqual([{ field, descending: true }]);
      expect(parseSort(`${name}:asc`)).toEqual([{ field, descending: false }]);
      expect(parseSort(`${name}:DESC`)).toEqual([{ field, descending: true }]);
    }
  });

  test('has one key after another', () => {
    expect(parseSort(' author , -published,, title:desc ')).toEqual([
      { field: 'author', descending: false },
      { field: 'published', descending: true },
      { field: 'title', descending: true },
    ]);
    expect(parseSort('')).toEqual([]);
  });

  test.each([
    ['authors', 'author'],
    ['stars', 'rating'],
    ['name', 'title'],
    ['date', 'published'],
    ['tag', 'tags'],
    ['lang', 'language'],
  ])('knows other names: %s is %s', (name, field) => {
    expect(parseSort(name)).toEqual([{ field, descending: false }]);
  });

  test.each([
    ['ratign', 'ratign', 'Did you mean rating? '],
    ['rating:up', 'rating:up', ''],
    ['-xyzzy', 'xyzzy', ''],
    ['constructor', 'constructor', ''],
  ])('is refused by an unknown field: %s', (text, name, guess) => {
    const hint = expect.stringContaining(`${guess}Known: id, title`);
    expect(() => parseSort(text)).toThrow(
      expect.objectContaining({ kind: 'usage', message: `there is no field "${name}" to sort by`, hint }),
    );
  });
});
