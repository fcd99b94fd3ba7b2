import type { DatePoint } from './date-point.ts';
import { formatPoint } from './date-point.ts';
import { readDate } from './read-date.ts';

/** How dates are shown to people: as they are kept, day first, month first, or with the name of the month. */
export const dateStyles = ['iso', 'dmy', 'mdy', 'long'] as const;
export type DateStyle = (typeof dateStyles)[number];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Shows every date and moment in a text in a style: `2001-05-17` as `17/05/2001`; other words stay. A moment is shown in the time of this machine. */
export function styleDates(text: string, style: DateStyle): string {
  return style === 'iso'
    ? text
    : text.replaceAll(/[^\s;]+/g, (word) => styleMoment(word, style) ?? styleDate(word, style));
}

function styleMoment(word: string, style: DateStyle): string | null {
  if (!/^-?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(word)) return null;
  const moment = new Date(word);
  if (Number.isNaN(moment.getTime())) return null;
  const point = { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() };
  const day = stylePoint({ ...point, approximate: false, uncertain: false }, style);
  return `${day} ${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

function styleDate(word: string, style: DateStyle): string {
  const reading = readDate(word);
  if ('fault' in reading) return word;
  if ('point' in reading) return stylePoint(reading.point, style);
  return [reading.start, reading.end].map((end) => (end === null ? '' : stylePoint(end, style))).join('–');
}

/** A year alone is the same in every style. */
function stylePoint(point: DatePoint, style: DateStyle): string {
  const { year, month, day, approximate, uncertain } = point;
  if (month === null) return formatPoint(point, true);
  const written = style === 'long' ? inWords({ year, month, day }) : inNumbers({ year, month, day }, style);
  return `${approximate ? '~' : ''}${written}${uncertain ? '?' : ''}`;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

function inWords({ year, month, day }: Day): string {
  return `${day === null ? '' : `${day} `}${months[month - 1] ?? ''} ${year}`;
}

function inNumbers({ year, month, day }: Day, style: DateStyle): string {
  const [monthText, dayText] = [twoDigits(month), day === null ? [] : [twoDigits(day)]];
  const parts = style === 'dmy' ? [...dayText, monthText] : [monthText, ...dayText];
  return [...parts, year].join('/');
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
