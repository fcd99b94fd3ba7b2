import { readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openLocal } from '../../src/database/local.ts';
import { migrate } from '../../src/database/migrate.ts';
import { readMigrations } from '../../src/database/migrations.ts';
import { schemaVersion } from '../../src/database/schema-version.ts';
import { modeOf } from '../support/permissions.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

/** A library of six books with a backup of it, which then gets a seventh. */
async function changedSince(backup: string): Promise<Shelf> {
  const shelf = await Shelf.holding(smallShelf);
  await shelf.succeed(`bookshelf backup ${backup}`);
  await shelf.succeed('bookshelf add-book Eden');
  return shelf;
}

const set = 'books.db.20261122-120000.backup';

describe('restore', () => {
  test.each(['copy.db', 'copy.db.gz'])('puts %s in the place of the library, and can be taken back', async (backup) => {
    const shelf = await changedSince(backup);
    const now = await shelf.succeed('bookshelf export');
    expect(await shelf.type(`bookshelf restore ${backup} --yes`)).toBe(
      `$ bookshelf restore ${backup} --yes\n! Restored ${backup} (6 books, schema ${schemaVersion}, checked); the library of before is kept as ${set}\n`,
    );
    expect(await shelf.succeed('bookshelf list --count')).toBe('6\n');
    expect(modeOf('books.db', 0o600)).toBe(0o600);
    await shelf.succeed(`bookshelf restore ${set} --yes`);
    expect(await shelf.succeed('bookshelf export')).toBe(now);
    expect(readdirSync('.').filter((name) => /part|-wal|-shm|-journal/.test(name))).toEqual([]);
  });

  test('asks first, and only shows what it would do with --dry-run', async () => {
    const shelf = await changedSince('copy.db');
    const before = readdirSync('.');
    const said = [
      await shelf.type('bookshelf restore copy.db'),
      await shelf.type('bookshelf restore copy.db', { answers: ['n'] }),
      await shelf.type('bookshelf restore copy.db --dry-run'),
    ].join('');
    expect(said.replaceAll(`schema ${schemaVersion}`, 'schema N')).toMatchInlineSnapshot(`
      $ bookshelf restore copy.db
      ! bookshelf: Put copy.db (6 books, schema N, checked) in the place of books.db? There is nobody to ask
      ! Add --yes to do it
      exit 2
      $ bookshelf restore copy.db
      ! Put copy.db (6 books, schema N, checked) in the place of books.db? [y/N] Nothing was changed
      $ bookshelf restore copy.db --dry-run
      ! Would restore copy.db (6 books, schema N, checked) (dry run: nothing was changed)
    `);
    expect(await shelf.succeed('bookshelf list --count')).toBe('7\n');
    expect(readdirSync('.')).toEqual(before);
  });

  test('makes a library where there is none', async () => {
    const shelf = await changedSince('copy.db');
    for (const name of readdirSync('.')) if (name.startsWith('books')) rmSync(name);
    await shelf.succeed('bookshelf restore copy.db');
    await shelf.succeed('bookshelf restore copy.db --db new/folder/books.db');
    expect(await shelf.succeed('bookshelf list --count --db new/folder/books.db')).toBe('6\n');
  });

  test('mends a library that is damaged beyond opening', async () => {
    const shelf = await changedSince('copy.db');
    writeFileSync('books.db', Buffer.alloc(20_000, 7));
    writeFileSync('books.db-wal', 'left by it');
    await shelf.succeed('bookshelf restore copy.db --yes');
    expect(await shelf.succeed('bookshelf list --count')).toBe('6\n');
    expect(readFileSync(set)).toEqual(Buffer.alloc(20_000, 7));
    expect(readFileSync(`${set}-wal`, 'utf8')).toBe('left by it');
  });

  test.skipIf(process.platform === 'win32')(
    'follows a link to the library and leaves it (links as POSIX has them)',
    async () => {
      const shelf = await changedSince('copy.db');
      symlinkSync('books.db', 'link.db');
      await shelf.succeed('bookshelf restore copy.db --yes --db link.db');
      expect(await shelf.succeed('bookshelf list --count')).toBe('6\n');
      expect(readdirSync('.')).toContain('link.db');
    },
  );

  test('brings a backup of an older schema up to date', async () => {
    const shelf = await Shelf.holding(smallShelf);
    writeFileSync('old.db', '');
    const old = openLocal({ kind: 'file', path: 'old.db' });
    await migrate(old, readMigrations().slice(0, 1));
    await old.close();
    await shelf.succeed('bookshelf restore old.db --yes');
    expect(await shelf.succeed('bookshelf list --count')).toBe('0\n');
    await shelf.succeed('bookshelf add-book Eden');
    expect(readdirSync('.').filter((name) => name.includes('schema-'))).toEqual([]);
  });
});

/** Files that are no backup, how each is made, and what is said of it. */
const refused: readonly (readonly [name: string, make: (path: string) => void, message: RegExp, status: number])[] = [
  ['no file', () => undefined, /there is no file bad/, 3],
  ['a text', (path) => writeFileSync(path, 'title\nDune\n'), /bad is not a bookshelf library: it is no SQLite file/, 1],
  ['an empty file', (path) => writeFileSync(path, ''), /bad is not a bookshelf library/, 1],
  [
    'the database of another program',
    (path) => edit(path, 'pragma application_id = 7'),
    /bad is not a bookshelf library/,
    1,
  ],
  [
    'one of a newer bookshelf',
    (path) => edit(path, 'pragma user_version = 999'),
    /bad was made by a newer bookshelf/,
    1,
  ],
  [
    'one with a trigger of its own',
    (path) => edit(path, 'create trigger t after insert on books begin select 1; end'),
    /bad is not sound: its trigger t is not as bookshelf makes it/,
    1,
  ],
  [
    'one with another table',
    (path) => edit(path, 'alter table tags add column spy text'),
    /bad is not sound: its table tags is not/,
    1,
  ],
  [
    'one that lacks an index',
    (path) => edit(path, 'drop index books_uuid'),
    /bad is not sound: its index books_uuid is not/,
    1,
  ],
  [
    'a copy that broke off',
    (path) => writeFileSync(path, readFileSync(path).subarray(0, 100_000)),
    /bad(: the library file is damaged| is not sound)/,
    1,
  ],
  [
    'a compressed copy that broke off',
    (path) => writeFileSync(path, gzipSync(readFileSync(path)).subarray(0, 2000)),
    /its compression breaks off/,
    1,
  ],
  ['a compressed text', (path) => writeFileSync(path, gzipSync('title\nDune\n')), /it is no SQLite file/, 1],
  [
    'a compressed file that never ends',
    (path) => writeFileSync(path, gzipSync(Buffer.concat([readFileSync(path), Buffer.alloc(5_000_000)]))),
    /is longer than it says/,
    1,
  ],
];

describe('restore refuses, and leaves the library as it is:', () => {
  test.each(refused)('%s', async (_name, make, message, status) => {
    const shelf = await changedSince('bad');
    if (status === 3) rmSync('bad');
    make('bad');
    const [before, files] = [await shelf.succeed('bookshelf export'), readdirSync('.')];
    const result = await shelf.run('bookshelf restore bad --yes');
    expect(result).toMatchObject({ status, stderr: expect.stringMatching(message), stdout: '' });
    expect(result.stderr).not.toContain('.part');
    expect(await shelf.succeed('bookshelf export')).toBe(before);
    expect(readdirSync('.')).toEqual(files);
  });

  test('the library itself', async () => {
    const shelf = await changedSince('copy.db');
    expect(await shelf.run('bookshelf restore books.db --yes')).toMatchObject({
      status: 4,
      stderr: expect.stringContaining('books.db is the library itself'),
    });
  });
});

function edit(path: string, sql: string): void {
  const client = new Sqlite(path);
  client.exec(sql);
  client.close();
}
