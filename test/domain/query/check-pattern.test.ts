import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/domain/query/parse-query.ts';
import { quoteText } from '../../../src/domain/query/quoting.ts';
import { today } from './library.ts';

const read = (pattern: string) => parseQuery(`title:~${quoteText(pattern)}`, { today });

describe('a pattern', () => {
  test.each([
    '^the .* of$',
    '(?:ab)+',
    '(?<year>19\\d\\d)',
    '(the|a)? sea',
    '[(+*]+',
    '\\(a\\)+',
    'a{2}',
    '\\p{Lu}+',
    '(a)(b+)',
    '(?=x)y',
    '(?:ab)+?',
    '(a|b)c+',
  ])('is read: %s', (pattern) => {
    expect(read(pattern)).toEqual({ kind: 'field', field: 'title', test: { kind: 'regex', pattern } });
  });

  test.each([
    '(a+)+',
    '(a*)*b',
    '(a|a)*',
    '(?:a|aa)+$',
    '((a+))+',
    '(a?)+',
    '(a{1,9}){9}',
    '(.*a){20}',
    '((a|b)c)*',
    '(?:x+y?)*',
  ])('that could take for ever is refused: %s', (pattern) => {
    expect(() => read(pattern)).toThrow('could take for ever');
  });

  test('that looks back, or repeats in many places, is refused', () => {
    expect(() => read('(a+)\\1+')).toThrow('looks back to a group');
    expect(() => read('(?<x>a+)\\k<x>')).toThrow('looks back to a group');
    expect(() => read('.*.*.*.*.*x')).toThrow('repeats in more than 4 places');
  });

  test('that is no regular expression is refused with the reason', () => {
    expect(() => read('[a')).toThrow(/^the pattern "\[a" cannot be read \(unterminated .+\) at column 7/u);
    expect(() => read('a**')).toThrow(/cannot be read \(nothing to repeat\)/u);
  });

  test('that is too long is refused', () => {
    expect(() => read('a'.repeat(201))).toThrow('the pattern has 201 characters; it may have 200');
  });
});
