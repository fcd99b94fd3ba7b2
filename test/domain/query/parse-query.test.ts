import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookshelfError } from '../../../src/domain/errors.ts';
import { parseQuery } from '../../../src/domain/query/parse-query.ts';
import { printQuery } from '../../../src/domain/query/print-query.ts';
import type { Query } from '../../../src/domain/query/syntax.ts';
import { today } from './library.ts';

const parse = (text: string): Query => parseQuery(text, { today });
const word = (text: string): Query => ({ kind: 'text', text, phrase: false });

function failure(text: string): BookshelfError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof BookshelfError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('parseQuery', () => {
  test.each<[string, Query]>([
    ['', { kind: 'all' }],
    ['  \t\n', { kind: 'all' }],
    ['*', { kind: 'all' }],
    ['dune', word('dune')],
    ['"left hand"', { kind: 'text', text: 'left hand', phrase: true }],
    ['"say \\"hi\\""', { kind: 'text', text: 'say "hi"', phrase: true }],
    ['a b', { kind: 'and', operands: [word('a'), word('b')] }],
    ['a and b', { kind: 'and', operands: [word('a'), word('b')] }],
    ['a or b c', { kind: 'or', operands: [word('a'), { kind: 'and', operands: [word('b'), word('c')] }] }],
    ['not a b', { kind: 'and', operands: [{ kind: 'not', operand: word('a') }, word('b')] }],
    ['not(a)', { kind: 'not', operand: word('a') }],
    ['NOT not a', { kind: 'not', operand: { kind: 'not', operand: word('a') } }],
    ['Not a', { kind: 'and', operands: [word('Not'), word('a')] }],
    ['((a))b', { kind: 'and', operands: [word('a'), word('b')] }],
    ['f(x) g', { kind: 'and', operands: [word('f(x)'), word('g')] }],
    ['war & peace', { kind: 'and', operands: [word('war'), word('peace')] }],
    ['"&" peace', { kind: 'and', operands: [word('&'), word('peace')] }],
    ['- -', word('-')],
    ['10:04', word('10:04')],
    ['1984', word('1984')],
    ['-350', word('-350')],
    ['@mine', { kind: 'saved', name: 'mine' }],
    ['9780441478126', word('9780441478126')],
  ])('reads %j', (text, query) => {
    expect(parse(text)).toEqual(query);
  });

  test.each<[string, string, unknown]>([
    ['Title:dark', 'title', { kind: 'part', text: 'dark' }],
    ['by:"le guin"', 'author', { kind: 'part', text: 'le guin' }],
    ['title:=Dune', 'title', { kind: 'exact', text: 'Dune' }],
    ['title:"*"', 'title', { kind: 'part', text: '*' }],
    ['title:"=Dune"', 'title', { kind: 'part', text: '=Dune' }],
    ['title:~(a|b)$', 'title', { kind: 'regex', pattern: '(a|b)$' }],
    ['title:~"\\bsea\\b"', 'title', { kind: 'regex', pattern: '\\bsea\\b' }],
    ['title:a:b', 'title', { kind: 'part', text: 'a:b' }],
    ['review:', 'review', { kind: 'empty' }],
    ['review:*', 'review', { kind: 'any' }],
    ['tags:#>3', 'tag', { kind: 'count', operator: '>', value: 3 }],
    ['series:#2', 'series', { kind: 'count', operator: '=', value: 2 }],
    ['readings:#>=2', 'reading', { kind: 'count', operator: '>=', value: 2 }],
    ['status:"to read"', 'status', { kind: 'exact', text: 'to-read' }],
    ['rating:>=4,5', 'rating', { kind: 'compare', operator: '>=', value: 4.5 }],
    ['rating:3.5..4', 'rating', { kind: 'range', from: 3.5, to: 4 }],
    ['pages:..300', 'pages', { kind: 'range', from: null, to: 300 }],
    ['id:#12', 'id', { kind: 'compare', operator: '=', value: 12 }],
    ['wished:yes', 'wished', { kind: 'flag', value: true }],
    ['has:wished', 'wished', { kind: 'flag', value: true }],
    ['is:rated', 'rating', { kind: 'any' }],
    ['language:English', 'language', { kind: 'part', text: 'en' }],
  ])('reads %j', (text, field, expected) => {
    expect(parse(text)).toEqual({ kind: 'field', field, test: expected });
  });

  test.each<[string, unknown]>([
    ['published:2001-05', ['2001-05', '2001-05', 20010501, 20010531, 'surely']],
    ['finished:~2001', ['2001', '2001', 20010101, 20011231, 'maybe']],
    ['published:"~1985"', ['~1985', '~1985', 19800101, 19901231, 'surely']],
    ['finished:2024-03..', ['2024-03', null, 20240301, null, 'surely']],
    ['published:2010/..', ['2010/..', '2010/..', 20100101, null, 'surely']],
    ['added:-2w..today', ['2024-05-03', '2024-05-17', 20240503, 20240517, 'surely']],
    ['published:-350..-300', ['-350', '-300', -3499899, -2998769, 'surely']],
  ])('reads the dates of %j', (text, expected) => {
    const query = parse(text);
    if (query.kind !== 'field' || query.test.kind !== 'dateRange') throw new Error('no range of dates');
    const { from, to, certainty } = query.test;
    expect([from?.text ?? null, to?.text ?? null, from?.from ?? null, to?.to ?? null, certainty]).toEqual(expected);
  });
});

describe('an error of parseQuery', () => {
  test.each([
    ['autor:herbert', 'unknown field "autor" at column 1', '  autor:herbert\n  ^^^^^'],
    ['dune autor:x', 'unknown field "autor" at column 6', '  dune autor:x\n       ^^^^^'],
    ['dune )', 'this parenthesis closes nothing at column 6', '  dune )\n       ^'],
    ['a () b', 'nothing stands between the parentheses at column 3', '  a () b\n    ^^'],
    ['(a b', 'this parenthesis is never closed at column 1', '  (a b\n  ^'],
    ['f(a b)', 'a parenthesis inside a word is never closed at column 2', '  f(a b)\n   ^'],
    ['title:~^(a b)', 'a parenthesis inside a word is never closed at column 9', '  title:~^(a b)\n          ^'],
    ['dune or  ', 'something must follow "or" at column 8', '  dune or  \n         ^'],
    ['or dune', '"or" stands where a word or a test should at column 1', '  or dune\n  ^^'],
    ['say "hi', 'the quotation mark is never closed at column 5', '  say "hi\n      ^'],
    ['""', 'nothing stands between the quotation marks at column 1', '  ""\n  ^^'],
    ['12"', 'a quotation mark inside a word at column 3', '  12"\n    ^'],
    ['"a"b', 'text follows the closing quotation mark at column 4', '  "a"b\n     ^'],
    ['title:a"b"', 'a quotation mark inside a value at column 7', '  title:a"b"\n        ^^^^'],
    ['title:=', 'nothing follows "title:=" at column 7', '  title:=\n        ^'],
    ['title:(a or b)', 'a parenthesis inside a word is never closed at column 7', '  title:(a or b)\n        ^'],
    ['title:(a)', 'a parenthesis cannot follow "title:" at column 7', '  title:(a)\n        ^^^'],
    ['title:>3', '"title" holds text, which < and > do not compare at column 7', '  title:>3\n        ^^'],
    ['title:#2', 'a book has one title at most, so there is nothing to count at column 7', '  title:#2\n        ^^'],
    ['tag:#x', '"#x" is not a count at column 5', '  tag:#x\n      ^^'],
    ['tag:/', '"/" names no tag at column 5', '  tag:/\n      ^'],
    ['status:raeding', 'unknown status "raeding" at column 8', '  status:raeding\n         ^^^^^^^'],
    ['is:lost', 'a book cannot be "lost" at column 4', '  is:lost\n     ^^^^'],
    ['has:revue', 'unknown field "revue" at column 5', '  has:revue\n      ^^^^^'],
    ['has:', 'nothing follows "has:" at column 1', '  has:\n  ^^^^'],
    ['wished:maybe', '"maybe" is neither yes nor no at column 8', '  wished:maybe\n         ^^^^^'],
    ['reading:2024', '"reading" can only be counted at column 9', '  reading:2024\n          ^^^^'],
    ['pages:3.5', '"3.5" is not a whole number at column 7', '  pages:3.5\n        ^^^'],
    ['pages:..', 'a range needs a start or an end at column 7', '  pages:..\n        ^^'],
    [
      'rating:9',
      '"9" is not a rating: ratings go from 0.25 to 5 stars in quarters at column 8',
      '  rating:9\n         ^',
    ],
    [
      'published:2001..1999',
      'the range 2001..1999 runs backwards at column 11',
      '  published:2001..1999\n            ^^^^^^^^^^',
    ],
    ['published:~=1999', '~ and = do not go together at column 11', '  published:~=1999\n            ^^^^^^'],
    [
      'published:>2010/..',
      '"2010/.." is open where > would compare it at column 11',
      '  published:>2010/..\n            ^^^^^^^^',
    ],
    ['added:-9000y', '-9000y reaches back before the year 1 at column 7', '  added:-9000y\n        ^^^^^^'],
    ['title:~(a', 'a parenthesis inside a word is never closed at column 8', '  title:~(a\n         ^'],
    [
      'title:~"(a+)+"',
      'the pattern "(a+)+" could take for ever: it repeats a group that itself repeats or chooses at column 7',
      '  title:~"(a+)+"\n        ^^^^^^^^',
    ],
    ['-dune', '"-dune" starts with a minus, which does not mean "not" at column 1', '  -dune\n  ^^^^^'],
    ['@a/b', '"a/b" cannot be the name of a saved query at column 1', '  @a/b\n  ^^^^'],
    ['三体 autor:x', 'unknown field "autor" at column 4', '  三体 autor:x\n       ^^^^^'],
  ])('points at the place in %j', (text, message, shown) => {
    const error = failure(text);
    expect(error.kind).toBe('usage');
    expect(error.message).toBe(`${message}\n${shown}`);
    expect(error.hint).not.toBeNull();
  });

  test('names the nearest field and all the fields', () => {
    expect(failure('autor:herbert').hint).toMatch(/^Did you mean "author"\? Fields: title, subtitle, .*, has\./u);
  });

  test('advises quotes for an address', () => {
    expect(failure('http://example.org').hint).toMatch(/^Text with a colon goes in quotes/u);
  });

  test('names the known statuses', () => {
    expect(failure('status:raeding').hint).toBe(
      'Did you mean "reading"? Statuses: unread, to-read, reading, paused, read, dropped.',
    );
  });

  test('cuts a long query down to the place', () => {
    const error = failure(`${'dune '.repeat(40)}autor:x ${'dune '.repeat(40)}`);
    const [message, shown = '', carets = ''] = error.message.split('\n');
    expect(message).toBe('unknown field "autor" at column 201');
    expect(shown.length).toBeLessThan(90);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('autor');
  });

  test('shows no control characters', () => {
    expect(failure('a\tb\u001B[31m\n\u0000 autor:x').message).toBe(
      'unknown field "autor" at column 12\n  a b?[31m ? autor:x\n             ^^^^^',
    );
  });

  test('refuses more words than a database can take', () => {
    expect(failure('a '.repeat(501)).message).toMatch(/^a query holds at most 500 words and tests/u);
  });

  test.each(['('.repeat(100_000), 'not '.repeat(400), `${'('.repeat(60)}a${')'.repeat(60)}`])(
    'refuses a query that nests too deep',
    (text) => {
      expect(failure(text).message).toMatch(/at most 500 words|nests deeper than 50/u);
    },
  );
});

/** Reads a text, or lets it be refused as a usage error (null); anything else that is thrown is a fault. */
function readOrRefuse(text: string): Query | null {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof BookshelfError && error.kind === 'usage') return null;
    throw error;
  }
}

const names = [
  'title:',
  'added:',
  'rating:',
  'tag:',
  'is:',
  'has:',
  'identifier:',
  'isbn:',
  'pages:',
  'wished:',
  'status:',
];
const signs = [
  '=',
  '~',
  '<',
  '>',
  '#',
  '..',
  '*',
  '"',
  '\\',
  '(',
  ')',
  ' ',
  ' and ',
  ' or ',
  'not ',
  '@',
  '-',
  '/',
  ':',
];
const values = [
  'dune',
  '2001',
  '2001-05',
  '-2w',
  'today',
  '4',
  '★',
  '[',
  '{2,}',
  '+',
  '?',
  '三',
  '\u0301',
  '\uD800',
  '\0',
];

describe('any text', () => {
  const piece = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...signs), fc.constantFrom(...values));
  const nearlyQueries = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

  test('is read or refused with a usage error, and nothing else', () => {
    const text = fc.oneof(nearlyQueries, fc.string({ unit: 'binary' }));
    expect(() =>
      fc.assert(
        fc.property(text, (each) => void readOrRefuse(each)),
        { numRuns: 5000 },
      ),
    ).not.toThrow();
  });

  test('that is read is printed and read again as the same', () => {
    fc.assert(
      fc.property(
        nearlyQueries.filter((each) => readOrRefuse(each) !== null),
        (text) => {
          expect(parse(printQuery(parse(text)))).toEqual(parse(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([...names, ...signs, ...values, 'title:"', 'title:~(', '"\\', 'added:-', 'pages:1..', '@a', 'a/', 'tag:/'])(
    'takes no long time where %j stands 100,000 times',
    (piece) => {
      const many = piece.repeat(100_000);
      const started = performance.now();
      for (const text of [many, `title:${many}`, `x "${many}`, `tag:${many}`, `isbn:${many}`]) readOrRefuse(text);
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
