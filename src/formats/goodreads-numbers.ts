import { readPartialDate, type PartialDate } from '../domain/partial-date.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { isRating } from '../domain/rating.ts';
import type { CsvRow } from './csv-row.ts';

/** Reads a whole number, also as programs that compute write it (`352.0`); undefined where the cell says nothing that can be used. */
export function readWhole(row: CsvRow, column: string): number | null | undefined {
  const text = row.text(column);
  if (text === undefined || text === null) return text;
  if (/^-?\d{1,9}(?:\.0{1,9})?$/.test(text)) return Number.parseInt(text, 10);
  row.warn(column, `${quoteValue(text)} is not a whole number`);
  return undefined;
}

/** Reads a year, perhaps before our era; Goodreads writes 0 for none. */
export function readYear(row: CsvRow, column: string): PartialDate | null | undefined {
  const year = readWhole(row, column);
  if (year === undefined || year === null) return year;
  const date = year === 0 ? null : readPartialDate(String(year));
  if (year !== 0 && date === null) row.warn(column, `${year} is not a year`);
  return date ?? (year === 0 ? null : undefined);
}

/** Reads stars: 0 means "not rated", and since 2026 they are written `4.0`. */
export function readStars(row: CsvRow): number | null | undefined {
  const text = row.text('My Rating');
  if (text === undefined || text === null) return text;
  const stars = /^\d(?:\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
  if (stars === 0) return null;
  if (isRating(stars)) return stars;
  row.warn('My Rating', `${quoteValue(text)} is not a rating from 0 to 5 stars in quarters`);
  return undefined;
}

const dayForm = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:[ T]00:00(?::00)?)?$/;

/** Reads a day, `2020/11/15`. What a spreadsheet has made of it (`11/15/20`, `########`) is reported, never guessed. */
export function readDay(row: CsvRow, column: string): PartialDate | null | undefined {
  const text = row.text(column);
  if (text === undefined || text === null) return text;
  const [, year, , month, day] = dayForm.exec(text) ?? [];
  const date =
    day === undefined ? readPartialDate(monthForm.test(text) ? text : '') : readPartialDate(`${year}-${month}-${day}`);
  if (date !== null) return date;
  row.warn(column, explainDay(text));
  return undefined;
}

const monthForm = /^\d{4}(?:[/-]\d{1,2})?$/;

function explainDay(text: string): string {
  if (/^#+$/.test(text)) return 'a spreadsheet wrote the column too narrow and lost the date';
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text))
    return `a spreadsheet rewrote the date as ${text}, which may be day or month first; it is left out`;
  return `${quoteValue(text)} is not a date`;
}
