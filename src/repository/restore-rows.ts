import { sql } from 'drizzle-orm';
import { assignments, bookOf, differsFrom, idList, imageOf, nameOf, type RowShape } from './journal-rows.ts';
import { mergeRow, type RowValues } from './merge-row.ts';
import { isOfTarget, isRowOf, laterRows, numbersOf, type ReversalFrame } from './reversal-frame.ts';

/** How many rows are merged at a time. */
const batch = 5000;

/** Gives the rows that an operation changed back what they held, but for what changed since. */
export async function restoreRows(frame: ReversalFrame, shape: RowShape): Promise<void> {
  const { database } = frame;
  const later = frame.isLatest
    ? []
    : await numbersOf(
        database,
        sql`select i.row_id as id from row_images i join ${nameOf(shape)} on ${isRowOf(shape)}
          where ${isOfTarget(frame, shape)} and i.row_id in ${laterRows(frame, shape)}`,
      );
  await restoreWhole(frame, shape, later);
  for (let start = 0; start < later.length; start += batch)
    await restoreParts(frame, shape, later.slice(start, start + batch));
}

/**
 * Rows that nothing has changed since get their whole image. A name may still be that of a row which is to be restored after it, so
 * what was refused is tried again for as long as that helps.
 */
async function restoreWhole(frame: ReversalFrame, shape: RowShape, later: readonly number[]): Promise<void> {
  const rows = sql`${isOfTarget(frame, shape)} and ${isRowOf(shape)} and i.row_id not in ${idList(later)}`;
  const others = sql`select i.row_id as id from row_images i join ${nameOf(shape)} on ${isRowOf(shape)}
    where ${rows} and ${differsFrom(shape, shape.name, 'i.before')}`;
  let left = Infinity;
  for (;;) {
    const [{ count } = { count: 0 }] = await frame.database.all<{ count: number }>(
      sql`select count(*) as count from (${others})`,
    );
    if (count === 0 || count >= left) break;
    left = count;
    await frame.database.run(
      sql`update or ignore ${nameOf(shape)} set ${assignments(shape, 'i.before')} from row_images i where ${rows}`,
    );
  }
}

/** The rows that could not be restored, because their name or number is another row's now. */
export async function refusedRows(frame: ReversalFrame, shape: RowShape): Promise<void> {
  const rows = await frame.database.all<{ id: number; book: number | null }>(sql`
    select i.row_id as id, i.book_id as book from row_images i join ${nameOf(shape)} on ${isRowOf(shape)}
    where ${isOfTarget(frame, shape)} and i.row_id not in ${laterRows(frame, shape)}
      and ${differsFrom(shape, shape.name, 'i.before')}`);
  for (const { id: rowId, book: bookId } of rows)
    frame.kept.push({ table: shape.name, rowId, bookId, columns: [], reason: 'taken', operation: null });
}

interface LaterRow {
  readonly id: number;
  readonly book: number | null;
  readonly operation: number;
  readonly before: string;
  readonly left: string;
  readonly now: string;
}

/** Rows that were changed since get back what is still as the operation left it. */
async function restoreParts(frame: ReversalFrame, shape: RowShape, ids: readonly number[]): Promise<void> {
  const { database, target, running } = frame;
  const found = await database.all<LaterRow>(sql`
    with first_later as (
      select row_id, min(operation) as operation, before from row_images
      where operation > ${target} and operation < ${running} and table_name = ${shape.name} and row_id in ${idList(ids)}
      group by row_id
    )
    select c.id, ${bookOf(shape, 'c.')} as book, l.operation, json(i.before) as before, json(l.before) as left, json(${imageOf(shape, 'c.')}) as now
    from first_later l
    join row_images i on i.operation = ${target} and i.table_name = ${shape.name} and i.row_id = l.row_id
    join ${nameOf(shape)} c on c.id = l.row_id`);
  const merged: RowValues[] = [];
  for (const row of found) {
    const rows = { before: valuesOf(row.before), left: valuesOf(row.left), now: valuesOf(row.now) };
    const { values, kept } = mergeRow(shape.name, shape.columns, rows);
    if (values.some((value, index) => value !== rows.now[index])) merged.push(values);
    const { id: rowId, book: bookId, operation } = row;
    if (kept.length > 0)
      frame.kept.push({ table: shape.name, rowId, bookId, columns: kept, reason: 'changed', operation });
  }
  await writeRows(frame, shape, merged);
}

async function writeRows({ database }: ReversalFrame, shape: RowShape, rows: readonly RowValues[]): Promise<void> {
  if (rows.length === 0) return;
  const id = sql.raw(`v.value ->> ${shape.columns.indexOf('id')}`);
  await database.run(
    sql`update or ignore ${nameOf(shape)} set ${assignments(shape, 'v.value')} from json_each(${JSON.stringify(rows)}) v where ${nameOf(shape)}.id = ${id}`,
  );
}

function valuesOf(text: string): RowValues {
  const values: unknown = JSON.parse(text);
  return Array.isArray(values) ? values : [];
}
