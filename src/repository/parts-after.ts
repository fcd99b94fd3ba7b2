import { sql, type SQL } from 'drizzle-orm';
import { orderOf, type OrderTerm } from './book-order.ts';
import type { Part } from './book-reader.ts';
import { allHold } from './compile-logic.ts';

/**
 * Parts the books behind one in an order: first those that share all of its values but the last, then all but the last two, and so on.
 * `values` are the book's own, term by term.
 *
 * Each condition is a plain row of `and`s, and what is the same in a part stands no more in its order, so that an index serves both; together as
 * one `or` none would, and equal values would be walked through again.
 */
export function partsAfter(terms: readonly OrderTerm[], values: readonly unknown[]): Part[] {
  return terms
    .map((term, index) => {
      const same = terms.slice(0, index).map((earlier, place) => isSame(earlier, values[place]));
      const part = (condition: SQL, rest: readonly OrderTerm[]): Part => ({
        where: allHold([...same, condition]),
        orderBy: orderOf(rest),
      });
      return further(term, values[index], terms.slice(index), part);
    })
    .toReversed()
    .flat();
}

function isSame({ value }: OrderTerm, known: unknown): SQL {
  return known === null ? sql`${value} is null` : sql`${value} = ${known}`;
}

/** Books without a value come last: behind them there is none, and behind all others they are. */
function further(
  { value, descending, optional }: OrderTerm,
  known: unknown,
  order: readonly OrderTerm[],
  part: (condition: SQL, order: readonly OrderTerm[]) => Part,
): Part[] {
  if (known === null) return [];
  const beyond = part(descending ? sql`${value} < ${known}` : sql`${value} > ${known}`, order);
  return optional ? [beyond, part(sql`${value} is null`, order.slice(1))] : [beyond];
}
