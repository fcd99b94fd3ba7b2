import { sql } from 'drizzle-orm';
import type { Connection, Database } from '../database/connection.ts';
import type { KeptRow } from '../domain/kept-row.ts';
import { deleteInserted } from './delete-inserted.ts';
import { insertDeleted } from './insert-deleted.ts';
import { rowShapes, type RowShape } from './journal-rows.ts';
import { mendReferences } from './mend-references.ts';
import { restoreRows, refusedRows } from './restore-rows.ts';
import type { ReversalFrame, RowRange } from './reversal-frame.ts';
import { rowsToKeep } from './rows-to-keep.ts';

/**
 * Takes one operation back, inside the operation that does so: what it changed gets its values back, what it inserted goes, what it deleted
 * returns. Whatever changed since stays, and is told in the answer.
 */
export async function reverse(connection: Connection, target: number, running: number): Promise<KeptRow[]> {
  const frame = await frameFor(connection.database, target, running);
  // Until the commit rows may refer to others that are still to come; this also stays the immediate `restrict`.
  await connection.run('pragma defer_foreign_keys = on');
  const { shapes } = frame;
  const touched = await imagedShapes(frame);
  for (const shape of touched) await restoreRows(frame, shape);
  const kept = await rowsToKeep(frame);
  for (const shape of shapes.toReversed()) await deleteInserted(frame, shape, kept.get(shape.name) ?? new Set());
  for (const shape of touched) await restoreRows({ ...frame, kept: [] }, shape);
  for (const shape of touched) await refusedRows(frame, shape);
  for (const shape of touched) await insertDeleted(frame, shape);
  if (!frame.isLatest) for (const shape of shapes) await mendReferences(frame, shape);
  return frame.kept;
}

/** The tables of which the operation changed or deleted rows. */
async function imagedShapes({ database, shapes, target }: ReversalFrame): Promise<RowShape[]> {
  const rows = await database.all<{ name: string }>(
    sql`select distinct table_name as name from row_images where operation = ${target}`,
  );
  return shapes.filter(({ name }) => rows.some((row) => row.name === name));
}

async function frameFor(database: Database, target: number, running: number): Promise<ReversalFrame> {
  const rows = await database.all<RowRange & { name: string }>(
    sql`select table_name as name, first_id as first, last_id as last from operation_ranges where operation = ${target} order by 1, 2`,
  );
  const ranges = new Map<string, RowRange[]>();
  for (const { name, ...range } of rows) ranges.set(name, [...(ranges.get(name) ?? []), range]);
  const [later] = await database.all(sql`select 1 from operations where id > ${target} limit 1`);
  return {
    database,
    shapes: await rowShapes(database),
    target,
    running,
    isLatest: later === undefined,
    ranges,
    kept: [],
    stands: new Map(),
  };
}
