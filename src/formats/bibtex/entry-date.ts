import { readPartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import { readEdtf } from '../bibliography/edtf.ts';
import type { EntryFields } from './entry-fields.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads when a book came out: `date`, else `year`, `month` and `day`. What cannot be read is reported and left out. */
export function readPublished(fields: EntryFields): PartialDate | null {
  return readDateField(fields, 'date') ?? readYear(fields);
}

/** Reads a field that is a date. */
export function readDateField(fields: EntryFields, name: string): PartialDate | null {
  const text = fields.verbatim(name);
  if (text === null) return null;
  const date = readEdtf(text);
  if (date === null) fields.warn(name, `${quoteValue(text)} is no date that can be read; it was left out`);
  return date;
}

function readYear(fields: EntryFields): PartialDate | null {
  const text = fields.text('year');
  if (text === null) return null;
  const year = readEdtf(text) ?? readPartialDate(text.replaceAll(/[[\]()]/g, ''));
  if (year === null) return readYearWithin(fields, text);
  const { month, day } = readMonth(fields);
  if (month === '' || !/^-?\d+$/.test(year)) return year;
  const whole = year.padStart(4, '0');
  return readPartialDate(`${whole}-${month}-${day}`) ?? readPartialDate(`${whole}-${month}`) ?? year;
}

/** `1985a`, `printed 1985`: the one number of four digits. */
function readYearWithin(fields: EntryFields, text: string): PartialDate | null {
  const years = text.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  const year = years.length === 1 ? readPartialDate(years[0] ?? '') : null;
  fields.warn('year', `the year ${quoteValue(text)} was ${year === null ? 'left out: it is none' : `read as ${year}`}`);
  return year;
}

/** Abbreviations of months are numbers already; some write the day with them: `"10~" # jan`. */
function readMonth(fields: EntryFields): { month: string; day: string } {
  const text = fields.text('month')?.toLowerCase() ?? '';
  const [, before = '', number = '', after = ''] = /^(?:(\d{1,2})\s)?(\d{1,2})(?:\s(\d{1,2}))?$/.exec(text) ?? [];
  const named = months.findIndex((month) => text.startsWith(month)) + 1;
  const month = number === '' ? (named === 0 ? '' : String(named)) : number;
  return { month, day: fields.text('day') ?? (before || after || 'unknown') };
}
