import { readPartialDate, type PartialDate } from '../domain/partial-date.ts';

/**
 * Reads a date, or the date of a time: `2006-12-28T23:00:00+00:00`, `20061208`, `December 31, 1993`. Null for what is none, and for the first day
 * of the years 100 and 101, by which calibre says that it knows no date.
 */
export function readCatalogueDate(text: string): PartialDate | null {
  const typed = text.trim();
  if (/^010[01]-01-01/.test(typed)) return null;
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)?(?!\d)/.exec(typed) ?? [];
  const packed = [year, month, day].filter((part) => part !== '').join('-');
  const [dated = typed] = /^\d{4}-\d\d-\d\d(?=[T ])/.exec(typed) ?? [];
  return readPartialDate(packed === '' ? dated : packed) ?? readEnglishDate(typed);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads `December 31, 1993`, `31 December 1993` and `August 1988`. */
function readEnglishDate(text: string): PartialDate | null {
  const [, word = '', day = '', year = ''] =
    /^([A-Za-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/.exec(text) ?? dayFirst(text);
  const month = months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const parts = [year, twoDigits(String(month)), ...(day === '' ? [] : [twoDigits(day)])];
  return readPartialDate(parts.join('-'));
}

function dayFirst(text: string): string[] {
  const [whole = '', day = '', word = '', year = ''] = /^(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text) ?? [];
  return [whole, word, day, year];
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
