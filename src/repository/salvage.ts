import { sql } from 'drizzle-orm';
import { parseAddress } from '../database/address.ts';
import type { Connection } from '../database/connection.ts';
import { createDatabase, openUnchanged } from '../database/open.ts';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import { Library, type LibraryServices } from './library.ts';
import { expectedRows, salvageRows, tablesOfUsers, type Row } from './salvage-rows.ts';

/** What came across of one table; `expected` is null where nothing tells how many rows there were. */
export interface Salvaged {
  readonly table: string;
  readonly rows: number;
  readonly expected: number | null;
}

/**
 * Copies row by row what can be read of a damaged library into a new one, and leaves out what nothing of it hangs on any more (a tag of a book that
 * is lost). It works on a copy of the damaged file, at `path`; `name` is what that is called in an error.
 */
export async function salvage(
  damaged: { readonly path: string; readonly name: string },
  target: string,
  services: LibraryServices,
): Promise<Salvaged[]> {
  const source = await openSource(damaged);
  try {
    const address = parseAddress(target);
    const { connection } = await createDatabase(address);
    try {
      const salvaged = await copyTables(source, connection);
      await new Library(connection, address, services).refreshIndex();
      return salvaged;
    } finally {
      await connection.close();
    }
  } finally {
    await source.close();
  }
}

async function openSource({ path, name }: { path: string; name: string }): Promise<Connection> {
  try {
    const { connection } = await openUnchanged({ kind: 'file', path });
    return connection;
  } catch (error) {
    const explained = explainError(error);
    if (explained === null) throw error;
    throw new BookshelfError(explained.kind, `${explained.message.replaceAll(path, name)}; nothing can be read of it`, {
      hint: 'Put a backup back: bookshelf restore FILE',
      cause: error,
    });
  }
}

async function copyTables(source: Connection, target: Connection): Promise<Salvaged[]> {
  const tables = await tablesOfUsers();
  await target.run('pragma foreign_keys = off');
  await target.run('begin immediate');
  try {
    for (const table of tables) await copyTable(source, target, table);
    await dropStrays(target, tables);
    await target.run('commit');
  } catch (error) {
    await target.run('rollback').catch(() => null);
    throw error;
  }
  const salvaged: Salvaged[] = [];
  for (const table of tables) {
    const rows = Number(await target.value(`select count(*) from "${table}"`));
    salvaged.push({ table, rows, expected: await expectedRows(source, table) });
  }
  return salvaged;
}

async function copyTable(source: Connection, target: Connection, table: string): Promise<void> {
  const columns = await columnsOf(target, table);
  for await (const rows of salvageRows(source, table)) await insertRows(target, table, columns, rows);
}

async function columnsOf(connection: Connection, table: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of connection.rows('select name from pragma_table_info(?) order by cid', table))
    names.push(String(name));
  return names;
}

/** A row that breaks a rule of its table (a title that was lost, an id twice) is left out. */
async function insertRows(
  target: Connection,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const present = columns.filter((column) => rows.some((row) => Object.hasOwn(row, column)));
  const values = JSON.stringify(rows.map((row) => present.map((column) => plainValue(row[column]))));
  const names = sql.raw(present.map((column) => `"${column}"`).join(', '));
  const reads = sql.raw(present.map((_, index) => `value ->> ${index}`).join(', '));
  await target.database.run(
    sql`insert or ignore into ${sql.identifier(table)} (${names}) select ${reads} from json_each(${values})`,
  );
}

/** Damage can turn a text into bytes, which no column of ours has. */
function plainValue(value: unknown): unknown {
  return Buffer.isBuffer(value) ? value.toString('utf8') : value;
}

/** Takes away rows that refer to others that did not come across. */
async function dropStrays(target: Connection, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const references = target.rows('select "table" as parent, "from" as child from pragma_foreign_key_list(?)', table);
    const statements: string[] = [];
    for await (const { parent, child } of references)
      statements.push(
        `delete from "${table}" where "${String(child)}" is not null and "${String(child)}" not in (select id from "${String(parent)}")`,
      );
    for (const statement of statements) await target.run(statement);
  }
}

/** Throws where what was salvaged is nothing. */
export function refuseNothing(salvaged: readonly Salvaged[], damaged: string): void {
  if (salvaged.some(({ rows }) => rows > 0) || salvaged.every(({ expected }) => expected === 0)) return;
  throw new BookshelfError('failure', `nothing can be read of ${damaged}`, {
    hint: 'Put a backup back: bookshelf restore FILE',
  });
}
