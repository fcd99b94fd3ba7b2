import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { BookshelfError } from '../domain/errors.ts';
import type { Address } from './address.ts';
import { showAddress } from './address.ts';
import type { Connection, SqlReader } from './connection.ts';
import { applicationId } from './application-id.ts';
import { explainError } from '../domain/explain-error.ts';
import { registerFunctions } from './sql-functions.ts';

/** How long a command waits for another one that is writing, in milliseconds. */
const patience = 30_000;

/** Opens a SQLite file (which must be there) or an empty database in memory. */
export function openLocal(address: Address): Connection {
  if (address.kind === 'memory') return connect(new Sqlite(':memory:', sqliteOptions()), true);
  refuseForeignFile(address.path);
  return openFile(address.path);
}

/** Opens a library for reading alone, with views of this connection's own (`create temp view …`). */
export function openLocalReader(address: Address, views: string): SqlReader {
  const client = openForReading(address);
  client.exec(views);
  for (const pragma of ['trusted_schema = off', 'cell_size_check = on', 'query_only = on']) client.pragma(pragma);
  client.defaultSafeIntegers(true);
  return {
    query: (sql, { named, listed }) => {
      const statement = prepareRead(client, sql);
      const values = Object.keys(named).length > 0 ? [named] : listed;
      return { columns: statement.columns().map(({ name }) => name), rows: readRows(statement, values) };
    },
    close: () => void client.close(),
  };
}

function openForReading(address: Address): Sqlite.Database {
  if (address.kind === 'memory') return new Sqlite(':memory:', sqliteOptions());
  try {
    const client = new Sqlite(address.path, { ...sqliteOptions(), readonly: true });
    client.pragma('user_version');
    return client;
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    return new Sqlite(wholeFile(address.path), sqliteOptions());
  }
}

function prepareRead(client: Sqlite.Database, sql: string): Sqlite.Statement<unknown[], unknown[]> {
  const statement = asking(() => client.prepare<unknown[], unknown[]>(sql));
  if (statement.reader) return statement;
  throw new BookshelfError('usage', 'this statement reads nothing, and bookshelf sql only reads', {
    hint: 'To change books: bookshelf set, tag, delete; see bookshelf --help',
  });
}

/** What SQLite says of a statement is the best there is to say. */
function asking<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError || error instanceof RangeError || error instanceof TypeError))
      throw error;
    throw new BookshelfError('usage', `SQLite: ${error.message}`, {
      hint: 'Its tables for people: bookshelf sql --views',
      cause: error,
    });
  }
}

/** Runs a statement when its first row is asked for, and lets go of it when nobody wants more. */
function* readRows(
  statement: Sqlite.Statement<unknown[], unknown[]>,
  values: readonly unknown[],
): Generator<unknown[]> {
  const rows = asking(() => statement.raw().iterate(...values));
  try {
    for (let next = asking(() => rows.next()); next.done !== true; next = asking(() => rows.next()))
      yield next.value.map(plainNumber);
  } finally {
    rows.return?.();
  }
}

function plainNumber(value: unknown): unknown {
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** Makes an empty file that only its owner can read, unless it is there. Its folder must be there. */
export function createFile(path: string): void {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
    closeSync(openSync(path, 'a', 0o600));
    if (statSync(path).size === 0) chmodSync(path, 0o600);
  } catch (cause) {
    throw explainError(cause, path) ?? cause;
  }
}

/** Makes an empty file that only its owner can read; false where there is one already. */
export function claimFile(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw explainError(cause, path) ?? cause;
  }
}

/** A database of another program: what it holds is read as it stands, and nothing in it is run. */
export interface ForeignConnection {
  /** Runs SQL of our own and gives the rows one by one. */
  rows(sql: string): Iterable<unknown>;
  close(): void;
}

/** Opens a private copy of another program's file, of which a journal that lies beside it is taken in. Nothing that the file declares is trusted. */
export function openForeign(path: string): ForeignConnection {
  const client = new Sqlite(path, { ...sqliteOptions(), fileMustExist: true });
  for (const pragma of [
    'trusted_schema = off',
    'cell_size_check = on',
    'ignore_check_constraints = on',
    'mmap_size = 0',
    'cache_size = -16384',
    'query_only = on',
  ]) {
    client.pragma(pragma);
  }
  const readings: Iterator<unknown>[] = [];
  return {
    rows: (sql) => {
      const reading = client.prepare(sql).raw().iterate();
      readings.push(reading);
      return reading;
    },
    close: () => {
      for (const reading of readings) reading.return?.();
      client.close();
    },
  };
}

function openFile(path: string): Connection {
  try {
    return connectFile(new Sqlite(path, { ...sqliteOptions(), fileMustExist: true }));
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    return openReadOnly(path);
  }
}

/** A file that turns out to be damaged is let go of, and what SQLite has put beside it goes too. */
function connectFile(client: Sqlite.Database): Connection {
  try {
    return connect(client, isWritable(client));
  } catch (error) {
    client.close();
    throw error;
  }
}

/**
 * A WAL database cannot be opened where its -wal and -shm files cannot be made, so a library on a read-only mount is read into memory,
 * with the two header bytes that ask for WAL set back (SQLite file format, offsets 18 and 19).
 */
function openReadOnly(path: string): Connection {
  return connect(new Sqlite(wholeFile(path), sqliteOptions()), false);
}

function wholeFile(path: string): Buffer {
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
    throw new BookshelfError(
      'failure',
      `${path} holds changes that were not yet written back, and its folder cannot be written`,
      {
        hint: 'Open it once where the folder can be written, or copy the file together with its -wal file',
      },
    );
  }
  const bytes = readFileSync(path);
  bytes.fill(1, 18, 20);
  return bytes;
}

function connect(client: Sqlite.Database, writable: boolean): Connection {
  client.exec(
    'pragma foreign_keys = on; pragma trusted_schema = off; pragma cell_size_check = on; pragma synchronous = full; pragma cache_size = -32768',
  );
  registerFunctions(client);
  // What is written to the copy in memory of a library that cannot be written would be lost without a word.
  if (!writable) client.pragma('query_only = on');
  return {
    database: drizzle(client),
    writable,
    run: async (sql) => void client.exec(sql),
    value: async (sql) => client.prepare(sql).pluck().get() ?? null,
    rows: (sql, ...values) => rowsOf(client, sql, values),
    copyTo: async (path) => {
      createFile(path);
      client.prepare('vacuum into ?').run(path);
    },
    copyPages: async (path) => {
      createFile(path);
      await client.backup(path, { progress: () => pagesAStep });
    },
    close: async () => void client.close(),
  };
}

/** So many pages are copied between two looks at what else there is to do, such as a signal. */
const pagesAStep = 1000;

async function* rowsOf(
  client: Sqlite.Database,
  sql: string,
  values: readonly (string | number)[],
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  for (const row of client.prepare(sql).iterate(...values)) if (isRow(row)) yield row;
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Reading the schema version touches the file, so that trouble shows here and not in the first query. SQLite does not say whether it may write. */
function isWritable(client: Sqlite.Database): boolean {
  client.pragma('user_version');
  try {
    accessSync(client.name, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isUnwritable(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(READONLY|CANTOPEN)/.test(error.code);
}

/** The binding's place is told, which spares the search for it at every start. */
function sqliteOptions(): Sqlite.Options {
  return { timeout: patience, nativeBinding: nativeBinding(import.meta.dirname) };
}

/** Looks for the package as Node does, in this folder and those above it. */
function nativeBinding(folder: string): string {
  const path = join(folder, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
  if (existsSync(path)) return path;
  if (dirname(folder) !== folder) return nativeBinding(dirname(folder));
  throw new BookshelfError('failure', 'the SQLite module of bookshelf was not built', {
    hint: 'npm may have skipped its install script: npm install --global --allow-scripts=better-sqlite3 bookshelf-cli',
  });
}

const sqliteMagic = 'SQLite format 3\0';

/** Looks at the first bytes before SQLite does, so that a file that is none of ours is not touched at all. */
function refuseForeignFile(path: string): void {
  const size = regularFileSize(path);
  if (size === 0) return;
  const head = readHead(path);
  if (head.toString('latin1', 0, 16) !== sqliteMagic) {
    throw new BookshelfError('failure', `${path} is not a bookshelf library: it is no SQLite file`, {
      hint: 'To bring a list of books in: bookshelf import FILE',
    });
  }
  if (![0, applicationId].includes(head.readUInt32BE(68))) throw foreignLibrary({ kind: 'file', path });
}

/** The start of SQLite's header, up to and with the mark of the program whose file it is. */
function readHead(path: string): Buffer {
  const head = Buffer.alloc(72);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head;
}

/** The error for a SQLite file of another program. */
export function foreignLibrary(address: Address): BookshelfError {
  return new BookshelfError('failure', `${showAddress(address)} is not a bookshelf library`, {
    hint: 'bookshelf left it as it is',
  });
}

function regularFileSize(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw missingLibrary({ kind: 'file', path });
  if (status.isFile()) return status.size;
  throw new BookshelfError(
    'failure',
    `${path} is ${status.isDirectory() ? 'a folder' : 'no regular file'}, not a library`,
    {
      hint: 'Give the path of a library file: --db ~/books.db',
    },
  );
}

/** The error for a library that is not there. */
export function missingLibrary(address: Address): BookshelfError {
  return new BookshelfError('missing', `there is no library at ${showAddress(address)}`, {
    hint: 'Make one: bookshelf init-db',
  });
}
