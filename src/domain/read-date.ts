import { daysInMonth } from './calendar.ts';
import { pointBounds, type DatePoint } from './date-point.ts';

/** Why a text is no partial date: the rest of a sentence that starts with it, and what to type instead. */
export interface DateFault {
  readonly fault: string;
  readonly hint?: string;
}

/** A date or an interval as read; in an interval null stands for an open end (`..`). */
export type DateReading =
  { readonly point: DatePoint } | { readonly start: DatePoint | null; readonly end: DatePoint | null };

const longest = 40;
/** Two dates around one slash, of which the second is more than the one or two digits of a month; or two years and a dash. */
const interval = /^(?:([^/]+)\/(?!\s?\d{1,2}$)([^/]+)|(\d{4})\s?-\s?(\d{4}))$/;
const unclear = { fault: 'is not a date' };
/** What most dates are. */
const isoDate = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Reads a date or an interval in any form that `parsePartialDate` names, or says what is wrong with it. */
export function readDate(text: string): DateReading | DateFault {
  const iso = isoDate.exec(text);
  if (iso !== null) return pointReading(isoPoint(iso));
  const typed = text.trim().replace(/[\u2010-\u2015\u2212]/g, '-');
  if (typed.length > longest) return unclear;
  const [, start, end, firstYear, lastYear] = interval.exec(typed) ?? [];
  if (start !== undefined && end !== undefined) return readInterval(start.trim(), end.trim());
  if (firstYear !== undefined && lastYear !== undefined) return readInterval(firstYear, lastYear);
  return pointReading(readPoint(typed));
}

function isoPoint([, year, month, day]: RegExpExecArray): DatePoint | DateFault {
  return checkPoint({
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    approximate: false,
    uncertain: false,
  });
}

function pointReading(point: DatePoint | DateFault): DateReading | DateFault {
  return 'fault' in point ? point : { point };
}

function readInterval(first: string, second: string): DateReading | DateFault {
  const start = first === '..' ? null : readPoint(first);
  const end = second === '..' ? null : readPoint(second);
  if (start === null && end === null) return { fault: 'says nothing: both its ends are open' };
  if (start !== null && 'fault' in start) return start;
  if (end !== null && 'fault' in end) return end;
  const backwards = start !== null && end !== null && pointBounds(start).from > pointBounds(end).to;
  if (backwards) return { fault: 'ends before it starts', hint: `Write ${second}/${first}.` };
  return { start, end };
}

const plainPoint = /^(-?\d{1,4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/;
const circa = /^(?:~\s?|circa\s|ca?(?:\.\s?|\s))(.*)$/i;

function readPoint(typed: string): DatePoint | DateFault {
  if (plainPoint.test(typed)) return readPlain(typed, false, false);
  const before = circa.exec(typed);
  const [, plain = '', marks = ''] = /^([^?~%]*)([?~%]{0,2})$/.exec(before?.[1] ?? typed) ?? [];
  return readPlain(plain, before !== null || /[~%]/.test(marks), /[?%]/.test(marks));
}

function readPlain(plain: string, approximate: boolean, uncertain: boolean): DatePoint | DateFault {
  const parts = plainPoint.exec(plain);
  if (parts === null) return dayFirst(plain) ?? unclear;
  const [, year = '', , month, day] = parts;
  if (month !== undefined && /^\d{1,2}$/.test(year)) return dayFirst(plain) ?? unclearYear(plain);
  return checkPoint({
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    approximate,
    uncertain,
  });
}

function unclearYear(plain: string): DateFault {
  return {
    fault: 'could mean several dates',
    hint: `Write the year first, with four digits: 2001-05 rather than ${plain}.`,
  };
}

/** Knows dates written day or month first (`17.5.2001`, `03/04/2001`) to say how they are written here. */
function dayFirst(plain: string): DateFault | null {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(plain);
  if (parts === null) return null;
  const [, first = '', , second = '', year = ''] = parts;
  if (year.length === 2) return unclearYear(plain);
  const readings = [
    `${year}-${twoDigits(second)}-${twoDigits(first)}`,
    `${year}-${twoDigits(first)}-${twoDigits(second)}`,
  ];
  const real = [...new Set(readings)].filter((reading) => !('fault' in readPoint(reading)));
  if (real.length === 0) return unclear;
  return {
    fault: real.length === 1 ? 'has its year last' : 'could be two dates',
    hint: `Write the year first: ${real.join(' or ')}.`,
  };
}

function checkPoint(point: DatePoint): DatePoint | DateFault {
  const { year, month, day } = point;
  if (year === 0) return { fault: 'has no year', hint: 'Leave the date empty where the year is not known.' };
  if (month === null) return point;
  if (month < 1 || month > 12) return { fault: `has no real month: there is no month ${month}` };
  if (day === null) return point;
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return point;
  return { fault: `has no real day: month ${month} of ${year} has ${days} days` };
}

function twoDigits(digits: string): string {
  return digits.padStart(2, '0');
}
