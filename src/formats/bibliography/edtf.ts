import type { DatePoint } from '../../domain/date-point.ts';
import { readPartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { readDate } from '../../domain/read-date.ts';

/**
 * Reads a date as bibliographies write it: EDTF (ISO 8601-2) with open ends (`2010/`), doubts (`1985~`), unknown digits (`199X`), seasons (the
 * year alone is kept) and times (left out); else any form that people type. Null where there is no date.
 */
export function readEdtf(text: string): PartialDate | null {
  const ends = text.trim().split('/');
  if (ends.length > 2) return readPartialDate(text);
  const [from = '', to] = ends.map(readable);
  if (to === undefined) return readPartialDate(from);
  if (/^\d{1,2}$/.test(to)) return readPartialDate(`${from}/${to}`);
  return readPartialDate(`${from || '..'}/${to || '..'}`) ?? readPartialDate(from);
}

/** Writes a date in EDTF: `1985~` for about then, `1985%` for that and doubt, years with four digits. */
export function writeEdtf(date: PartialDate): string {
  const reading = readDate(date);
  if ('fault' in reading) return date;
  if ('point' in reading) return writePoint(reading.point);
  return [reading.start, reading.end].map((end) => (end === null ? '..' : writePoint(end))).join('/');
}

function writePoint({ year, month, day, approximate, uncertain }: DatePoint): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const parts = [
    year < 0 ? `-${digits}` : digits,
    ...[month, day].flatMap((part) => (part === null ? [] : [two(part)])),
  ];
  return `${parts.join('-')}${approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : ''}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

function readable(end: string): string {
  const date = end.trim().replace(/T.*$/, '');
  const decade = /^(-?\d{2,3})([Xxu]{1,2})$/.exec(date);
  if (decade !== null) return unknownDigits(decade[1] ?? '', (decade[2] ?? '').length);
  return date
    .replace(/^(-?\d{4})-(?:2[1-9]|3\d|4[01]|00)(?:-\d\d)?([?~%]?)$/, '$1$2')
    .replace(/^(-?\d{4}-\d\d)-00$/, '$1');
}

/** `199X` is some year of that decade: from the first to the last of them. */
function unknownDigits(known: string, unknown: number): string {
  return `${known}${'0'.repeat(unknown)}-${known}${'9'.repeat(unknown)}`;
}
