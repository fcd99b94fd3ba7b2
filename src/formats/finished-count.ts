import type { Status } from '../domain/book.ts';

/**
 * How many readings a service's count says were finished. It counts the one that is going on or was given up; where nothing says how the
 * reader stands with the book, nothing says what it counts.
 */
export function finishedCount(count: number | undefined, status: Status | null): number | undefined {
  if (count === undefined || status === null) return undefined;
  return countsOneMore(status) ? Math.max(0, count - 1) : count;
}

/** Whether a service counts one reading more than were finished. */
export function countsOneMore(status: Status | null): boolean {
  return status === 'reading' || status === 'paused' || status === 'dropped';
}
