import { readPartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { readDate } from '../../domain/read-date.ts';
import { plainDate } from '../bibliography/limits.ts';

/** Reads `YYYY/MM/DD/other`, any part of which may be empty; `2001/00/00/` and `99` say no more than they say. Null where there is no year. */
export function readRisDate(text: string): PartialDate | null {
  const [year = '', month = '', day = ''] = text.trim().split('/', 3);
  if (!/^-?\d{1,4}$/.test(year)) return readPartialDate(text);
  const parts = [year.padStart(4, '0'), month.trim(), day.trim()];
  const known = parts.findIndex((part, at) => at > 0 && !/^0*[1-9]\d?$/.test(part));
  const said = known === -1 ? parts : parts.slice(0, known);
  return readPartialDate(said.join('-')) ?? readPartialDate(year);
}

/** Writes a date without its doubts: the year, and the whole of it where more is known. */
export function writeRisDate(date: PartialDate): { readonly year: string; readonly date: string | null } {
  const reading = readDate(plainDate(date) ?? date);
  if (!('point' in reading)) return { year: date, date: null };
  const { year, month, day } = reading.point;
  if (month === null) return { year: String(year), date: null };
  const parts = [month, day].map((part) => (part === null ? '' : String(part).padStart(2, '0')));
  return { year: String(year), date: [paddedYear(year), ...parts, ''].join('/') };
}

function paddedYear(year: number): string {
  return year < 0 ? String(year) : String(year).padStart(4, '0');
}
