import type { PartialDate } from '../../domain/partial-date.ts';
import { readDate } from '../../domain/read-date.ts';

/** The years of a date as MARC codes them, four digits from 1 to 9998: one, or both of an interval; none for any other date. */
export function codedYears(date: PartialDate | null): string[] {
  const reading = date === null ? null : readDate(date);
  if (reading === null || 'fault' in reading) return [];
  const points = 'point' in reading ? [reading.point] : [reading.start, reading.end];
  const years = points.map((point) => point?.year ?? 0);
  return years.every((year) => year > 0 && year < 9999) ? years.map((year) => String(year).padStart(4, '0')) : [];
}
