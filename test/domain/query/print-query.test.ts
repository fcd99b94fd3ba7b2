import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuery } from '../../../src/domain/query/describe-query.ts';
import { matches } from '../../../src/domain/query/evaluate-query.ts';
import { parseQuery } from '../../../src/domain/query/parse-query.ts';
import { printQuery } from '../../../src/domain/query/print-query.ts';
import { replaceSaved } from '../../../src/domain/query/replace-saved.ts';
import { book, today } from './library.ts';
import { queries } from './queries.ts';

const canonical = (text: string): string => printQuery(parseQuery(text, { today }));

describe('printQuery', () => {
  test('writes what parseQuery reads back as the same query', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(parseQuery(printQuery(query), { today })).toEqual(query);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['', '*'],
    ['dune AND  messiah', 'dune messiah'],
    ['"dune"', 'dune'],
    ['10:04', '"10:04"'],
    ['a (b c)', 'a b c'],
    ['a or (b or c)', 'a or b or c'],
    ['(a b) or c', 'a b or c'],
    ['not (a or b)', 'not (a or b)'],
    ['first-published:1969', 'firstPublished:1969'],
    ['year:1960..1969', 'published:1960..1969'],
    ['is:read has:review', 'status:read review:*'],
    ['pages:=300', 'pages:300'],
    ['rating:★★★★½', 'rating:4.5'],
    ['0-441-47812-3', 'isbn:9780441478125'],
    ['added:-2w..', 'added:2024-05-03..'],
    ['wished:', 'wished:no'],
    ['format:Hardback', 'format:hardcover'],
    ['identifier:BNF=cb1', 'identifier:bnf=cb1'],
    ['identifier:isbn=0441478123', 'isbn:9780441478125'],
  ])('writes %j as %j', (text, printed) => {
    expect(canonical(text)).toBe(printed);
  });
});

describe('every query', () => {
  test('can be told of a book and said in words', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(describeQuery(query)).toMatch(/^(books with |every book$)/u);
        const whole = replaceSaved(query, () => parseQuery('dune', { today }));
        expect(typeof matches(whole, book({}))).toBe('boolean');
      }),
    );
  });
});
