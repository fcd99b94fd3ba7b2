import { expect, test } from 'vitest';
import type { JsonValue } from '../../src/output/column.ts';
import { cellText } from '../../src/output/column.ts';

function textOf(value: JsonValue): string {
  return cellText({ name: 'value', json: 'any', header: 'Value', value: () => value }, null);
}

test('null and false are nothing, true is yes', () => {
  expect([null, false, true].map(textOf)).toEqual(['', '', 'yes']);
});

test('numbers and text are themselves', () => {
  expect([0, -350, 4.25, 'Dune'].map(textOf)).toEqual(['0', '-350', '4.25', 'Dune']);
});

test('a list is joined, and its own semicolons are guarded', () => {
  expect(textOf(['fiction/sf', 'a;b', null])).toBe(String.raw`fiction/sf; a\;b; `);
});

test('an object without a text of its own is JSON', () => {
  expect(textOf({ name: 'Dune', position: null })).toBe('{"name":"Dune","position":null}');
});

test('a column with a text of its own uses it', () => {
  const column = {
    name: 'books',
    json: 'integer' as const,
    header: 'Books',
    value: (count: number) => count,
    text: (count: number) => `${count} books`,
  };
  expect(cellText(column, 3)).toBe('3 books');
});
