import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Bundled from 'better-sqlite3';
import { BookshelfError } from '../domain/errors.ts';

/** A database that better-sqlite3 has open. */
export type Client = Bundled.Database;

/** What SQLite says when it does not do what it was asked. */
export type ClientError = InstanceType<typeof Bundled.SqliteError>;

/**
 * Opens a file, a database in memory (`:memory:`) or the bytes of a file. Of better-sqlite3 npm installs the version that the Node at hand can run:
 * 13 brings its binary, and 12 is compiled for each Node.
 */
export function openClient(source: string | Buffer, options: Bundled.Options): Client {
  const { Driver, binding } = installedDriver();
  try {
    return new Driver(source, { ...options, ...binding });
  } catch (error) {
    throw isUnloadable(error) ? unsuited(error) : error;
  }
}

/** Whether an error is SQLite's own, by its name: each version of the driver has a class of its own. */
export function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && error.name === 'SqliteError';
}

/** Looks for the package as Node does, in this folder and those above it; that its place is told spares the search for it at every start. */
function installedDriver(folder = import.meta.dirname): { Driver: typeof Bundled; binding: Bundled.Options } {
  const place = join(folder, 'node_modules', 'better-sqlite3');
  if (existsSync(join(place, 'prebuilds'))) return { Driver: requireDriver(place), binding: {} };
  const nativeBinding = join(place, 'build', 'Release', 'better_sqlite3.node');
  if (existsSync(nativeBinding)) return { Driver: Bundled, binding: { nativeBinding } };
  if (dirname(folder) !== folder) return installedDriver(dirname(folder));
  throw new BookshelfError('failure', 'the SQLite module of bookshelf was not built', {
    hint: 'npm may have skipped its install script: npm install --global --allow-scripts=better-sqlite3 bookshelf-cli',
  });
}

/** Version 13 asks for Node-API 10; without it, it would end the process by a signal. */
function requireDriver(place: string): typeof Bundled {
  if (Number(process.versions['napi']) < 10) throw unsuited();
  const driver: unknown = process.getBuiltinModule('node:module').createRequire(import.meta.filename)(place);
  if (isDriver(driver)) return driver;
  throw new TypeError(`${place} is not better-sqlite3`);
}

/** A binary is of the versions of Node that it was made for, and of one kind of processor. */
function unsuited(cause?: unknown): BookshelfError {
  return new BookshelfError(
    'failure',
    `the SQLite module of bookshelf was installed for another Node, not for ${process.version}`,
    {
      hint: 'Install again with the Node that runs it (20.19, or 22.14 and newer): npm install --global bookshelf-cli',
      cause,
    },
  );
}

function isUnloadable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_DLOPEN_FAILED';
}

function isDriver(value: unknown): value is typeof Bundled {
  return typeof value === 'function' && 'SqliteError' in value;
}
