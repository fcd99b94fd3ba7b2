import { sql } from 'drizzle-orm';
import type { Reference } from '../database/journal-tables.ts';
import { columnList, imageValue, imageValues, nameOf, type RowShape } from './journal-rows.ts';
import type { ReversalFrame } from './reversal-frame.ts';

/**
 * Mends the rows that refer to rows which are not there. An author, a tag or a series that was deleted since comes back with them, unless another
 * row has its name by now, which then stands for it. Else they refer to what they referred to before; a row that came back without the book that
 * it belongs to goes again.
 */
export async function mendReferences(frame: ReversalFrame, shape: RowShape): Promise<void> {
  for (const reference of shape.references) {
    const column = sql.raw(`c."${reference.column}"`);
    const dangling = await frame.database.all<DanglingRow>(sql`
      select c.id, ${column} as parent from ${nameOf(shape)} c
      where c.id in (select row_id from row_images where operation in (${frame.target}, ${frame.running}) and table_name = ${shape.name})
        and ${column} is not null and not exists (select 1 from ${sql.raw(`"${reference.table}"`)} p where p.id = ${column})`);
    for (const row of dangling) await mend(frame, shape, reference, row);
  }
}

interface DanglingRow {
  readonly id: number;
  readonly parent: number;
}

async function mend(
  frame: ReversalFrame,
  shape: RowShape,
  { column, table }: Reference,
  { id, parent }: DanglingRow,
): Promise<void> {
  const { database, kept, running, stands } = frame;
  const name = sql.raw(`"${column}"`);
  const stand = stands.get(table)?.get(parent) ?? (await revive(frame, table, parent));
  const image = sql`select ${imageValue(shape, column, 'before')} as parent from row_images
    where operation = ${running} and table_name = ${shape.name} and row_id = ${id}`;
  const [earlier] = stand === null ? await database.all<{ parent: number | null }>(image) : [{ parent: stand }];
  const target = earlier?.parent ?? null;
  if (target !== null)
    await database.run(sql`update or ignore ${nameOf(shape)} set ${name} = ${target} where id = ${id}`);
  const [left] = await database.all<{ parent: number }>(
    sql`select ${name} as parent from ${nameOf(shape)} where id = ${id}`,
  );
  if (left !== undefined && left.parent !== target)
    await database.run(sql`delete from ${nameOf(shape)} where id = ${id}`);
  if (stand === null)
    kept.push({ table: shape.name, rowId: id, bookId: null, columns: [column], reason: 'gone', operation: null });
}

/** Brings the last known image of an author, a tag or a series back; answers with its id, or that of the row that has its name. */
async function revive(frame: ReversalFrame, table: string, id: number): Promise<number | null> {
  const { database, running, stands } = frame;
  const shape = frame.shapes.find(({ name }) => name === table);
  if (shape === undefined || shape.bookColumn !== null || !shape.columns.includes('name')) return null;
  const last = sql`from row_images i where i.table_name = ${table} and i.row_id = ${id} order by i.operation desc limit 1`;
  await database.run(
    sql`insert or ignore into ${nameOf(shape)} (${columnList(shape)}) select ${imageValues(shape, 'i.before')} ${last}`,
  );
  const [row] = await database.all<{ id: number }>(
    sql`select id from ${nameOf(shape)} where id = ${id} or name = (select ${imageValue(shape, 'name', 'i.before')} ${last}) order by id = ${id} desc`,
  );
  if (row?.id === id)
    await database.run(
      sql`insert or ignore into operation_ranges (operation, table_name, first_id, last_id) values (${running}, ${table}, ${id}, ${id})`,
    );
  else if (row !== undefined) stands.set(table, new Map(stands.get(table)).set(id, row.id));
  return row?.id ?? null;
}
