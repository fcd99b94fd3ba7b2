import { sql, type SQL } from 'drizzle-orm';
import type { Connection, Database } from '../database/connection.ts';
import { columnList, imageValues, nameOf, rowShapes, type RowShape } from './journal-rows.ts';

/**
 * Takes a copy of a library back to what it was after an operation (0: before the first that is known), in one step however many there were since: a
 * row is what its first image after that operation says; one that was inserted first is gone. Not for the library itself: nothing of this is kept in
 * the journal.
 */
export async function travelBack(connection: Connection, operation: number): Promise<void> {
  const { database } = connection;
  await connection.run('pragma foreign_keys = off');
  for (const shape of await rowShapes(database)) await takeBack(database, shape, operation);
}

async function takeBack(database: Database, shape: RowShape, operation: number): Promise<void> {
  const first = sql`(
    select row_id, min(operation) as operation, before from row_images
    where operation > ${operation} and table_name = ${shape.name} group by row_id)`;
  const isInserted = (id: SQL, before: SQL) => sql`exists (
    select 1 from operation_ranges r where r.table_name = ${shape.name} and r.operation > ${operation} and ${before}
      and ${id} between r.first_id and r.last_id)`;
  await database.run(sql`
    delete from ${nameOf(shape)} where ${isInserted(sql`id`, sql`1`)} or id in (select row_id from ${first})`);
  await database.run(sql`
    insert into ${nameOf(shape)} (${columnList(shape)}) select ${imageValues(shape, 'i.before')} from ${first} i
    where not ${isInserted(sql`i.row_id`, sql`r.operation < i.operation`)}`);
}

/** The books that operations after one, up to another, touched in any way, also through the name of an author, a series or a tag. */
export async function booksBetween(database: Database, after: number, upTo: number): Promise<Set<number>> {
  const ids = new Set<number>();
  const isBetween = (alias: string) =>
    sql`${sql.raw(alias)}.operation > ${after} and ${sql.raw(alias)}.operation <= ${upTo}`;
  const add = async (statement: SQL) => {
    const [row] = await database.all<{ ids: string }>(sql`select json_group_array(id) as ids from (${statement})`);
    const found: unknown = JSON.parse(row?.ids ?? '[]');
    if (Array.isArray(found)) for (const id of found) ids.add(Number(id));
  };
  await add(sql`select distinct i.book_id as id from row_images i where ${isBetween('i')} and i.book_id is not null`);
  for (const { name, bookColumn, references } of await rowShapes(database)) {
    if (bookColumn === null) continue;
    const rows = sql.raw(`"${name}"`);
    const book = sql.raw(`c.${bookColumn}`);
    await add(sql`select distinct ${book} as id from operation_ranges r join ${rows} c on c.id between r.first_id and r.last_id
      where ${isBetween('r')} and r.table_name = ${name}`);
    for (const { column, table } of references.filter(({ table }) => table !== 'books'))
      await add(sql`select distinct ${book} as id from row_images i join ${rows} c on c.${sql.raw(column)} = i.row_id
        where ${isBetween('i')} and i.table_name = ${table}`);
  }
  return ids;
}
