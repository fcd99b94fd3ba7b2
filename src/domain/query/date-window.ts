import type { Certainty, DateTest } from './syntax.ts';

/** The first and the last day of a stretch of time, as the sortable numbers of `dateBounds`; null is an open end. */
export interface Window {
  readonly from: number | null;
  readonly to: number | null;
}

/** Gives the days that a date test asks for; both ends belong to it. */
export function dateWindow(test: DateTest): Window {
  if (test.kind === 'dateRange') return { from: test.from?.from ?? null, to: test.to?.to ?? null };
  const { operator, value } = test;
  if (operator === '<') return { from: null, to: value.from === null ? null : value.from - 1 };
  if (operator === '<=') return { from: null, to: value.to };
  if (operator === '>') return { from: value.to === null ? null : value.to + 1, to: null };
  if (operator === '>=') return { from: value.from, to: null };
  return { from: value.from, to: value.to };
}

/**
 * Tells whether a date lies in a window: surely when all the days it may be do, maybe when one does.
 * A date open at one end surely lies only in a window open there too.
 */
export function liesIn(date: Window, window: Window, certainty: Certainty): boolean {
  return certainty === 'surely' ? surelyLiesIn(date, window) : mayLieIn(date, window);
}

function surelyLiesIn(date: Window, window: Window): boolean {
  const startsInside = window.from === null || (date.from !== null && date.from >= window.from);
  const endsInside = window.to === null || (date.to !== null && date.to <= window.to);
  return startsInside && endsInside;
}

function mayLieIn(date: Window, window: Window): boolean {
  const startsInTime = window.to === null || date.from === null || date.from <= window.to;
  const endsInTime = window.from === null || date.to === null || date.to >= window.from;
  return startsInTime && endsInTime;
}
