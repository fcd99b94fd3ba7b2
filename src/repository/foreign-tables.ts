import { openForeignFile } from '../database/foreign-file.ts';
import type { ForeignConnection } from '../database/foreign-connection.ts';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import type { Tables, TableValue } from '../domain/tables.ts';

/** More tables than any program makes; a library with many columns of its own has some hundred. */
const mostTables = 2000;
/** The longest value that is read, in bytes. */
const longestValue = 16_777_216;

/**
 * Opens the tables of another program's SQLite file. Its shape is checked before anything in it is worked out: only plain tables are known, so
 * no view, trigger, virtual table or generated column ever runs, and what is read is checked by SQLite first. Throws a `failure`
 * for a file that is damaged or no database. The copy
 * that it reads lies in the folder `temporary` meanwhile.
 */
export function openTables(path: string, temporary: string): Tables {
  let connection: ForeignConnection | null = null;
  try {
    connection = openForeignFile(path, temporary);
    return tablesOf(connection, path);
  } catch (error) {
    connection?.close();
    throw explain(error, path);
  }
}

function tablesOf(connection: ForeignConnection, path: string): Tables {
  const tables = readTables(connection);
  return {
    columns: (table) => tables.get(table) ?? null,
    rows: (table, columns, order) => explained(path, () => readRows(connection, tables, { table, columns, order })),
    close: () => connection.close(),
  };
}

interface Selection {
  readonly table: string;
  readonly columns: readonly string[];
  readonly order: readonly string[];
}

/** Lists the plain tables with their columns. */
function readTables(connection: ForeignConnection): Map<string, readonly string[]> {
  const tables = new Map<string, readonly string[]>();
  for (const name of plainTables(connection)) {
    const columns = [...connection.rows(`select name, hidden from pragma_table_xinfo(${quoteText(name)})`)].map(asRow);
    if (columns.every(([, hidden]) => hidden === 0))
      tables.set(
        name,
        columns.map(([column]) => String(column)),
      );
  }
  return tables;
}

function plainTables(connection: ForeignConnection): string[] {
  const sql = `select name from sqlite_master where type = 'table' and rootpage > 0 and length(sql) < 100000
    and name not like 'sqlite\\_%' escape '\\' limit ${mostTables + 1}`;
  const names = [...connection.rows(sql)].map((row) => String(asRow(row)[0]));
  if (names.length > mostTables) throw new BookshelfError('failure', 'the database has more than 2000 tables');
  return names;
}

function readRows(
  connection: ForeignConnection,
  tables: ReadonlyMap<string, readonly string[]>,
  { table, columns, order }: Selection,
): Iterable<readonly TableValue[]> {
  const known = tables.get(table);
  const unknown = [...columns, ...order].find((column) => known?.includes(column) !== true);
  if (known === undefined || unknown !== undefined)
    throw new BookshelfError('failure', `the database has no column ${unknown ?? ''} in a table ${table}`);
  checkPages(connection, table);
  refuseLongValues(connection, table, columns);
  const orderBy = order.length === 0 ? '' : ` order by ${order.map(quoteName).join(', ')}`;
  return rowsOf(connection, `select ${columns.map(quoteName).join(', ')} from ${quoteName(table)}${orderBy}`);
}

/** Lets SQLite look for damage in a table before it is read. */
function checkPages(connection: ForeignConnection, table: string): void {
  const [row] = connection.rows(`select quick_check from pragma_quick_check(${quoteText(table)}) limit 1`);
  const answer = asRow(row)[0];
  if (answer !== 'ok') throw new BookshelfError('failure', `the table ${table} is damaged`);
}

/** The length in bytes stands in the head of a row, so this reads no value. */
function refuseLongValues(connection: ForeignConnection, table: string, columns: readonly string[]): void {
  const tests = columns.map((column) => `octet_length(${quoteName(column)}) > ${longestValue}`);
  const [found] = connection.rows(`select 1 from ${quoteName(table)} where ${tests.join(' or ')} limit 1`);
  if (found !== undefined) throw new BookshelfError('failure', `the table ${table} holds a value of more than 16 MB`);
}

function* rowsOf(connection: ForeignConnection, sql: string): Generator<readonly TableValue[]> {
  for (const row of connection.rows(sql)) yield asRow(row);
}

function asRow(row: unknown): readonly TableValue[] {
  return Array.isArray(row) ? row.map((value: unknown) => asValue(value)) : [];
}

function asValue(value: unknown): TableValue {
  return typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array ? value : null;
}

/** Only names that the database itself has come here, quoted as SQL asks. */
function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function* explained<Item>(path: string, items: () => Iterable<Item>): Generator<Item> {
  try {
    yield* items();
  } catch (error) {
    throw explain(error, path);
  }
}

/** What SQLite says of a library of ours would mislead here. */
function explain(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('SQLITE_'))
    return explainError(error, path) ?? error;
  return new BookshelfError('failure', `${path} is damaged, or no SQLite database (${error.message})`, {
    cause: error,
  });
}
