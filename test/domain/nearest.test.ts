import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/domain/nearest.ts';

const commands = ['list', 'show', 'search', 'delete', 'author', 'authors', 'undo'];

test.each([
  ['lsit', 'list'],
  ['serach', 'search'],
  ['autor', 'author'],
  ['SHOW', 'show'],
  ['delet', 'delete'],
  ['udno', 'undo'],
])('takes %s for %s', (typed, meant) => {
  expect(nearest(typed, commands)).toBe(meant);
});

test('finds nothing where nothing is near', () => {
  expect(nearest('frobnicate', commands)).toBeNull();
  expect(nearest('x', commands)).toBeNull();
  expect(nearest('list', [])).toBeNull();
});

test('counts a transposition once', () => {
  expect(nearest('ba', ['ab'])).toBeNull();
  expect(nearest('bac', ['abc'])).toBe('abc');
});

test('takes the first of equally near names', () => {
  expect(nearest('title2', ['title1', 'title3'])).toBe('title1');
});

test('knows every name itself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (names) => {
      for (const name of names) expect(nearest(name, names)).toBe(name);
    }),
  );
});

test('answers at once for a very long name', () => {
  const started = performance.now();
  expect(nearest('list '.repeat(20_000), commands)).toBeNull();
  expect(performance.now() - started).toBeLessThan(500);
});
