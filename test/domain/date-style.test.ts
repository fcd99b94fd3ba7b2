import { expect, test } from 'vitest';
import { styleDates } from '../../src/domain/date-style.ts';

test.each([
  ['2001-05-17', '17/05/2001', '05/17/2001', '17 May 2001'],
  ['2001-05', '05/2001', '05/2001', 'May 2001'],
  ['1998', '1998', '1998', '1998'],
  ['-350', '-350', '-350', '-350'],
  ['~1985', '~1985', '~1985', '~1985'],
  ['~2001-05-17?', '~17/05/2001?', '~05/17/2001?', '~17 May 2001?'],
  ['2010/2012', '2010–2012', '2010–2012', '2010–2012'],
  ['2010-01/..', '01/2010–', '01/2010–', 'January 2010–'],
  [
    'read from 2001-05-17 until 2001-06; dropped',
    'read from 17/05/2001 until 06/2001; dropped',
    'read from 05/17/2001 until 06/2001; dropped',
    'read from 17 May 2001 until June 2001; dropped',
  ],
  ['', '', '', ''],
] as const)('%j is shown day first, month first and with the name of the month', (text, dmy, mdy, long) => {
  expect(styleDates(text, 'iso')).toBe(text);
  expect([styleDates(text, 'dmy'), styleDates(text, 'mdy'), styleDates(text, 'long')]).toEqual([dmy, mdy, long]);
});

test('a moment is shown in the time of this machine', () => {
  const here = new Date(2026, 10, 5, 9, 7);
  expect(styleDates(here.toISOString(), 'dmy')).toBe('05/11/2026 09:07');
  expect(styleDates(here.toISOString(), 'long')).toBe('5 November 2026 09:07');
});
