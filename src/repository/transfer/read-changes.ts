import type { Connection } from '../../database/connection.ts';
import { rowShapes, type RowShape } from '../journal-rows.ts';
import { journalColumns, transferSteps, type TransferStep, type TransferSteps } from './transfer-steps.ts';

/** Rows for one statement: a JSON array. */
export interface TransferPiece {
  readonly step: TransferStep;
  readonly data: string;
}

/** What is read: the steps of the library, and from which operation on; null for all that there is. */
export interface ChangesRequest {
  readonly steps: TransferSteps;
  readonly shapes: readonly RowShape[];
  readonly after: number | null;
}

/** How many rows are read at a time. */
const page = 2000;

export async function requestFor(connection: Connection, after: number | null): Promise<ChangesRequest> {
  const shapes = await rowShapes(connection.database);
  return { shapes, steps: transferSteps(shapes), after };
}

/**
 * Reads what a library did after an operation, in pieces for the statements that do the same in another: every row that it touched, as it is now, and what
 * its journal says. The full-text index is not among it.
 */
export async function* readChanges(connection: Connection, request: ChangesRequest): AsyncGenerator<TransferPiece> {
  const { after, shapes, steps } = request;
  if (after === null) for (const shape of shapes) yield* wholeTable(connection, steps, shape);
  else yield* touchedRows(connection, request, after);
  yield* journalRows(connection, steps, after ?? 0);
}

async function* wholeTable(
  connection: Connection,
  steps: TransferSteps,
  shape: RowShape,
): AsyncGenerator<TransferPiece> {
  const step = stepOf(steps.insert, shape.name);
  const columns = shape.columns.map((column) => `"${column}"`).join(', ');
  yield* pages(connection, step, (last) => ({
    sql: `select max(id) as last, count(*) as number, json_group_array(json_array(${columns})) as data from (select * from ${shape.name} where id > ? order by id limit ${page})`,
    values: [last],
  }));
}

async function* touchedRows(
  connection: Connection,
  { shapes, steps }: ChangesRequest,
  after: number,
): AsyncGenerator<TransferPiece> {
  const touched = await touchedIds(connection, shapes, after);
  for (const { name } of shapes.toReversed())
    for (const ids of parts(touched.get(name) ?? []))
      yield { step: stepOf(steps.remove, name), data: JSON.stringify(ids) };
  for (const { name, columns } of shapes) {
    const list = columns.map((column) => `"${column}"`).join(', ');
    for (const ids of parts(touched.get(name) ?? [])) {
      const sql = `select json_group_array(json_array(${list})) as data from ${name} where id in (select value from json_each(?))`;
      const data = await text(connection, sql, JSON.stringify(ids));
      if (data !== '[]') yield { step: stepOf(steps.insert, name), data };
    }
  }
}

/** The ids of the rows of each table that were touched, asked for at once. */
async function touchedIds(
  connection: Connection,
  shapes: readonly RowShape[],
  after: number,
): Promise<Map<string, number[]>> {
  const tables = shapes.map(
    ({ name }) => `select '${name}' as name, json_group_array(id) as data from (
      select row_id as id from row_images where operation > ${after} and table_name = '${name}'
      union select c.id from operation_ranges r join ${name} c on c.id between r.first_id and r.last_id
        where r.operation > ${after} and r.table_name = '${name}')`,
  );
  const touched = new Map<string, number[]>();
  for await (const { name, data } of connection.rows(tables.join(' union all '))) {
    const ids: unknown = JSON.parse(String(data));
    touched.set(String(name), Array.isArray(ids) ? ids.map(Number) : []);
  }
  return touched;
}

async function* journalRows(
  connection: Connection,
  steps: TransferSteps,
  after: number,
): AsyncGenerator<TransferPiece> {
  const { insert } = steps;
  for (const name of ['operations', 'operation_ranges', 'row_images'] as const) {
    const number = name === 'operations' ? 'id' : 'operation';
    const columns = journalColumns[name].map((column) => (column === 'before' ? 'json(before)' : column)).join(', ');
    yield* pages(connection, stepOf(insert, name), (last) => ({
      sql: `select max(place) as last, count(*) as number, json_group_array(json_array(${columns})) as data from (
        select rowid as place, * from ${name} where ${number} > ? and rowid > max(?, (select coalesce(min(rowid), 0) - 1 from ${name} where ${number} > ?))
        order by rowid limit ${page})`,
      values: [after, last, after],
    }));
  }
  const known = `select json_group_array(json_array(uuid, operation, own)) as data from known_operations where operation >= ?`;
  yield* one(stepOf(insert, 'known_operations'), await text(connection, known, after));
  const counters = await text(
    connection,
    `select json_group_array(json_array(name, seq)) as data from sqlite_sequence where name not in ('staged_rows', 'origins')`,
  );
  yield { step: stepOf(steps.remove, 'sqlite_sequence'), data: counters };
  yield { step: stepOf(insert, 'sqlite_sequence'), data: counters };
}

function* one(step: TransferStep, data: string): Generator<TransferPiece> {
  if (data !== '[]') yield { step, data };
}

type Asked = (last: number) => { readonly sql: string; readonly values: readonly number[] };

/** Pages of rows, each asked for by the last row of the one before. */
async function* pages(connection: Connection, step: TransferStep, ask: Asked): AsyncGenerator<TransferPiece> {
  for (let last = 0; ;) {
    const { sql, values } = ask(last);
    const [row] = await listOf(connection.rows(sql, ...values));
    const number = Number(row?.['number'] ?? 0);
    if (number > 0) yield { step, data: String(row?.['data']) };
    if (number < page) return;
    last = Number(row?.['last']);
  }
}

async function text(connection: Connection, sql: string, ...values: readonly (string | number)[]): Promise<string> {
  const [row] = await listOf(connection.rows(sql, ...values));
  const data = row?.['data'];
  return typeof data === 'string' ? data : '[]';
}

async function listOf<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}

function* parts(ids: readonly number[]): Generator<readonly number[]> {
  for (let start = 0; start < ids.length; start += page) yield ids.slice(start, start + page);
}

function stepOf(steps: ReadonlyMap<string, TransferStep>, table: string): TransferStep {
  const step = steps.get(table);
  if (step === undefined) throw new Error(`there is no statement for ${table}`);
  return step;
}
