import { eq, gte, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { dateWindow, type Window } from '../domain/query/date-window.ts';
import type { DateTest } from '../domain/query/syntax.ts';
import { allHold } from './compile-logic.ts';

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
  return allHold([isNotNull(columns.date), ...conditions(test, window, columns)].filter((each) => each !== undefined));
}

function conditions(test: DateTest, window: Window, columns: DateColumns): readonly (SQL | undefined)[] {
  if (test.kind === 'dateCompare' && test.operator === '=') {
    return [isBound(columns.from, window.from), isBound(columns.to, window.to)];
  }
  return test.certainty === 'surely' ? insideOf(window, columns) : touching(window, columns);
}

function isBound(column: AnySQLiteColumn, bound: number | null): SQL {
  return bound === null ? isNull(column) : eq(column, bound);
}

/** The last two conditions follow from the others; they give an index both its ends. */
function insideOf({ from, to }: Window, columns: DateColumns): readonly (SQL | undefined)[] {
  const { order } = columns;
  return [
    from === null ? undefined : gte(columns.from, from),
    to === null ? undefined : lte(columns.to, to),
    from === null || order === undefined ? undefined : gte(order, from),
    to === null || order === undefined ? undefined : lte(order, to),
  ];
}

function touching({ from, to }: Window, columns: DateColumns): readonly (SQL | undefined)[] {
  return [
    to === null ? undefined : or(isNull(columns.from), lte(columns.from, to)),
    from === null ? undefined : or(isNull(columns.to), gte(columns.to, from)),
  ];
}
