import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/domain/book.ts';
import { parsePartialDate } from '../../../src/domain/partial-date.ts';
import { matches } from '../../../src/domain/query/evaluate-query.ts';
import { parseQuery } from '../../../src/domain/query/parse-query.ts';
import { book, by, library, reading, tagged, today } from './library.ts';

const isFound = (query: string, of: Book): boolean => matches(parseQuery(query, { today }), of);
const published = (date: string): Book => book({ published: parsePartialDate(date) });

describe('a date of a book', () => {
  test.each([
    ['1998', 'published:1998', true],
    ['1998-01-01', 'published:1998', true],
    ['1998-12-31', 'published:1998', true],
    ['1997-12-31', 'published:1998', false],
    ['1999-01-01', 'published:1998', false],
    ['1998', 'published:1998-05', false],
    ['1998', 'published:~1998-05', true],
    ['1998-06', 'published:~1998-05', false],
    ['1959-12-31', 'published:<1960', true],
    ['1960', 'published:<1960', false],
    ['1960-12-31', 'published:<=1960', true],
    ['1961', 'published:<=1960', false],
    ['1960-12-31', 'published:>1960', false],
    ['1961-01-01', 'published:>1960', true],
    ['1960-01-01', 'published:>=1960', true],
    ['1959-12-31', 'published:>=1960', false],
    ['1960', 'published:>=1960-01-02', false],
    ['1960', 'published:~>=1960-12-31', true],
    ['1960', 'published:~>1960', false],
    ['2024-02-29', 'published:2024-02', true],
    ['2024-03-01', 'published:2024-02', false],
    ['1999-12-31', 'year:1990..1999', true],
    ['2000', 'year:1990..1999', false],
    ['1985', 'published:~1985', true],
    ['~1985', 'published:1985', false],
    ['~1985', 'published:1980..1990', true],
    ['~1985', 'published:1980..1989', false],
    ['~1985', 'published:~1990', true],
    ['~1985', 'published:~1991', false],
    ['2010/2012', 'published:2010..2012', true],
    ['2010/2012', 'published:2011', false],
    ['2010/2012', 'published:~2011', true],
    ['2010/..', 'published:>=2010', true],
    ['2010/..', 'published:2010..2999', false],
    ['2010/..', 'published:~2500', true],
    ['2010/..', 'published:~2009', false],
    ['../2010', 'published:<=2010', true],
    ['../2010', 'published:1900..2010', false],
    ['../2010', 'published:~1900', true],
    ['-350', 'published:<-300', true],
    ['-350', 'published:-400..-300', true],
    ['-350', 'published:>-300', false],
    ['1998', 'published:=1998', true],
    ['1998-05', 'published:=1998', false],
    ['1998', 'published:=1998-05', false],
  ])('%s by %s: %s', (date, query, found) => {
    expect(isFound(query, published(date))).toBe(found);
  });

  test('that is not there fits nothing, surely or maybe', () => {
    const undated = book({});
    expect(isFound('published:1998', undated)).toBe(false);
    expect(isFound('published:~1998', undated)).toBe(false);
    expect(isFound('published:~<1998', undated)).toBe(false);
    expect(isFound('not published:1998', undated)).toBe(true);
    expect(isFound('published:', undated)).toBe(true);
  });

  test('counts as its day in UTC where it is a time', () => {
    const added = book({ added: '2024-05-03T23:59:59Z' });
    expect(isFound('added:2024-05-03', added)).toBe(true);
    expect(isFound('added:-2w..', added)).toBe(true);
    expect(isFound('added:-13d..', added)).toBe(false);
  });
});

describe('readings', () => {
  const twice = book({ readings: [reading('2001', '2002'), reading('2023-12-30', '2024-01-02', 'Better still')] });

  test('fit when one of them does', () => {
    expect(isFound('finished:2002', twice)).toBe(true);
    expect(isFound('finished:2024', twice)).toBe(true);
    expect(isFound('finished:2003..2023', twice)).toBe(false);
    expect(isFound('not finished:2002', twice)).toBe(false);
  });

  test('are counted, with or without dates', () => {
    expect(isFound('readings:#2', twice)).toBe(true);
    expect(isFound('finished:#2', twice)).toBe(true);
    expect(isFound('finished:', book({ readings: [reading('2001', null)] }))).toBe(true);
  });

  test('lend their reviews to the book', () => {
    expect(isFound('review:"still"', twice)).toBe(true);
    expect(isFound('has:review', book({ readings: [reading(null, '2001')] }))).toBe(false);
  });
});

describe('text', () => {
  const odd = book({
    title: 'Łódź: l’Été',
    authors: [by("Flann O'Brien"), by('José Saramago', 'translator')],
    tags: tagged('Fiction/Sci-Fi/Space Opera', 'to read'),
    language: 'pt-BR',
    publisher: '  ',
  });

  test.each([
    ['lodz lete', true],
    ['"lodz lete"', true],
    ['obrien', true],
    ["O'BRIEN", true],
    ['"flann saramago"', false],
    ['space', true],
    ['"sci fi"', true],
    ['translator:jose', true],
    ['editor:jose', false],
    ['author:jose', true],
    ['tag:sci-fi', true],
    ['tag:"sci fi"', true],
    ['tag:sci', false],
    ['tag:fiction/sci-fi', true],
    ['tag:"sci-fi/space opera"', true],
    ['tag:fiction/space-opera', false],
    ['tag:=fiction', false],
    ['tag:="fiction/sci fi/space opera"', true],
    ['lang:pt', true],
    ['lang:pt-br', true],
    ['lang:p', false],
    ['lang:=pt', false],
    ['title:~^ł', true],
    ['title:~^lodz', false],
    ['publisher:', true],
    ['author:#2', true],
    ['translator:#=1', true],
  ])('%s: %s', (query, found) => {
    expect(isFound(query, odd)).toBe(found);
  });

  test('that is a private note or a quote is a note', () => {
    const note = { uuid: '', text: 'Lent to Ada', page: null, added: '2024-01-01' };
    const noted = book({ notes: [{ ...note, kind: 'private' }] });
    expect(isFound('note:ada', noted)).toBe(true);
    expect(isFound('quote:ada', noted)).toBe(false);
    expect(isFound('quote:ada', book({ notes: [{ ...note, kind: 'quote' }] }))).toBe(true);
  });
});

describe('identifiers', () => {
  const numbered = book({
    identifiers: [
      { scheme: 'issn', value: '0317-8471' },
      { scheme: 'isbn', value: '978-0-BROKEN' },
    ],
  });

  test.each([
    ['issn:03178471', true],
    ['issn:0317-847', false],
    ['isbn:9780broken', true],
    ['identifier:0317-8471', true],
    ['identifier:#2', true],
    ['isbn:#1', true],
    ['has:goodreads', false],
    ['goodreads:', true],
    ['isbn:~broken', true],
  ])('%s: %s', (query, found) => {
    expect(isFound(query, numbered)).toBe(found);
  });
});

describe('numbers', () => {
  test.each([
    ['rating:4.5', [1]],
    ['rating:>4', [1, 4]],
    ['rating:<4.5', [2]],
    ['rating:4..4.5', [1, 2]],
    ['minutes:>=424', [6]],
    ['pages:', [6]],
    ['id:3', [3]],
  ])('%s finds %j', (query, ids) => {
    expect(library.filter((each) => isFound(query, each)).map((each) => each.id)).toEqual(ids);
  });
});

test('a saved query that was not put in is a fault of the program', () => {
  expect(() => isFound('@mine', book({}))).toThrow('the saved query @mine was not put in before use');
});
