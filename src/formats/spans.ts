import type { Reading, ReadingDraft, ReadingState, Status } from '../domain/book.ts';
import { readPartialDate, type PartialDate } from '../domain/partial-date.ts';

/** When a passage through a book began and ended, as a service writes it: without saying how it ended. */
export interface Span {
  readonly started: PartialDate | null;
  readonly finished: PartialDate | null;
}

/** Makes readings of a book's spans: how each ended follows from where its reader stands with the book. */
export function readSpans(spans: readonly Span[], status: Status | null): ReadingDraft[] {
  const states = statesOf(spans, status);
  return spans.map((span, index) => ({ state: states[index] ?? 'read', ...span }));
}

/** The readings that, with nothing but days to tell of them, would be read again as what they are. */
export function holdableReadings(readings: readonly Reading[], status: Status | null): Reading[] {
  let held = [...readings];
  for (;;) {
    const states = statesOf(held.map(daysOf), status);
    const sure = held.filter(({ state }, index) => state === states[index]);
    if (sure.length === held.length) return held;
    held = sure;
  }
}

/** A reading as days: what is known less exactly is left out. */
export function daysOf({ started, finished }: Reading): Span {
  return { started: dayOf(started), finished: dayOf(finished) };
}

/** What ended was read, but for the last of a book that was given up; what did not end is what the book is. */
function statesOf(spans: readonly Span[], status: Status | null): ReadingState[] {
  const given = status === 'dropped' ? lastOf(spans) : -1;
  return spans.map(({ finished }, index) => {
    if (index === given) return 'dropped';
    return finished === null ? openState(status) : 'read';
  });
}

/** One without an end is the last, else the one that ends last. */
function lastOf(spans: readonly Span[]): number {
  const open = spans.findIndex(({ finished }) => finished === null);
  if (open >= 0) return open;
  const ends = spans.map(({ finished }) => finished ?? '');
  return ends.lastIndexOf([...ends].sort().at(-1) ?? '');
}

function openState(status: Status | null): ReadingState {
  return status === 'read' || status === 'paused' || status === 'dropped' ? status : 'reading';
}

function dayOf(date: PartialDate | null): PartialDate | null {
  return date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? readPartialDate(date) : null;
}
