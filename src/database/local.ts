import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { BookshelfError } from '../domain/errors.ts';
import type { LocalAddress } from './address.ts';
import type { BoundStatement, Connection, SqlReader } from './connection.ts';
import { isClientError, openClient, type Client, type ClientError } from './driver.ts';
import { fileIdentity } from './file-identity.ts';
import { createFile } from './make-file.ts';
import { refuseForeignFile } from './refuse-foreign-file.ts';
import { takeTurn } from './take-turn.ts';
import { registerFunctions } from './sql-functions.ts';

/** How long a command waits for another one that is writing, in milliseconds. */
const patience = 30_000;

/** Opens a SQLite file (which must be there) or an empty database in memory. */
export function openLocal(address: LocalAddress): Connection {
  if (address.kind === 'memory') return connect(openClient(':memory:', { timeout: patience }), true);
  refuseForeignFile(address.path);
  return openFile(address.path);
}

/**
 * Opens a library for reading alone, with views of this connection's own (`create temp view …`). `timeout` is how long it waits for
 * another that has the file for itself, in milliseconds.
 */
export function openLocalReader(address: LocalAddress, views: string, timeout = patience): SqlReader {
  const client = openForReading(address, timeout);
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

function openForReading(address: LocalAddress, timeout: number): Client {
  if (address.kind === 'memory') return openClient(':memory:', { timeout: patience });
  try {
    // A connection that is first and last, and only reads, would leave the files of WAL behind that it made.
    const readonly = existsSync(`${address.path}-shm`);
    const client = openClient(address.path, { timeout, readonly, fileMustExist: true });
    client.pragma('user_version');
    return client;
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    return openClient(wholeFile(address.path), { timeout: patience });
  }
}

function prepareRead(client: Client, sql: string): Sqlite.Statement<unknown[], unknown[]> {
  const statement = asking(sql, () => client.prepare<unknown[], unknown[]>(sql));
  if (statement.reader) return statement;
  throw onlyReads('reads nothing');
}

function onlyReads(what: string, cause?: unknown): BookshelfError {
  return new BookshelfError('usage', `this statement ${what}, and bookshelf sql only reads`, {
    hint: 'To change books: bookshelf set, tag, delete; see bookshelf --help',
    cause,
  });
}

/** What SQLite says of a statement is the best there is to say, but where it would write: of a pragma that does, it says that the library is locked. */
function asking<Result>(sql: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (isClientError(error) && (error.code.startsWith('SQLITE_READONLY') || isLockedPragma(error, sql)))
      throw onlyReads('would change the library', error);
    if (!(isClientError(error) || error instanceof RangeError || error instanceof TypeError)) throw error;
    throw new BookshelfError('usage', `SQLite: ${error.message}`, {
      hint: 'Its tables for people: bookshelf sql --views',
      cause: error,
    });
  }
}

function isLockedPragma({ code }: ClientError, sql: string): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(code) && /^\s*pragma\b/i.test(sql);
}

/** Runs a statement when its first row is asked for, and lets go of it when nobody wants more. */
function* readRows(
  statement: Sqlite.Statement<unknown[], unknown[]>,
  values: readonly unknown[],
): Generator<unknown[]> {
  const rows = asking(statement.source, () => statement.raw().iterate(...values));
  try {
    for (
      let next = asking(statement.source, () => rows.next());
      next.done !== true;
      next = asking(statement.source, () => rows.next())
    )
      yield next.value.map(plainNumber);
  } finally {
    rows.return?.();
  }
}

function plainNumber(value: unknown): unknown {
  return typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function openFile(path: string): Connection {
  try {
    return connectUnmoved(path);
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    return openReadOnly(
      path,
      isFull(path) ? new BookshelfError('failure', fullDisk, { hint: makeRoom, cause: error }) : null,
    );
  }
}

/**
 * SQLite finds the log beside a library by its path, so one that was replaced while it was opened would be read, and written, together with the
 * log of its successor: it is let go of, and the successor opened.
 */
function connectUnmoved(path: string): Connection {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const identity = fileIdentity(path);
    const client = openClient(path, { timeout: patience, fileMustExist: true });
    const connection = connectFile(client);
    if (fileIdentity(path) === identity) return connection;
    client.close();
  }
  throw new BookshelfError('busy', `${path} is replaced by another file again and again`, {
    hint: 'Try again when that is done; on a file system that gives a file another number each time it is asked, no library is safe',
  });
}

/** Nobody replaces a library as often as that while it is opened. */
const mostTries = 100;

/** A file that turns out to be damaged is let go of, and what SQLite has put beside it goes too. */
function connectFile(client: Client): Connection {
  try {
    return connect(client, isWritable(client));
  } catch (error) {
    client.close();
    throw error;
  }
}

/**
 * A WAL database cannot be opened where its -wal and -shm files cannot be made, so a library on a read-only mount is read into memory,
 * with the two header bytes that ask for WAL set back (SQLite file format, offsets 18 and 19). A disk that is full is such a place, too; `refusal` is
 * then what a change is told.
 */
function openReadOnly(path: string, refusal: BookshelfError | null): Connection {
  return connect(openClient(wholeFile(path), { timeout: patience }), false, refusal);
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

function connect(client: Client, writable: boolean, refusal: BookshelfError | null = null): Connection {
  client.exec(
    'pragma foreign_keys = on; pragma trusted_schema = off; pragma cell_size_check = on; pragma synchronous = full; pragma cache_size = -32768',
  );
  registerFunctions(client);
  // What is written to the copy in memory of a library that cannot be written would be lost without a word.
  if (!writable) client.pragma('query_only = on');
  const begin = async (): Promise<void> => {
    if (refusal !== null) throw refusal;
    await takeTurn(client, patience);
  };
  return {
    database: drizzle(client),
    isRemote: false,
    writable,
    run: async (sql) => (sql === 'begin immediate' ? begin() : void client.exec(sql)),
    batch: async (statements) => {
      await begin();
      runAll(client, statements);
    },
    value: async (sql) => valueOf(client, sql),
    askLater: (sql) => {
      const rows = client.prepare(sql).all().filter(isRow);
      return async () => rows;
    },
    commit: async (witness) => {
      const value = valueOf(client, witness);
      client.exec('commit');
      return value;
    },
    progress: async () =>
      `${String(valueOf(client, 'select total_changes()'))} ${String(valueOf(client, 'pragma schema_version'))}`,
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

function valueOf(client: Client, sql: string): unknown {
  return client.prepare(sql).pluck().get() ?? null;
}

function runAll(client: Client, statements: readonly BoundStatement[]): void {
  try {
    for (const { sql, values } of statements) client.prepare(sql).run(...values);
    client.exec('commit');
  } finally {
    if (client.inTransaction) client.exec('rollback');
  }
}

async function* rowsOf(
  client: Client,
  sql: string,
  values: readonly (string | number)[],
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  for (const row of client.prepare(sql).iterate(...values)) if (isRow(row)) yield row;
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Reading the schema version touches the file, so that trouble shows here and not in the first query. SQLite does not say whether it may write. */
function isWritable(client: Client): boolean {
  client.pragma('user_version');
  try {
    accessSync(client.name, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isUnwritable(error: unknown): boolean {
  return isClientError(error) && /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR_SHM)/.test(error.code);
}

/** Whether there is no room for the files of WAL, of which the smaller takes 32 kB. */
function isFull(path: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize < 65_536;
}

const fullDisk = 'the disk is full; nothing was changed';
const makeRoom = 'Make room and run the command again';
