import { and, gte, inArray, lt, notInArray, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { dateWindow, liesIn, type Window } from '../domain/query/date-window.ts';
import type { DateTest } from '../domain/query/syntax.ts';
import { dateBounds, readPartialDate } from '../domain/partial-date.ts';
import { anyHolds } from './compile-logic.ts';

/** The days before the first and after the last that a moment can fall on, as sortable numbers. */
const earliest = 1_01_00;
const latest = 9999_12_32;

/**
 * Compiles a test of a time in UTC or of a date, in the texts that `parseMoment` gives: such texts sort by time, so that an index on them serves.
 *
 * `2024` and `2024-05` stand for more than a day and yet sort before it. Only those of the years and months where the window ends can fall
 * on its wrong side; they are judged here, each by itself, and then named.
 */
export function compileMoment(test: DateTest, column: AnySQLiteColumn): SQL {
  const window = dateWindow(test);
  const isExact = test.kind === 'dateCompare' && test.operator === '=';
  const fits = (date: Window): boolean =>
    isExact ? date.from === window.from && date.to === window.to : liesIn(date, window, test.certainty);
  const coarse = coarseMoments(window);
  const inside = coarse.filter((moment) => fits(boundsOf(moment)));
  const outside = coarse.filter((moment) => !inside.includes(moment));
  const days = isExact && window.from !== window.to ? [] : [between(column, window, outside)];
  return anyHolds([...days, ...(inside.length === 0 ? [] : [inArray(column, inside)])]);
}

/** Whether a text is a moment at all. */
export function isMoment(column: AnySQLiteColumn): SQL {
  return anyHolds([between(column, { from: null, to: null }, []), inArray(column, ['0001'])]);
}

/** `U` comes after the `T` of a time, so that the last day is in, to its last second. */
function between(column: AnySQLiteColumn, { from, to }: Window, outside: readonly string[]): SQL {
  const inside = and(
    gte(column, dayText(from ?? earliest)),
    lt(column, `${dayText(to ?? latest)}U`),
    outside.length === 0 ? undefined : notInArray(column, [...outside]),
  );
  return inside ?? anyHolds([]);
}

/** The year and the month, as texts, of each end of a window. */
function coarseMoments({ from, to }: Window): readonly string[] {
  const days = [dayText(from ?? earliest), dayText(to ?? latest)];
  return [...new Set(days.flatMap((day) => [day.slice(0, 4), day.slice(0, 7)]))];
}

/** A day next to another may have the number 0 or 32 (see `dateWindow`), and sorts as it should even so. */
function dayText(day: number): string {
  const digits = String(Math.min(Math.max(day, earliest), latest)).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function boundsOf(moment: string): Window {
  const date = readPartialDate(moment);
  return date === null ? { from: null, to: null } : dateBounds(date);
}
