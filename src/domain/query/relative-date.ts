import { BookshelfError } from '../errors.ts';
import type { QueryOptions } from './query-options.ts';

type Step = (date: Date, amount: number) => void;

const steps = new Map<string, Step>([
  ['d', (date, amount) => date.setUTCDate(date.getUTCDate() - amount)],
  ['w', (date, amount) => date.setUTCDate(date.getUTCDate() - amount * 7)],
  ['m', goBackMonths],
  ['y', (date, amount) => goBackMonths(date, amount * 12)],
]);

/**
 * Resolves `today`, `yesterday` and `-2w` (days, weeks, months, years ago) to a day, as `2024-05-17`; null for other text.
 * A month ago on the 31st is the last day of a shorter month.
 */
export function resolveRelativeDate(text: string, options: QueryOptions): string | null {
  const word = text.toLowerCase();
  if (word === 'today') return options.today;
  const match = /^-(\d{1,6})([dwmy])$/u.exec(word === 'yesterday' ? '-1d' : word);
  const step = steps.get(match?.[2] ?? '');
  if (step === undefined) return null;
  const date = new Date(`${options.today}T00:00:00Z`);
  step(date, Number(match?.[1]));
  if (date.getUTCFullYear() < 1) {
    throw new BookshelfError('usage', `${text} reaches back before the year 1`, { hint: 'Write the year: -350.' });
  }
  return date.toISOString().slice(0, 10);
}

function goBackMonths(date: Date, amount: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - amount);
  const lastDay = new Date(date);
  lastDay.setUTCMonth(date.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, lastDay.getUTCDate()));
}
