import { copyFileSync, mkdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Connection } from '../../src/database/connection.ts';
import { createDatabase, openDatabase } from '../../src/database/open.ts';
import { schemaVersion } from '../../src/database/schema-version.ts';
import { filesOf } from '../support/files-of.ts';
import { modeOf } from '../support/permissions.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const isWindows = process.platform === 'win32';

function closeLater(connection: Connection): Connection {
  onTestFinished(() => connection.close());
  return connection;
}

async function create(path: string): Promise<{ connection: Connection; created: boolean }> {
  const { connection, created } = await createDatabase({ kind: 'file', path });
  return { connection: closeLater(connection), created };
}

async function open(path: string): Promise<Connection> {
  return closeLater(await openDatabase({ kind: 'file', path }));
}

/** A library with a tag in it, closed. */
async function library(path: string): Promise<string> {
  const { connection } = await createDatabase({ kind: 'file', path });
  await connection.run(`insert into tags (name, name_key) values ('sf', 'sf')`);
  await connection.close();
  return path;
}

/** Writes into a SQLite file behind the program's back. */
function sqlite(path: string, ...statements: readonly string[]): string {
  const client = new Sqlite(path);
  for (const statement of statements) client.exec(statement);
  client.close();
  return path;
}

describe('a new library', () => {
  test('can be read by its owner alone, with all files beside it', async () => {
    const path = join(temporaryFolder(), 'books.db');
    const { connection } = await create(path);
    await connection.run(`insert into tags (name, name_key) values ('sf', 'sf')`);
    for (const suffix of ['', '-wal', '-shm']) expect(modeOf(path + suffix, 0o600)).toBe(0o600);
  });

  test.each([
    ['journal_mode', 'wal'],
    ['foreign_keys', 1],
    ['synchronous', 2],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['busy_timeout', 30_000],
    ['application_id', 0x626b7368],
    ['user_version', schemaVersion],
  ])('has the setting %s = %s', async (pragma, value) => {
    const path = join(temporaryFolder(), 'books.db');
    const { connection } = await create(path);
    expect(await connection.value(`pragma ${pragma}`)).toBe(value);
    expect(await (await open(path)).value(`pragma ${pragma}`)).toBe(value);
  });

  test('is made once', async () => {
    const path = join(temporaryFolder(), 'books.db');
    expect((await create(path)).created).toBe(true);
    expect((await create(path)).created).toBe(false);
  });

  test('is made in memory, each time another', async () => {
    const { connection, created } = await createDatabase({ kind: 'memory' });
    closeLater(connection);
    expect({ created, writable: connection.writable }).toEqual({ created: true, writable: true });
    await connection.run(`insert into tags (name, name_key) values ('sf', 'sf')`);
    const other = closeLater(await openDatabase({ kind: 'memory' }));
    expect(await other.value('select count(*) from tags')).toBe(0);
  });

  test('gets WAL back where it was switched off, unless another reads it just then', async () => {
    const path = join(temporaryFolder(), 'books.db');
    await (await create(path)).connection.close();
    const other = new Sqlite(sqlite(path, 'pragma journal_mode = delete'));
    other.exec('begin; select * from books');
    const modeOnOpening = async (): Promise<unknown> => {
      const connection = await openDatabase({ kind: 'file', path });
      const [mode, patience] = [
        await connection.value('pragma journal_mode'),
        await connection.value('pragma busy_timeout'),
      ];
      await connection.close();
      expect(patience).toBe(30_000);
      return mode;
    };
    expect(await modeOnOpening()).toBe('delete');
    other.close();
    expect(await modeOnOpening()).toBe('wal');
  });

  test('is made in an empty file', async () => {
    const path = join(temporaryFolder(), 'books.db');
    writeFileSync(path, '');
    expect((await create(path)).created).toBe(true);
    expect(modeOf(path, 0o600)).toBe(0o600);
  });

  test('is made where an earlier attempt was cut off before its tables', async () => {
    const path = sqlite(
      join(temporaryFolder(), 'books.db'),
      'pragma journal_mode = wal',
      'create table x (y)',
      'drop table x',
    );
    expect((await create(path)).created).toBe(true);
  });

  test('needs a folder', async () => {
    const path = join(temporaryFolder(), 'nowhere', 'books.db');
    await expect(create(path)).rejects.toMatchObject({
      kind: 'failure',
      message: `${path}: there is no such file or folder`,
    });
  });
});

describe('a library that is there', () => {
  test('is opened, and its rows are found', async () => {
    const connection = await open(await library(join(temporaryFolder(), 'books.db')));
    expect(await connection.value('select name from tags')).toBe('sf');
    expect(connection.writable).toBe(true);
  });

  test.skipIf(isWindows)('is opened through a symbolic link', async () => {
    const folder = temporaryFolder();
    const path = await library(join(folder, 'books.db'));
    symlinkSync(path, join(folder, 'link.db'));
    expect(await (await open(join(folder, 'link.db'))).value('select name from tags')).toBe('sf');
  });

  test('is copied whole, while it is open, into a file of its owner alone', async () => {
    const folder = temporaryFolder();
    const connection = await open(await library(join(folder, 'books.db')));
    const path = join(folder, 'copy.db');
    await connection.copyTo(path);
    expect(await (await open(path)).value('select name from tags')).toBe('sf');
    expect(modeOf(path, 0o600)).toBe(0o600);
  });

  test('is not copied over another file', async () => {
    const folder = temporaryFolder();
    const connection = await open(await library(join(folder, 'books.db')));
    writeFileSync(join(folder, 'taken'), 'mine');
    await expect(connection.copyTo(join(folder, 'taken'))).rejects.toThrow(/already exists|not a database/);
  });

  test('can be written by two that have it open, each in turn', async () => {
    const path = await library(join(temporaryFolder(), 'books.db'));
    const [one, other] = [await open(path), await open(path)];
    await one.run(`insert into tags (name, name_key) values ('one', 'one')`);
    await other.run(`insert into tags (name, name_key) values ('other', 'other')`);
    await one.run(`update tags set name_key = 'seen' where name = 'other'`);
    expect(await other.value(`select name_key from tags where name = 'other'`)).toBe('seen');
  });

  test('is missing where there is no file', async () => {
    const path = join(temporaryFolder(), 'books.db');
    await expect(open(path)).rejects.toMatchObject({
      kind: 'missing',
      message: `there is no library at ${path}`,
      hint: 'Make one: bookshelf init-db',
    });
    expect(() => statSync(path)).toThrow('ENOENT');
  });
});

/** Files that are no library of ours, each made at a path, and what is said of it. */
const strangers: readonly (readonly [name: string, make: (path: string) => unknown, message: RegExp])[] = [
  [
    'a text file',
    (path) => writeFileSync(path, 'title,author\nEmma,Jane Austen\n'),
    /is not a bookshelf library: it is no SQLite file$/,
  ],
  ['a very short file', (path) => writeFileSync(path, 'x'), /it is no SQLite file$/],
  [
    'a SQLite file of another program',
    (path) => sqlite(path, 'create table albums (name)'),
    /is not a bookshelf library$/,
  ],
  [
    'a SQLite file of another program in WAL mode',
    (path) => sqlite(path, 'pragma journal_mode = wal', 'create table albums (name)'),
    /is not a bookshelf library$/,
  ],
  [
    'a SQLite file with the mark of another program',
    (path) => sqlite(path, 'pragma application_id = 252006674', 'pragma user_version = 1'),
    /is not a bookshelf library$/,
  ],
  [
    'a SQLite file without tables that another program numbered',
    (path) => sqlite(path, 'pragma user_version = 7'),
    /is not a bookshelf library$/,
  ],
  [
    'a SQLite file of another program that has our number of versions',
    (path) => sqlite(path, 'create table albums (name)', `pragma user_version = ${schemaVersion}`),
    /is not a bookshelf library$/,
  ],
];

describe('what is no library', () => {
  test.each(strangers)('is refused and left as it is: %s', async (_name, make, message) => {
    const folder = temporaryFolder();
    const path = join(folder, 'books.db');
    make(path);
    const before = filesOf(folder);
    const refusal = { kind: 'failure', message: expect.stringMatching(message), hint: expect.any(String) };
    await expect(open(path)).rejects.toMatchObject(refusal);
    await expect(create(path)).rejects.toMatchObject(refusal);
    expect(filesOf(folder)).toEqual(before);
  });

  test('is refused and left as it is even with changes of its program still beside it', async () => {
    const [elsewhere, folder] = [temporaryFolder(), temporaryFolder()];
    const client = new Sqlite(join(elsewhere, 'albums.db'));
    onTestFinished(() => void client.close());
    client.exec(`pragma application_id = 252006674; pragma journal_mode = wal; create table albums (name)`);
    for (const suffix of ['', '-wal'])
      copyFileSync(join(elsewhere, `albums.db${suffix}`), join(folder, `books.db${suffix}`));
    const before = filesOf(folder);
    await expect(open(join(folder, 'books.db'))).rejects.toMatchObject({ kind: 'failure' });
    expect(filesOf(folder)).toEqual(before);
  });

  test('is refused where the path is a folder', async () => {
    const path = join(temporaryFolder(), 'books');
    mkdirSync(path);
    await expect(open(path)).rejects.toMatchObject({ kind: 'failure', message: `${path} is a folder, not a library` });
    await expect(create(path)).rejects.toMatchObject({ kind: 'failure', message: expect.stringContaining('folder') });
  });

  test.skipIf(isWindows)('is refused where the path is a device', async () => {
    const message = '/dev/null is no regular file, not a library';
    await expect(open('/dev/null')).rejects.toMatchObject({ kind: 'failure', message });
  });

  test('is an empty file, until it is made a library', async () => {
    const path = join(temporaryFolder(), 'books.db');
    writeFileSync(path, '');
    await expect(open(path)).rejects.toMatchObject({
      kind: 'failure',
      message: `${path} is not a bookshelf library`,
      hint: 'Make a library there: bookshelf init-db',
    });
    expect(statSync(path).size).toBe(0);
  });
});

describe('a library that this program does not know', () => {
  test('is refused and left as it is where a newer program made it', async () => {
    const folder = temporaryFolder();
    const path = sqlite(await library(join(folder, 'books.db')), `pragma user_version = ${schemaVersion + 1}`);
    const before = filesOf(folder);
    const refusal = {
      kind: 'failure',
      message: `${path} was made by a newer bookshelf (schema ${schemaVersion + 1}; this one knows ${schemaVersion})`,
      hint: 'Update: npm install --global bookshelf-cli@latest',
    };
    await expect(open(path)).rejects.toMatchObject(refusal);
    await expect(create(path)).rejects.toMatchObject(refusal);
    expect(filesOf(folder)).toEqual(before);
  });

  test.each([-1, 0])('is refused where its version is damaged: %d', async (version) => {
    const folder = temporaryFolder();
    const path = sqlite(await library(join(folder, 'books.db')), `pragma user_version = ${version}`);
    const before = filesOf(folder);
    await expect(open(path)).rejects.toMatchObject({ kind: 'failure', message: `${path} is not a bookshelf library` });
    expect(filesOf(folder)).toEqual(before);
  });

  test.each([20, 100, 1000, 5000])('is refused where only %d bytes of it are left', async (size) => {
    const folder = temporaryFolder();
    const path = await library(join(folder, 'books.db'));
    truncateSync(path, size);
    const before = filesOf(folder);
    await expect(open(path).then((connection) => connection.value('select name from tags'))).rejects.toThrow(
      /damaged|malformed/,
    );
    expect(filesOf(folder)).toMatchObject(before);
  });
});
