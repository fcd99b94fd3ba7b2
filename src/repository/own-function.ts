import {
  is,
  isSQLWrapper,
  Name,
  Param,
  Placeholder,
  sql,
  SQL,
  StringChunk,
  Subquery,
  Table,
  type SQLWrapper,
} from 'drizzle-orm';
import { SQLiteColumn, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database/connection.ts';
import { isRemote } from '../database/remote-databases.ts';

/** What stands for a function of ours where there is none, given all texts that the column has. */
type ForTexts = (texts: readonly string[]) => SQL;

/**
 * A function of ours (src/database/sql-functions.ts) of the texts of a column. A server has none of them: there the texts are read first, and what
 * the function makes of them goes into the statement (`resolveFunctions`).
 */
export class OwnFunction implements SQLWrapper {
  readonly column: AnySQLiteColumn;
  readonly #forTexts: ForTexts;
  #sql: SQL;

  constructor(column: AnySQLiteColumn, local: SQL, forTexts: ForTexts) {
    this.column = column;
    this.#sql = local;
    this.#forTexts = forTexts;
  }

  getSQL(): SQL {
    return this.#sql;
  }

  /** Drizzle asks for this, to leave out the parentheses around what stands in a statement. */
  shouldOmitSQLParens(): boolean {
    return true;
  }

  resolve(texts: readonly string[]): void {
    this.#sql = this.#forTexts(texts);
  }
}

/** A test of the texts of a column that SQL alone cannot do. */
export function ownTest(column: AnySQLiteColumn, local: SQL, passes: (text: string) => boolean): SQL {
  const among: ForTexts = (texts) =>
    sql`${column} in (select value from json_each(${JSON.stringify(texts.filter(passes))}))`;
  return sql`${new OwnFunction(column, local, among)}`;
}

/**
 * An order of the texts of a column by a key that SQL cannot make: the place of the key among all of them. The limit keeps SQLite from reading the
 * list anew for each row.
 */
export function ownOrder(column: AnySQLiteColumn, local: SQL, keyOf: (text: string) => string): SQL {
  const places: ForTexts = (texts) => {
    const keys = [...new Set(texts.map(keyOf))].toSorted(byBytes);
    const place = new Map(keys.map((key, index) => [key, index]));
    const pairs = JSON.stringify(texts.map((text) => [text, place.get(keyOf(text))]));
    return sql`(select place from (select value ->> 0 as text, value ->> 1 as place from json_each(${pairs}) limit -1) where text = ${column})`;
  };
  return sql`${new OwnFunction(column, local, places)}`;
}

/** SQLite compares texts by their UTF-8 bytes. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Works out the functions of ours in parts of a statement, where the database is on a server; answers with the parts. */
export async function resolveFunctions<Parts>(database: Database, parts: Parts): Promise<Parts> {
  if (!isRemote(database)) return parts;
  const found = [...ownFunctions(parts)];
  const columns = [...new Set(found.map(({ column }) => column))];
  const texts = await Promise.all(columns.map(async (column) => [column, await textsOf(database, column)] as const));
  const byColumn = new Map(texts);
  for (const each of found) each.resolve(byColumn.get(each.column) ?? []);
  return parts;
}

/** So many texts are read at a time: an answer of a server has a largest size. */
const page = 10_000;

async function textsOf(database: Database, column: AnySQLiteColumn): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last === undefined ? sql`${column} is not null` : sql`${column} > ${last}`;
    const rows = await database.all<{ text: string }>(
      sql`select distinct ${column} as text from ${column.table} where ${after} order by 1 limit ${page}`,
    );
    for (const { text } of rows) all.push(text);
    if (rows.length < page) return all;
  }
}

/** Looks through what Drizzle makes statements of. */
function* ownFunctions(chunk: unknown): Generator<OwnFunction> {
  if (chunk instanceof OwnFunction) yield chunk;
  else if (Array.isArray(chunk)) for (const each of chunk) yield* ownFunctions(each);
  else if (is(chunk, SQL)) yield* ownFunctions(chunk.queryChunks);
  else if (is(chunk, SQL.Aliased)) yield* ownFunctions(chunk.sql);
  else if (is(chunk, Subquery)) yield* ownFunctions(chunk._.sql);
  else if (!isLeaf(chunk) && isSQLWrapper(chunk)) yield* ownFunctions(chunk.getSQL());
}

function isLeaf(chunk: unknown): boolean {
  return [Name, Table, SQLiteColumn, Param, Placeholder, StringChunk].some((kind) => is(chunk, kind));
}
