import { eq, gte, isNotNull, isNull, lte, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { dateWindow, type Window } from '../domain/query/date-window.ts';
import type { DateTest } from '../domain/query/syntax.ts';
import { allHold, anyHolds } from './compile-logic.ts';

/** Where a partial date is stored: as typed, and its first and last day. */
export interface DateColumns {
  readonly date: AnySQLiteColumn;
  readonly from: AnySQLiteColumn;
  readonly to: AnySQLiteColumn;
  /** The value that an index of the dates goes by: the first day, or the last where the date is open before it. */
  readonly order?: SQL;
}

/** Compiles a test of a partial date, as `liesIn` means it: a bound that is null is an open end, unless there is no date at all. */
export function compileDate(test: DateTest, columns: DateColumns): SQL {
  const window = dateWindow(test);
  if (test.kind === 'dateCompare' && test.operator === '=')
    return allHold([isNotNull(columns.date), isBound(columns.from, window.from), isBound(columns.to, window.to)]);
  if (test.certainty === 'surely' && (window.from !== null || window.to !== null)) return insideOf(window, columns);
  return allHold([isNotNull(columns.date), ...touching(window, columns)]);
}

function isBound(column: AnySQLiteColumn, bound: number | null): SQL {
  return bound === null ? isNull(column) : eq(column, bound);
}

/** The conditions on the order follow from the others; they give an index both its ends. */
function insideOf({ from, to }: Window, { from: first, to: last, order }: DateColumns): SQL {
  const lower = from === null ? [] : [gte(first, from), ...(order === undefined ? [] : [gte(order, from)])];
  const upper = to === null ? [] : [lte(last, to), ...(order === undefined ? [] : [lte(order, to)])];
  return allHold([...lower, ...upper]);
}

/** An open window asks for a date of whatever kind. */
function touching({ from, to }: Window, columns: DateColumns): readonly SQL[] {
  return [
    ...(to === null ? [] : [anyHolds([isNull(columns.from), lte(columns.from, to)])]),
    ...(from === null ? [] : [anyHolds([isNull(columns.to), gte(columns.to, from)])]),
  ];
}
