import { BookshelfError } from './errors.ts';
import { quoteValue } from './quote-value.ts';

const days: ReadonlyMap<string, number> = new Map([
  ['d', 1],
  ['w', 7],
  ['m', 30],
  ['y', 365],
]);

/** Reads an age (`90d`, `12w`, `6m`, `2y`) as milliseconds; a month counts as 30 days, a year as 365. Throws a usage error for anything else. */
export function parseAge(text: string): number {
  const [, amount, unit = ''] = /^(\d{1,5})([dwmy])$/.exec(text.trim()) ?? [];
  const length = days.get(unit);
  if (amount !== undefined && length !== undefined) return Number(amount) * length * 86_400_000;
  throw new BookshelfError('usage', `${quoteValue(text)} is no age`, { hint: 'Write 90d, 12w, 6m or 2y' });
}
