import { parseMoment } from '../domain/moment.ts';
import { BookshelfError } from '../domain/errors.ts';

/** Reads when something came into a library, as `parseMoment` does, a time without an offset as one in UTC; null for what is none. */
export function readTime(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || /^010[01]-/.test(typed)) return null;
  const isBare = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/.test(typed);
  try {
    return parseMoment(isBare ? `${typed}Z` : typed);
  } catch (error) {
    if (error instanceof BookshelfError) return null;
    throw error;
  }
}
