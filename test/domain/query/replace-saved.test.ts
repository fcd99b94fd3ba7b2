import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/domain/query/parse-query.ts';
import { printQuery } from '../../../src/domain/query/print-query.ts';
import { replaceSaved } from '../../../src/domain/query/replace-saved.ts';
import { today } from './library.ts';

const saved: Readonly<Record<string, string>> = {
  short: 'pages:<200',
  next: '@short status:to-read',
  either: 'tag:sf or tag:poetry',
  round: 'dune or @about',
  about: 'not @round',
};
const parse = (text: string) => parseQuery(text, { today });
const expand = (text: string) => printQuery(replaceSaved(parse(text), (name) => parse(saved[name] ?? '')));

describe('replaceSaved', () => {
  test.each([
    ['dune', 'dune'],
    ['@short', 'pages:<200'],
    ['@next dune', 'pages:<200 status:to-read dune'],
    ['@either dune', '(tag:sf or tag:poetry) dune'],
    ['dune or not @either', 'dune or not (tag:sf or tag:poetry)'],
    ['@short or @short', 'pages:<200 or pages:<200'],
  ])('reads %j as %j', (text, whole) => {
    expect(expand(text)).toBe(whole);
  });

  test('refuses a query that is made of itself', () => {
    expect(() => expand('dune @round')).toThrow('the saved query @round is made of itself: @round → @about → @round');
  });
});
