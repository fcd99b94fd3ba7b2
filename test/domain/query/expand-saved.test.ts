import { describe, expect, test } from 'vitest';
import { expandSaved } from '../../../src/domain/query/expand-saved.ts';
import { parseQuery } from '../../../src/domain/query/parse-query.ts';
import { printQuery } from '../../../src/domain/query/print-query.ts';
import { savedNames } from '../../../src/domain/query/saved-names.ts';
import { today } from './library.ts';

const parse = (text: string) => parseQuery(text, { today });
const expand = (text: string, saved: Readonly<Record<string, string>>) =>
  printQuery(expandSaved(parse(text), new Map(Object.entries(saved)), { today }));

describe('expandSaved', () => {
  test('puts the words of saved queries in place of their names, however deep', () => {
    expect(expand('@next dune', { next: '@short status:to-read', short: 'pages:<200 or minutes:<300' })).toBe(
      '(pages:<200 or minutes:<300) status:to-read dune',
    );
  });

  test('names the nearest where there is none', () => {
    expect(() => expand('@shrot', { short: 'pages:<200' })).toThrow('there is no saved query @shrot');
    expect(() => expand('@shrot', { short: 'pages:<200' })).toThrow(
      expect.objectContaining({ kind: 'missing', hint: expect.stringContaining('Did you mean @short?') }),
    );
  });

  test('says which saved query cannot be read', () => {
    expect(() => expand('@old', { old: 'autor:herbert' })).toThrow('the saved query @old: unknown field "autor"');
  });

  test('refuses queries that double with every step before they fill the memory', () => {
    const names = Array.from({ length: 60 }, (_, index) => [`q${index}`, `@q${index + 1} or @q${index + 1}`]);
    expect(() => expand('@q0', { ...Object.fromEntries(names), q60: 'dune' })).toThrow(
      'brings more than 500 words and tests',
    );
  });

  test('refuses queries that nest too deep together', () => {
    const names = Array.from({ length: 60 }, (_, index) => [`q${index}`, `not (dune or @q${index + 1})`]);
    expect(() => expand('@q0', { ...Object.fromEntries(names), q60: 'dune' })).toThrow('nest deeper than 100 levels');
  });
});

test('savedNames tells each name of a query once', () => {
  expect(savedNames(parse('@a (not @b or @a) dune'))).toEqual(['a', 'b']);
  expect(savedNames(parse('dune "@a"'))).toEqual([]);
});
