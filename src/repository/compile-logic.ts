import { sql, type SQL } from 'drizzle-orm';

type Join = (left: SQL, right: SQL) => SQL;

/** Joins conditions so that each must hold; none at all always hold. */
export function allHold(conditions: readonly SQL[]): SQL {
  return balanced(conditions, (left, right) => sql`(${left} and ${right})`) ?? sql`true`;
}

/** Joins conditions so that one must hold; of none at all none does. */
export function anyHolds(conditions: readonly SQL[]): SQL {
  return balanced(conditions, (left, right) => sql`(${left} or ${right})`) ?? sql`false`;
}

/**
 * Turns a condition round. A condition about a value that is not there is null in SQL, which `and`, `or` and `where` treat as false;
 * only `not` would make null of it again, so here null counts as false as well.
 */
export function holdsNot(condition: SQL): SQL {
  return sql`(${condition} is not true)`;
}

/** Joins by halves: SQLite takes an expression of any width but none deeper than 1000, and a row of `and`s is as deep as it is long. */
function balanced(conditions: readonly SQL[], join: Join): SQL | undefined {
  if (conditions.length < 2) return conditions[0];
  const middle = Math.ceil(conditions.length / 2);
  const left = balanced(conditions.slice(0, middle), join);
  const right = balanced(conditions.slice(middle), join);
  return left === undefined || right === undefined ? left : join(left, right);
}
