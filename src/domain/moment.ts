import { BookshelfError } from './errors.ts';
import { readPartialDate } from './partial-date.ts';
import { quoteValue } from './quote-value.ts';

/**
 * Reads when something came into a library: a time with its offset, kept in UTC (`2024-05-01T08:30:00.000Z`), or a plain date of any precision
 * (`2024`, `2024-05`, `2024-05-01`). Throws a usage error for anything else.
 */
export function parseMoment(text: string): string {
  const trimmed = text.trim();
  const date = readPartialDate(trimmed);
  if (date !== null && /^\d{4}(-\d\d){0,2}$/.test(date)) return date;
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.test(trimmed)) {
    const time = new Date(trimmed);
    if (!Number.isNaN(time.getTime())) return time.toISOString();
  }
  throw new BookshelfError('usage', `${quoteValue(text)} is neither a date nor a time`, {
    hint: 'Write 2024-05-01, or a time with its offset: 2024-05-01T08:30:00Z',
  });
}
