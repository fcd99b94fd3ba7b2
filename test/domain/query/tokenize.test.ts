import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/domain/query/tokenize.ts';

const shape = (text: string): string[] =>
  tokenize(text).map((token) => `${token.kind} ${token.start}-${token.end} ${text.slice(token.start, token.end)}`);

describe('tokenize', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['  dune  ', ['word 2-6 dune']],
    ['a OR (b)', ['word 0-1 a', 'or 2-4 OR', 'open 5-6 (', 'word 6-7 b', 'close 7-8 )']],
    ['not(a)', ['not 0-3 not', 'open 3-4 (', 'word 4-5 a', 'close 5-6 )']],
    ['nota andy', ['word 0-4 nota', 'word 5-9 andy']],
    ['"a b") x', ['phrase 0-5 "a b"', 'close 5-6 )', 'word 7-8 x']],
    ['(title:~(a|b))', ['open 0-1 (', 'field 1-13 title:~(a|b)', 'close 13-14 )']],
    ['by:="le guin" x', ['field 0-13 by:="le guin"', 'word 14-15 x']],
    ['10:04 a:', ['word 0-5 10:04', 'field 6-8 a:']],
    ['titre:été\u00A0ü', ['field 0-9 titre:été', 'word 10-11 ü']],
  ])('cuts %j', (text, tokens) => {
    expect(shape(text)).toEqual(tokens);
  });

  test('parts the name, the sign and the quoted text of a field', () => {
    expect(tokenize(' by:="le \\"guin"')).toEqual([
      { kind: 'field', name: 'by', raw: '=', quoted: 'le "guin', valueStart: 4, start: 1, end: 16 },
    ]);
  });
});
