import type { Connection } from '../../database/connection.ts';
import { journalTables } from '../../database/journal-tables.ts';

/** An operation as the libraries of one line know it: the same number and the same uuid. */
export interface LinePoint {
  readonly id: number;
  readonly uuid: string;
}

/** How a library stands to another. `behind` and `ahead`: one is what the other was; `empty`: there is nothing in it yet. */
export type Standing = 'same' | 'ahead' | 'behind' | 'empty' | 'diverged' | 'strange';

/** Every operation that was a library's own, pruned ones among them, as a table of `id` and `uuid`. */
export const ownOperations = `(select id, uuid from operations union all select operation as id, uuid from known_operations where own)`;

/** The last operation of a library; null where there was none. */
export async function lastPoint(connection: Connection): Promise<LinePoint | null> {
  for await (const { id, uuid } of connection.rows(`select id, uuid from ${ownOperations} order by id desc limit 1`))
    return { id: Number(id), uuid: String(uuid) };
  return null;
}

/** Tells how the library behind a connection stands to another. */
export async function standingOf(here: Connection, there: Connection): Promise<Standing> {
  const [mine, theirs] = [await lastPoint(here), await lastPoint(there)];
  if (mine === null && (await isEmpty(here))) return 'empty';
  if (mine === null || theirs === null) return (await isEmpty(there)) ? 'ahead' : 'strange';
  if (mine.uuid === theirs.uuid && mine.id === theirs.id) return 'same';
  if (await holds(there, mine)) return 'behind';
  if (await holds(here, theirs)) return 'ahead';
  return (await haveCommon(here, there)) ? 'diverged' : 'strange';
}

/** Whether an operation is the last of a library; null stands for none. */
export async function isAt(connection: Connection, point: LinePoint | null): Promise<boolean> {
  const last = await lastPoint(connection);
  return last?.id === point?.id && last?.uuid === point?.uuid;
}

/** Whether an operation is one of a library's line. */
export async function holds(connection: Connection, { id, uuid }: LinePoint): Promise<boolean> {
  const rows = connection.rows(`select 1 as found from ${ownOperations} where id = ? and uuid = ?`, id, uuid);
  for await (const _ of rows) return true;
  return false;
}

/** Whether a library holds no row of anybody. */
async function isEmpty(connection: Connection): Promise<boolean> {
  const tests = journalTables.map(({ name }) => `exists (select 1 from ${name})`);
  return (await connection.value(`select ${tests.join(' or ')}`)) === 0;
}

/** Whether any operation is known to both libraries, of their own or by way of a third. */
async function haveCommon(here: Connection, there: Connection): Promise<boolean> {
  const uuids = JSON.stringify(await knownUuids(here));
  const every = `(select uuid from operations union all select uuid from known_operations)`;
  const rows = there.rows(
    `select 1 as found from ${every} where uuid in (select value from json_each(?)) limit 1`,
    uuids,
  );
  for await (const _ of rows) return true;
  return false;
}

/** The uuids of every operation that a library contains. */
export async function knownUuids(connection: Connection): Promise<string[]> {
  const text = await connection.value(
    `select json_group_array(uuid) from (select uuid from operations union all select uuid from known_operations)`,
  );
  const uuids: unknown = JSON.parse(String(text));
  return Array.isArray(uuids) ? uuids.map(String) : [];
}
