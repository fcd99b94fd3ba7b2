import { parseMoment } from '../domain/moment.ts';
import { resolveRelativeDate } from '../domain/query/relative-date.ts';
import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Operations } from '../repository/operations.ts';
import type { Context } from './context.ts';

/**
 * Finds the operation that a moment stands after: its number as typed; for a date the last one up to its end, in the time zone of this machine
 * (`2026-05-17`, `2026-05`, `yesterday`, `-2w`); for a time with its offset the last one up to it. 0 is the library before the first one.
 */
export async function momentInJournal(operations: Operations, text: string, context: Context): Promise<number> {
  const reach = await operations.reach();
  const number = /^\d{1,15}$/.test(text) ? await existing(operations, Number(text)) : null;
  const found = number ?? (await operations.lastAt(endOf(momentOf(text, context))));
  if (found >= reach) return found;
  throw new BookshelfError('missing', `what was there before operation ${reach + 1} was forgotten`, {
    hint: 'A backup of that time may have it: bookshelf restore FILE',
  });
}

function momentOf(text: string, context: Context): string {
  try {
    return parseMoment(resolveRelativeDate(text, context) ?? text);
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    throw new BookshelfError('usage', `${quoteValue(text)} is no operation, date or time`, {
      hint: 'Write the number of an operation (bookshelf history), 2024-05-01, yesterday, or 2024-05-01T08:30:00Z',
      cause: error,
    });
  }
}

async function existing(operations: Operations, id: number): Promise<number> {
  return id === 0 ? 0 : (await operations.get(id)).id;
}

/** The last millisecond of a day, a month or a year; a time as it is. */
function endOf(moment: string): string {
  const [year, month, day] = moment.split('-').map(Number);
  if (year === undefined || moment.length > 'yyyy-mm-dd'.length) return moment;
  const end = new Date(0);
  end.setHours(0, 0, 0, 0);
  if (month === undefined) end.setFullYear(year + 1, 0, 1);
  else if (day === undefined) end.setFullYear(year, month, 1);
  else end.setFullYear(year, month - 1, day + 1);
  return new Date(end.getTime() - 1).toISOString();
}
