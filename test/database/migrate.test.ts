import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Connection } from '../../src/database/connection.ts';
import { openLocal } from '../../src/database/local.ts';
import { createFile } from '../../src/database/make-file.ts';
import { migrate } from '../../src/database/migrate.ts';
import { readMigrations, type Migration } from '../../src/database/migrations.ts';
import { createDatabase, openDatabase, upgrade } from '../../src/database/open.ts';
import { schemaVersion } from '../../src/database/schema-version.ts';
import { filesOf } from '../support/files-of.ts';
import { modeOf } from '../support/permissions.ts';
import { program } from '../support/run-beside.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { uuidOf } from '../support/test-library.ts';

const known = readMigrations();

function step(name: string, ...statements: readonly string[]): Migration {
  return { name, hash: name, when: 0, statements };
}

const shelves = step('shelves', 'create table shelves (id integer primary key, name text not null)');

/** A library with a book, a reading of it and a tag. */
async function filled(path: string): Promise<Connection> {
  const { connection } = await createDatabase({ kind: 'file', path });
  onTestFinished(() => connection.close());
  await connection.run(`
    insert into books (uuid, title, title_key, sort_title, title_order, author_order, added, changed)
      values ('${uuidOf(1)}', 'Emma', 'emma', 'Emma', 'emma', '', '2024', '2024');
    insert into readings (uuid, book_id, state) values ('${uuidOf(2)}', 1, 'read');
    insert into tags (name, name_key) values ('love', 'love');`);
  return connection;
}

async function isSound(connection: Connection): Promise<void> {
  expect(await connection.value('pragma integrity_check')).toBe('ok');
  expect(await connection.value('select count(*) from pragma_foreign_key_check')).toBe(0);
  expect(await connection.value('pragma foreign_keys')).toBe(1);
}

describe('the steps of the schema', () => {
  test('are those of the journal, one after another, each with statements and a hash', () => {
    expect(known).toHaveLength(schemaVersion);
    for (const { hash, statements } of known) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      for (const statement of statements) expect(statement).toMatch(/^(CREATE|ALTER|DROP INDEX) /);
    }
  });

  test('make a library of an empty file', async () => {
    const path = join(temporaryFolder(), 'books.db');
    createFile(path);
    const connection = openLocal({ kind: 'file', path });
    onTestFinished(() => connection.close());
    await migrate(connection, known);
    expect(await connection.value('select count(*) from books')).toBe(0);
    expect(await connection.value('pragma user_version')).toBe(schemaVersion);
    expect(await connection.value('select count(*) from __drizzle_migrations')).toBe(schemaVersion);
    await isSound(connection);
  });

  test('change nothing the second time', async () => {
    const folder = temporaryFolder();
    const connection = await filled(join(folder, 'books.db'));
    const tables = 'select group_concat(sql) from sqlite_master';
    const before = await connection.value(tables);
    await migrate(connection, known);
    expect(await connection.value(tables)).toBe(before);
    expect(await connection.value('select count(*) from __drizzle_migrations')).toBe(schemaVersion);
  });

  test('are all taken or none: one that fails leaves the library as it was, and at work', async () => {
    const connection = await filled(join(temporaryFolder(), 'books.db'));
    const wrong = step('wrong', 'create table half (id integer)', 'delete from tags', 'create table');
    await expect(migrate(connection, [...known, shelves, wrong])).rejects.toThrow('incomplete input');
    expect(await connection.value(`select count(*) from sqlite_master where name in ('half', 'shelves')`)).toBe(0);
    expect(await connection.value('select name from tags')).toBe('love');
    expect(await connection.value('pragma user_version')).toBe(schemaVersion);
    await connection.run(`insert into tags (name, name_key) values ('new', 'new')`);
    await isSound(connection);
  });

  test('may rebuild a table that others refer to, and keep the rows of all', async () => {
    const connection = await filled(join(temporaryFolder(), 'books.db'));
    const rebuilt = step(
      'rebuilt',
      'create table new_tags (id integer primary key autoincrement, name text not null, name_key text not null, colour text)',
      'insert into new_tags (id, name, name_key) select id, name, name_key from tags',
      'drop table tags',
      'alter table new_tags rename to tags',
    );
    await connection.run('insert into book_tags (book_id, tag_id, ordinal) values (1, 1, 1)');
    await migrate(connection, [...known, rebuilt]);
    expect(await connection.value('select tag_id from book_tags')).toBe(1);
    await isSound(connection);
  });

  test('are refused where rows would refer to others that are not there', async () => {
    const connection = await filled(join(temporaryFolder(), 'books.db'));
    await expect(migrate(connection, [...known, step('loses', 'delete from books')])).rejects.toMatchObject({
      kind: 'failure',
      message: 'the library could not be updated: rows refer to others that are not there',
    });
    expect(await connection.value('select title from books')).toBe('Emma');
    await isSound(connection);
  });

  test('are refused where a step that was taken is another by now', async () => {
    const connection = await filled(join(temporaryFolder(), 'books.db'));
    const [first, ...others] = known;
    if (first === undefined) throw new Error('there are no steps');
    const edited = [{ ...first, hash: 'edited' }, ...others, shelves];
    await expect(migrate(connection, edited)).rejects.toMatchObject({
      kind: 'failure',
      message: "the library's schema step 1 is not the one this bookshelf knows",
    });
    await expect(migrate(connection, [])).rejects.toMatchObject({ kind: 'failure' });
    expect(await connection.value('select title from books')).toBe('Emma');
    await isSound(connection);
  });

  test('make one library where several processes begin at once', async () => {
    const path = join(temporaryFolder(), 'books.db');
    const create = await program(`
      import { createDatabase } from './src/database/open.ts';
      const { connection, created } = await createDatabase({ kind: 'file', path: process.argv[2] ?? '' });
      await connection.close();
      console.log(created);`);
    await Promise.all(Array.from({ length: 6 }, () => create(path)));
    const connection = await openDatabase({ kind: 'file', path });
    onTestFinished(() => connection.close());
    expect(await connection.value('select count(*) from __drizzle_migrations')).toBe(schemaVersion);
    await isSound(connection);
  });
});

describe('an upgrade', () => {
  test('puts a copy aside that its owner alone can read, then changes the library', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'books.db');
    const connection = await filled(path);
    await upgrade(connection, { kind: 'file', path }, schemaVersion, [...known, shelves]);
    expect(await connection.value('select count(*) from shelves')).toBe(0);
    expect(await connection.value('select title from books')).toBe('Emma');
    expect(await connection.value('pragma user_version')).toBe(schemaVersion + 1);
    await isSound(connection);
    const copy = `${path}.schema-${schemaVersion}.backup`;
    expect(modeOf(copy, 0o600)).toBe(0o600);
    const before = await openDatabase({ kind: 'file', path: copy });
    onTestFinished(() => before.close());
    expect(await before.value('select title from books')).toBe('Emma');
    expect(await before.value('pragma user_version')).toBe(schemaVersion);
  });

  test('keeps every copy', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'books.db');
    const connection = await filled(path);
    const address = { kind: 'file', path } as const;
    for (const steps of [[shelves], [shelves, step('more', 'create table more (id integer)')]])
      await upgrade(connection, address, 1, [...known, ...steps]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.backup'))).toEqual([
      'books.db.schema-1-2.backup',
      'books.db.schema-1.backup',
    ]);
  });

  test('that fails leaves library and copy', async () => {
    const path = join(temporaryFolder(), 'books.db');
    const connection = await filled(path);
    const wrong = [...known, step('wrong', 'create table')];
    await expect(upgrade(connection, { kind: 'file', path }, schemaVersion, wrong)).rejects.toThrow('incomplete input');
    expect(await connection.value('select title from books')).toBe('Emma');
    expect(await connection.value('pragma user_version')).toBe(schemaVersion);
  });

  test('is refused for a library that cannot be written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'books.db');
    const connection = await filled(path);
    const before = filesOf(folder);
    const readOnly = { ...connection, writable: false };
    await expect(upgrade(readOnly, { kind: 'file', path }, schemaVersion, [...known, shelves])).rejects.toMatchObject({
      kind: 'failure',
      message: `${path} is of an older schema and cannot be written`,
    });
    expect(filesOf(folder)).toEqual(before);
  });

  test('happens once where several processes begin at once, and each ends well', async () => {
    const path = join(temporaryFolder(), 'books.db');
    await (await filled(path)).close();
    const source = `
      import { openLocal } from './src/database/local.ts';
      import { readMigrations } from './src/database/migrations.ts';
      import { upgrade } from './src/database/open.ts';
      const address = { kind: 'file', path: process.argv[2] ?? '' } as const;
      const connection = openLocal(address);
      const more = { name: 'more', hash: 'more', when: 0, statements: ['alter table books add column shelf text'] };
      await upgrade(connection, address, ${schemaVersion}, [...readMigrations(), more]);
      await connection.close();`;
    const run = await program(source);
    await Promise.all(Array.from({ length: 6 }, () => run(path)));
    const connection = openLocal({ kind: 'file', path });
    onTestFinished(() => connection.close());
    expect(await connection.value('select title from books where shelf is null')).toBe('Emma');
    await isSound(connection);
  });
});
