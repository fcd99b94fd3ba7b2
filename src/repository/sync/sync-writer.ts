import { sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { idList } from '../journal-rows.ts';
import type { Row } from './sync-rows.ts';

/** Writes rows of any table, many at a time; new ones under ids that were never used. */
export class SyncWriter {
  readonly #database: Database;
  readonly #last = new Map<string, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Inserts rows in their order; answers with their ids. */
  async insert(table: string, rows: readonly Row[]): Promise<number[]> {
    if (rows.length === 0) return [];
    const first = (await this.#lastId(table)) + 1;
    const whole = rows.map((row, index) => ({ ...row, id: first + index }));
    const columns = Object.keys(whole[0] ?? {});
    const values = columns.map((column) => `value ->> '$.${column}'`).join(', ');
    await this.#database.run(
      sql`insert into ${sql.raw(table)} (${sql.raw(quoted(columns))}) select ${sql.raw(values)} from json_each(${JSON.stringify(whole)})`,
    );
    this.#last.set(table, first + rows.length - 1);
    return whole.map(({ id }) => id);
  }

  /** Gives rows other values: each names its `id`, and all of them the same columns. */
  async update(table: string, rows: readonly Row[]): Promise<void> {
    for (const [names, group] of byColumns(rows)) {
      const columns = names.split(' ').filter((column) => column !== 'id');
      const values = columns.map((column) => `"${column}" = v.value ->> '$.${column}'`).join(', ');
      await this.#database.run(
        sql`update ${sql.raw(table)} set ${sql.raw(values)} from json_each(${JSON.stringify(group)}) v where ${sql.raw(table)}.id = v.value ->> '$.id'`,
      );
    }
  }

  async delete(table: string, ids: Iterable<number>): Promise<void> {
    const list = [...ids];
    if (list.length > 0) await this.#database.run(sql`delete from ${sql.raw(table)} where id in ${idList(list)}`);
  }

  async #lastId(table: string): Promise<number> {
    const known = this.#last.get(table);
    if (known !== undefined) return known;
    const [row] = await this.#database.all<{ seq: number }>(sql`select seq from sqlite_sequence where name = ${table}`);
    return row?.seq ?? 0;
  }
}

function byColumns(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const names = Object.keys(row).join(' ');
    const group = groups.get(names);
    if (group === undefined) groups.set(names, [row]);
    else group.push(row);
  }
  return groups;
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
