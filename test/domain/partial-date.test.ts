import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateBounds,
  dateYear,
  isPartialDate,
  parsePartialDate,
  readPartialDate,
} from '../../src/domain/partial-date.ts';

const bounds = (typed: string) => dateBounds(parsePartialDate(typed));

describe('parsePartialDate', () => {
  test.each([
    ['1998', '1998'],
    [' 1998 ', '1998'],
    ['0180', '180'],
    ['8', '8'],
    ['-350', '-350'],
    ['−350', '-350'],
    ['2001-05', '2001-05'],
    ['2001/05', '2001-05'],
    ['2001/5', '2001-05'],
    ['180-05', '0180-05'],
    ['2001-05-17', '2001-05-17'],
    ['2001/5/7', '2001-05-07'],
    ['2001.05.17', '2001-05-17'],
    ['1600-02-29', '1600-02-29'],
    ['2024-02-29', '2024-02-29'],
    ['~1985', '~1985'],
    ['1985~', '~1985'],
    ['c. 1985', '~1985'],
    ['ca 1985', '~1985'],
    ['Circa 1985', '~1985'],
    ['~2001-05', '~2001-05'],
    ['1985?', '1985?'],
    ['1985%', '~1985?'],
    ['2010/2012', '2010/2012'],
    ['2010–2012', '2010/2012'],
    ['2003-2004', '2003/2004'],
    ['2010-05/2010-07-03', '2010-05/2010-07-03'],
    ['c. 1985/1990?', '~1985/1990?'],
    ['2010/..', '2010/..'],
    ['../2010', '../2010'],
    ['-350/-340', '-350/-340'],
    ['0008/0012', '0008/0012'],
  ])('reads %s as %s', (typed, canonical) => {
    expect(parsePartialDate(typed)).toBe(canonical);
  });

  test.each([
    ['2023-02-30', '"2023-02-30" has no real day: month 2 of 2023 has 28 days'],
    ['1900-02-29', '"1900-02-29" has no real day: month 2 of 1900 has 28 days'],
    ['2023-13', '"2023-13" has no real month: there is no month 13'],
    ['2023-00', '"2023-00" has no real month: there is no month 0'],
    ['2023-01-00', '"2023-01-00" has no real day: month 1 of 2023 has 31 days'],
    ['2012/2010', '"2012/2010" ends before it starts'],
    ['../..', '"../.." says nothing: both its ends are open'],
    ['0', '"0" has no year'],
    ['20010517', '"20010517" is not a date'],
    ['c1985', '"c1985" is not a date'],
    ['2010/', '"2010/" is not a date'],
    ['yesterday', '"yesterday" is not a date'],
    ['', '"" is not a date'],
  ])('refuses %s', (typed, message) => {
    expect(() => parsePartialDate(typed)).toThrow(expect.objectContaining({ kind: 'usage', message }));
  });

  test.each([
    ['03/04/2001', '"03/04/2001" could be two dates', 'Write the year first: 2001-04-03 or 2001-03-04.'],
    ['17.5.2001', '"17.5.2001" has its year last', 'Write the year first: 2001-05-17.'],
    ['12/31/1999', '"12/31/1999" has its year last', 'Write the year first: 1999-12-31.'],
    ['3/4/01', '"3/4/01" could mean several dates', expect.stringContaining('2001-05 rather than 3/4/01')],
    ['98-05', '"98-05" could mean several dates', expect.stringContaining('four digits')],
  ])('refuses %s, which has its year last or short, and says how to write it', (typed, message, hint) => {
    expect(() => parsePartialDate(typed)).toThrow(expect.objectContaining({ kind: 'usage', message, hint }));
  });

  test('answers at once on long hostile text', () => {
    const started = performance.now();
    for (const part of [' ', '1', '/', '~', 'c. ']) expect(readPartialDate(`${part.repeat(100_000)}!`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

const year = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -9999, max: -1 }));
const point = fc
  .tuple(year, fc.option(fc.integer({ min: 1, max: 12 })), fc.option(fc.integer({ min: 1, max: 28 })), fc.boolean())
  .map(([year, month, day, about]) => {
    const sign = year < 0 ? '-' : '';
    const parts = [Math.abs(year).toString().padStart(4, '0'), month, month === null ? null : day];
    const text = parts.filter((part) => part !== null).map((part) => String(part).padStart(2, '0'));
    return `${about ? '~' : ''}${sign}${text.join('-')}`;
  });
const open = fc.constant('..');
const date = fc.oneof(
  point,
  fc.tuple(point, point).map((ends) => ends.join('/')),
  fc.tuple(point, open).map((ends) => ends.join('/')),
);

test('the canonical form reads as itself', () => {
  fc.assert(
    fc.property(date, (typed) => {
      const read = readPartialDate(typed);
      if (read === null) return;
      expect(readPartialDate(read)).toBe(read);
      expect(isPartialDate(read)).toBe(true);
    }),
  );
});

test('any single date is read, and its bounds hold its year', () => {
  fc.assert(
    fc.property(point, (typed) => {
      const read = parsePartialDate(typed);
      const { from, to } = dateBounds(read);
      const stated = dateYear(read);
      expect(from).not.toBeNull();
      expect(from!).toBeLessThanOrEqual(to!);
      expect(stated! * 10_000 + 101).toBeLessThanOrEqual(to!);
      expect(stated! * 10_000 + 1231).toBeGreaterThanOrEqual(from!);
    }),
  );
});

test('no text makes it throw anything but a usage error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-\d/.~?c ]{0,12}$/)), (typed) => {
      expect(readPartialDate(typed) === null || isPartialDate(readPartialDate(typed)!)).toBe(true);
    }),
  );
});

describe('isPartialDate', () => {
  test('knows the canonical form alone', () => {
    expect(['1998', '2001-05', '~1985', '2010/..', '-350'].every((text) => isPartialDate(text))).toBe(true);
    expect(['2001/05', '1985~', 'c. 1985', ' 1998', '2001-5-7', '0180', ''].some((text) => isPartialDate(text))).toBe(
      false,
    );
  });
});

describe('dateBounds', () => {
  test.each([
    ['1998', 19980101, 19981231],
    ['2001-05', 20010501, 20010531],
    ['2000-02', 20000201, 20000229],
    ['2001-05-17', 20010517, 20010517],
    ['2010/2012', 20100101, 20121231],
    ['2010-05/2010-07-03', 20100501, 20100703],
    ['2010/..', 20100101, null],
    ['../2010', null, 20101231],
    ['~1985', 19800101, 19901231],
    ['1985?', 19800101, 19901231],
    ['~2001-03', 20001001, 20010831],
    ['~2001-12-30', 20011225, 20020104],
    ['2001-03-02?', 20010225, 20010307],
    ['-350', -3499899, -3498769],
  ])('of %s are %s to %s', (typed, from, to) => {
    expect(bounds(typed)).toEqual({ from, to });
  });

  test('grow with time before our era too', () => {
    const froms = ['-350', '-350-06', '-350-06-02', '-349', '-1', '1', '98', '0098-02', '1998'].map(
      (typed) => bounds(typed).from,
    );
    expect(froms).toEqual([...froms].sort((left, right) => left! - right!));
  });
});

describe('dateYear', () => {
  test.each([
    ['1998', 1998],
    ['~1985', 1985],
    ['-350', -350],
    ['0180-05', 180],
    ['2010/2012', 2010],
    ['../2010', null],
  ])('of %s is %s', (typed, stated) => {
    expect(dateYear(parsePartialDate(typed))).toBe(stated);
  });
});
