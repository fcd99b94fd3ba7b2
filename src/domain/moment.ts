import { BookshelfError } from './errors.ts';
import { readPartialDate } from './partial-date.ts';
import { quoteValue } from './quote-value.ts';

const timeWithOffset = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * Reads when something came into a library: a time with its offset, kept in UTC (`2024-05-01T08:30:00.000Z`), or a plain date of any precision
 * (`2024`, `2024-05`, `2024-05-01`). Throws a usage error for anything else.
 */
export function parseMoment(text: string): string {
  const trimmed = text.trim();
  const moment = readPlainDate(trimmed) ?? (timeWithOffset.test(trimmed) ? readTime(trimmed) : null);
  if (moment !== null) return moment;
  throw new BookshelfError('usage', `${quoteValue(text)} is neither a date nor a time`, {
    hint: 'Write 2024-05-01, or a time with its offset: 2024-05-01T08:30:00Z',
  });
}

function readPlainDate(text: string): string | null {
  const date = readPartialDate(text);
  return date !== null && /^\d{4}(-\d\d){0,2}$/.test(date) ? date : null;
}

/** The day must be one of the calendar, as it was typed and in UTC: JavaScript takes 30 February for 1 March, and has years of six digits. */
function readTime(text: string): string | null {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return null;
  const moment = time.toISOString();
  return readPlainDate(text.slice(0, 10)) === null || readPlainDate(moment.slice(0, 10)) === null ? null : moment;
}
