import type { DatePoint } from '../../domain/date-point.ts';
import { readPartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { readDate } from '../../domain/read-date.ts';
import { readEdtf, writeEdtf } from '../bibliography/edtf.ts';
import { isJsonObject } from '../json-value.ts';

/** Reads a date (CSL 1.0.2, date variables): `date-parts` of numbers or texts, two for an interval; else `raw` or `literal`; or a text. Null where there is none. */
export function readCslDate(value: unknown): PartialDate | null {
  if (typeof value === 'string' || typeof value === 'number') return readEdtf(String(value));
  if (!isJsonObject(value)) return null;
  const parts = value['date-parts'];
  const [from = null, to = null] = Array.isArray(parts) ? parts.map((part) => readParts(part)) : [];
  if (from === null) return readText(value['raw']) ?? readText(value['literal']);
  if (to !== null) return readPartialDate(`${from}/${to}`) ?? readPartialDate(from);
  const isAbout = value['circa'] !== undefined && value['circa'] !== false && value['circa'] !== 0;
  return readPartialDate(isAbout ? `~${from}` : from);
}

/** Writes a date; an interval with an open end has no other place than `raw`. */
export function writeCslDate(date: PartialDate): unknown {
  const reading = readDate(date);
  if ('fault' in reading) return { raw: date };
  if ('point' in reading) {
    const { point } = reading;
    const isAbout = point.approximate || point.uncertain;
    return { 'date-parts': [partsOf(point)], ...(isAbout && { circa: true }) };
  }
  const { start, end } = reading;
  if (start === null || end === null) return { raw: writeEdtf(date) };
  return { 'date-parts': [partsOf(start), partsOf(end)] };
}

/** Later parts that are no numbers of the calendar (a season is 21 to 24) end the date before them. */
function readParts(parts: unknown): string | null {
  if (!Array.isArray(parts)) return null;
  const [year = '', ...rest] = parts.map((part) => String(part).trim());
  if (!/^-?\d{1,4}$/.test(year) || Number(year) === 0) return null;
  const last = rest.findIndex((part) => !/^0?[1-9]$|^[12]\d$|^3[01]$/.test(part));
  const known = [paddedYear(year), ...rest.slice(0, last === -1 ? 2 : last)];
  while (known.length > 1 && readPartialDate(known.join('-')) === null) known.pop();
  return known.length === 1 ? year : known.join('-');
}

function partsOf({ year, month, day }: DatePoint): number[] {
  return [year, month, day].filter((part) => part !== null);
}

function readText(value: unknown): PartialDate | null {
  return typeof value === 'string' ? readEdtf(value) : null;
}

function paddedYear(year: string): string {
  return year.startsWith('-') ? year : year.padStart(4, '0');
}
