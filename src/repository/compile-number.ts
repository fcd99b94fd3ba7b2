import { eq, gt, gte, isNotNull, lt, lte, type BinaryOperator, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CompareTest, CountTest, Operator, RangeTest } from '../domain/query/syntax.ts';
import { allHold } from './compile-logic.ts';

const comparisons = { '<': lt, '<=': lte, '>': gt, '>=': gte, '=': eq } satisfies Record<Operator, BinaryOperator>;

/** Compiles a comparison or a range of a number. A rating is compared as it is stored: its column turns stars into quarters. */
export function compileNumber(test: CompareTest | RangeTest, column: AnySQLiteColumn): SQL {
  if (test.kind === 'compare') return comparisons[test.operator](column, test.value);
  const from = test.from === null ? [] : [gte(column, test.from)];
  const to = test.to === null ? [] : [lte(column, test.to)];
  return allHold([isNotNull(column), ...from, ...to]);
}

/** Compiles a test of how many there are. */
export function compileCount(test: CountTest, count: SQL): SQL {
  return comparisons[test.operator](count, test.value);
}
