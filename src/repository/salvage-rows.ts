import type { Connection } from '../database/connection.ts';
import { expectedSchema } from '../database/expected-schema.ts';
import { schemaVersion } from '../database/schema-version.ts';
import { explainError } from '../domain/explain-error.ts';

/** A row as SQLite has it. */
export type Row = Readonly<Record<string, unknown>>;

/** How much of a table can be read; `expected` is what its smallest index counts, null where that cannot be read either. */
export interface Readable {
  readonly table: string;
  readonly rows: number;
  readonly expected: number | null;
}

/** Counts, for every table of user data, the rows that can be read. */
export async function* readableRows(connection: Connection): AsyncGenerator<Readable> {
  for (const table of await tablesOfUsers()) {
    let rows = 0;
    for await (const batch of salvageRows(connection, table)) rows += batch.length;
    yield { table, rows, expected: await expectedRows(connection, table) };
  }
}

/** The tables that hold what people wrote; what is worked out from them, and the notes of migrations, are made anew. The journal stays behind: parts of it undo nothing. */
export async function tablesOfUsers(): Promise<string[]> {
  const names = [...(await expectedSchema(schemaVersion)).keys()].flatMap((name) =>
    name.startsWith('table ') ? [name.slice('table '.length)] : [],
  );
  return names.filter(
    (name) =>
      !/^(?:sqlite_|book_text|book_words|__drizzle|index_state|journal_marks|known_operations|operation|origins|row_images|staged_rows)/.test(
        name,
      ),
  );
}

/** How many rows a table has by its smallest index, which may be sound where the table is not. */
export async function expectedRows(connection: Connection, table: string): Promise<number | null> {
  return orNull(async () => Number(await connection.value(`select count(*) from "${table}"`)));
}

/** Reads what can be read of a table, by ranges of ids: where a range breaks off, its halves are tried, down to single rows. */
export async function* salvageRows(connection: Connection, table: string): AsyncGenerator<readonly Row[]> {
  const last = await lastId(connection, table);
  for (let from = 1; from <= last;) {
    const next = await nextId(connection, table, from);
    if (next === 'none') return;
    const start = next ?? from;
    yield* readRange(connection, table, start, Math.min(last, start + range - 1));
    from = start + range;
  }
}

/** Ids a range has at the start. */
const range = 512;

/** No library has so many rows: an id beyond it is damage. */
const mostIds = 100_000_000;

async function* readRange(
  connection: Connection,
  table: string,
  from: number,
  to: number,
): AsyncGenerator<readonly Row[]> {
  const rows = await orNull(() => rowsBetween(connection, table, from, to));
  if (rows !== null) {
    if (rows.length > 0) yield rows;
    return;
  }
  if (from === to) return;
  const middle = Math.floor((from + to) / 2);
  yield* readRange(connection, table, from, middle);
  yield* readRange(connection, table, middle + 1, to);
}

async function rowsBetween(connection: Connection, table: string, from: number, to: number): Promise<Row[]> {
  const rows: Row[] = [];
  const query = `select * from "${table}" where id between ? and ? order by id`;
  for await (const row of connection.rows(query, from, to)) rows.push(row);
  return rows;
}

/** The next id that is there, `none` after the last, null where that cannot be read. */
async function nextId(connection: Connection, table: string, from: number): Promise<number | 'none' | null> {
  const found = await orNull(() => connection.value(`select min(id) from "${table}" where id >= ${from}`));
  const isEnd =
    found === null &&
    (await orNull(() =>
      connection.value(`select count(*) from (select id from "${table}" where id >= ${from} limit 1)`),
    )) === 0;
  if (isEnd) return 'none';
  return typeof found === 'number' && found >= from ? found : null;
}

/** The highest id a table ever gave out, by the table itself or by SQLite's own note of it. */
async function lastId(connection: Connection, table: string): Promise<number> {
  const seen = await orNull(() => connection.value(`select max(id) from "${table}"`));
  const noted = await orNull(() => connection.value(`select max(seq) from sqlite_sequence where name = '${table}'`));
  const ids = [seen, noted].filter((id) => typeof id === 'number').filter((id) => id <= mostIds);
  return Math.max(0, ...ids);
}

/** What cannot be read for damage is null; any other error is thrown. */
async function orNull<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (explainError(error) === null) throw error;
    return null;
  }
}
