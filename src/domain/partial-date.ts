import { formatPoint, pointBounds } from './date-point.ts';
import { BookshelfError } from './errors.ts';
import { quoteValue } from './quote-value.ts';
import { readDate, type DateReading } from './read-date.ts';

declare const brand: unique symbol;

/**
 * A date as precise as it is known, in its canonical text: `1998`, `2001-05`, `2001-05-17`, `~1985` (about), `1985?` (doubtful),
 * `~1985?` (both), `-350`, the intervals `2010/2012`, `2010/..`, `../2010`. A subset of EDTF levels 0 and 1 (ISO 8601-2),
 * with two liberties: `~` stands before the date, and a lone year is written without leading zeros.
 */
export type PartialDate = string & { readonly [brand]: 'PartialDate' };

/** The first and the last day a date may mean, sortable (see `dateBounds`); null where it is open. */
export interface DateBounds {
  readonly from: number | null;
  readonly to: number | null;
}

const defaultHint = 'Write 1998, 2001-05, 2001-05-17, ~1985 (about then), 1985? or 2010/2012.';

/**
 * Reads a partial date as people type it and gives its canonical text; throws a usage error that says what is wrong.
 * Besides the canonical forms: `2001/5/7`, `2001.05.17`, `1985~`, `c. 1985`, `circa 1985`, `1985%` (both doubts),
 * `2003-2004`. `2001/05` is a month: an interval ends in a year of three or four digits, a full date, or `..`.
 * Refused: days that do not exist, dates with the day first, the year 0. Negative years are kept as typed.
 */
export function parsePartialDate(text: string): PartialDate {
  const reading = readDate(text);
  if ('fault' in reading) {
    throw new BookshelfError('usage', `${quoteValue(text)} ${reading.fault}`, { hint: reading.hint ?? defaultHint });
  }
  return write(reading);
}

/** Reads a partial date as `parsePartialDate` does, or answers null. */
export function readPartialDate(text: string): PartialDate | null {
  const reading = readDate(text);
  return 'fault' in reading ? null : write(reading);
}

/** Tells whether a text is a partial date in its canonical form. */
export function isPartialDate(text: string): text is PartialDate {
  return readPartialDate(text) === text;
}

/**
 * Gives the first and the last day a date may mean, each as year*10000 + month*100 + day; null is an open end.
 * `2001-05` is 20010501 to 20010531; `-350` is -3499899 to -3498769 (numbers grow with time before our era too);
 * `~1985` and `1985?` are five of the smallest unit stated wider on either side: 19800101 to 19901231.
 */
export function dateBounds(date: PartialDate): DateBounds {
  const reading = readDate(date);
  if ('fault' in reading) return { from: null, to: null };
  if ('point' in reading) return pointBounds(reading.point);
  return {
    from: reading.start === null ? null : pointBounds(reading.start).from,
    to: reading.end === null ? null : pointBounds(reading.end).to,
  };
}

/** Gives the year that a date states, of an interval the first; null where that is open (`../2010`). */
export function dateYear(date: PartialDate): number | null {
  const reading = readDate(date);
  if ('fault' in reading) return null;
  return 'point' in reading ? reading.point.year : (reading.start?.year ?? null);
}

function write(reading: DateReading): PartialDate {
  if ('point' in reading) return branded(formatPoint(reading.point, true));
  const ends = [reading.start, reading.end].map((end) => (end === null ? '..' : formatPoint(end, false)));
  return branded(ends.join('/'));
}

function branded(canonical: string): PartialDate {
  if (isBranded(canonical)) return canonical;
  throw new TypeError('a date was written as nothing');
}

/** Gives a text that was just written its type: the one place where a partial date is made. */
function isBranded(canonical: string): canonical is PartialDate {
  return canonical !== '';
}
