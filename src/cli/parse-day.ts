import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Reads a day of the calendar as ISO 8601 writes it: `2025-01-01`. */
export function parseDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It must be a day, such as 2025-01-01.');
}
