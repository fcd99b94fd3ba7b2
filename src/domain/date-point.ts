import { daysInMonth } from './calendar.ts';

/** One date of a partial date: a year, perhaps a month, perhaps a day, and what is said against it. */
export interface DatePoint {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** `~`: about then. */
  readonly approximate: boolean;
  /** `?`: so the source says, which may be wrong. */
  readonly uncertain: boolean;
}

/** The first and the last day that a date may mean, as year*10000 + month*100 + day. */
export interface PointBounds {
  readonly from: number;
  readonly to: number;
}

const doubtMargin = 5;

/**
 * Gives the first and the last day a date may mean: `2001-05` is 20010501 to 20010531.
 * A doubtful date (`~` or `?`) is five of its smallest unit wider on either side: `~1985` is 1980 to 1990.
 */
export function pointBounds(point: DatePoint): PointBounds {
  const margin = point.approximate || point.uncertain ? doubtMargin : 0;
  return { from: firstDay(point, -margin), to: lastDay(point, margin) };
}

/**
 * Writes a date in its canonical form: `1998`, `-350`, `2001-05`, `~1985`, `1985?`.
 * A lone year has no leading zeros; with a month, or in an interval, a year of our era has four digits (`0180-05`).
 */
export function formatPoint(point: DatePoint, alone: boolean): string {
  const padded = point.year > 0 && (!alone || point.month !== null);
  const year = padded ? String(point.year).padStart(4, '0') : String(point.year);
  const parts = [point.month, point.day].filter((part) => part !== null).map((part) => `-${twoDigits(part)}`);
  return `${point.approximate ? '~' : ''}${year}${parts.join('')}${point.uncertain ? '?' : ''}`;
}

function firstDay({ year, month, day }: DatePoint, shift: number): number {
  if (month === null) return sortable(year + shift, 1, 1);
  if (day === null) return sortable(...shiftMonth(year, month, shift), 1);
  return shiftDay(year, month, day, shift);
}

function lastDay({ year, month, day }: DatePoint, shift: number): number {
  if (month === null) return sortable(year + shift, 12, 31);
  if (day !== null) return shiftDay(year, month, day, shift);
  const last = shiftMonth(year, month, shift);
  return sortable(...last, daysInMonth(...last));
}

function shiftMonth(year: number, month: number, shift: number): [year: number, month: number] {
  const months = year * 12 + month - 1 + shift;
  return [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
}

function shiftDay(year: number, month: number, day: number, shift: number): number {
  const shifted = day + shift;
  const here = daysInMonth(year, month);
  if (shifted >= 1 && shifted <= here) return sortable(year, month, shifted);
  const neighbour = shiftMonth(year, month, Math.sign(shift));
  return sortable(...neighbour, shifted < 1 ? daysInMonth(...neighbour) + shifted : shifted - here);
}

function sortable(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
