import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import type { KeptRow } from '../domain/kept-row.ts';
import { nameOf, type RowShape } from './journal-rows.ts';

/** What all steps of taking one operation back share. */
export interface ReversalFrame {
  readonly database: Database;
  /** The tables, those that others refer to first. */
  readonly shapes: readonly RowShape[];
  /** The operation that is taken back. */
  readonly target: number;
  /** The operation that takes it back. */
  readonly running: number;
  /** Whether nothing was changed since the target, so that there is nothing to keep. */
  readonly isLatest: boolean;
  readonly ranges: ReadonlyMap<string, readonly RowRange[]>;
  /** What was left as it is. */
  readonly kept: KeptRow[];
  /** Ids that stand for others now, as `table id`: a name that was deleted and is another row's since. */
  readonly stands: Map<string, Map<number, number>>;
}

export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** The condition that an image of the target is one of a table. */
export function isOfTarget({ target }: ReversalFrame, { name }: RowShape): SQL {
  return sql`i.operation = ${target} and i.table_name = ${name}`;
}

/** The rows of a table that later operations changed or deleted. */
export function laterRows({ target, running }: ReversalFrame, { name }: RowShape): SQL {
  return sql`(select l.row_id from row_images l where l.operation > ${target} and l.operation < ${running} and l.table_name = ${name})`;
}

/** Whether an id of a table is among those that the target inserted. */
export function isInserted({ ranges }: ReversalFrame, { name }: RowShape, id: SQL): SQL {
  const tests = (ranges.get(name) ?? []).map(({ first, last }) => sql`${id} between ${first} and ${last}`);
  return tests.length === 0 ? sql`0` : sql`(${sql.join(tests, sql` or `)})`;
}

/** The condition that joins an image of the target to its row. */
export function isRowOf(shape: RowShape): SQL {
  return sql`${nameOf(shape)}.id = i.row_id`;
}

export async function numbersOf(database: Database, statement: SQL): Promise<number[]> {
  return (await database.all<{ id: number }>(statement)).map(({ id }) => id);
}
