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

/** Reads a year, perhaps before our era; services write 0 for none. */
export function readYear(row: CsvRow, column: string): PartialDate | null | undefined {
  const year = readWhole(row, column);
  if (year === undefined || year === null) return year;
  const date = year === 0 ? null : readPartialDate(String(year));
  if (year !== 0 && date === null) row.warn(column, `${year} is not a year`);
  return date ?? (year === 0 ? null : undefined);
}

/** Reads stars, `4` or `4.0`: 0 means "not rated". */
export function readStars(row: CsvRow, column: string): number | null | undefined {
  const text = row.text(column);
  if (text === undefined || text === null) return text;
  const stars = /^\d(?:\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
  if (stars === 0) return null;
  if (isRating(stars)) return stars;
  row.warn(column, `${quoteValue(text)} is not a rating from 0 to 5 stars in quarters`);
  return undefined;
}

const dayForm = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:[ T]\d{1,2}:[\d:.+\-Z ]{2,30})?$/;

/**
 * Reads a day, `2020/11/15`, a time of day behind it left out, or a month or year alone. What a spreadsheet has made of it
 * (`11/15/20`, `########`) is reported, never guessed. LibraryThing puts days into brackets.
 */
export function readDay(row: CsvRow, column: string): PartialDate | null | undefined {
  const text = row.text(column)?.replace(/^\[|\]$/g, '') ?? row.text(column);
  if (text === undefined || text === null || text === '') return text === undefined ? undefined : null;
  const date = readDayText(text);
  if (date !== null) return date;
  row.warn(column, explainDay(text));
  return undefined;
}

/** Reads the text of a day as `readDay` does; null for anything else. */
export function readDayText(text: string): PartialDate | null {
  const [, year, , month, day] = dayForm.exec(text) ?? [];
  if (day !== undefined) return readPartialDate(`${year}-${month}-${day}`);
  return monthForm.test(text) ? readPartialDate(text) : null;
}

const monthForm = /^\d{4}(?:[/-]\d{1,2})?$/;

function explainDay(text: string): string {
  if (/^#+$/.test(text)) return 'a spreadsheet wrote the column too narrow and lost the date';
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text))
    return `a spreadsheet rewrote the date as ${text}, which may be day or month first; it is left out`;
  return `${quoteValue(text)} is not a date`;
}
