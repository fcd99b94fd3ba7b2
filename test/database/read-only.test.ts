import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Connection } from '../../src/database/connection.ts';
import { createDatabase, openDatabase } from '../../src/database/open.ts';
import { explainError } from '../../src/domain/explain-error.ts';
import { filesOf } from '../support/files-of.ts';
import { bePlainUser, ignoresPermissions, permissionsNote } from '../support/permissions.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

beforeAll(bePlainUser);

const change = `insert into tags (name, name_key) values ('new', 'new')`;

async function library(folder: string): Promise<string> {
  const path = join(folder, 'books.db');
  const { connection } = await createDatabase({ kind: 'file', path });
  await connection.run(`insert into tags (name, name_key) values ('sf', 'sf')`);
  await connection.close();
  return path;
}

async function open(path: string): Promise<Connection> {
  const connection = await openDatabase({ kind: 'file', path });
  onTestFinished(() => connection.close());
  return connection;
}

/** Takes permissions away until the test ends. */
function restrict(folder: string, modes: Record<string, number>): void {
  for (const [name, mode] of Object.entries(modes)) chmodSync(join(folder, name), mode);
  onTestFinished(() => {
    for (const name of Object.keys(modes)) chmodSync(join(folder, name), 0o700);
  });
}

async function refusal(connection: Connection): Promise<string | undefined> {
  return connection.run(change).then(
    () => 'it was written',
    (error: unknown) => explainError(error)?.message,
  );
}

describe.skipIf(ignoresPermissions)(`a library that may not be written${permissionsNote}`, () => {
  test('is read where its folder may not be written', async () => {
    const folder = temporaryFolder();
    const path = await library(folder);
    restrict(folder, { '.': 0o500 });
    const connection = await open(path);
    expect(await connection.value('select name from tags')).toBe('sf');
    expect(connection.writable).toBe(false);
    expect(Object.keys(filesOf(folder))).toEqual(['books.db']);
  });

  test('is read where the file may not be written', async () => {
    const folder = temporaryFolder();
    const path = await library(folder);
    restrict(folder, { 'books.db': 0o400 });
    const connection = await open(path);
    expect(await connection.value('select name from tags')).toBe('sf');
    expect(connection.writable).toBe(false);
    expect(await refusal(connection)).toBe('the library cannot be written');
  });

  test('is read where neither may be written', async () => {
    const folder = temporaryFolder();
    const path = await library(folder);
    restrict(folder, { 'books.db': 0o400, '.': 0o500 });
    const connection = await open(path);
    expect(await connection.value('select name from tags')).toBe('sf');
    expect(connection.writable).toBe(false);
  });

  test('is not read where the last changes still stand beside it', async () => {
    const source = await library(temporaryFolder());
    const client = new Sqlite(source);
    onTestFinished(() => void client.close());
    client.exec(change);
    const folder = temporaryFolder();
    const path = join(folder, 'copy.db');
    for (const suffix of ['', '-wal']) copyFileSync(source + suffix, path + suffix);
    restrict(folder, { '.': 0o500 });
    await expect(open(path)).rejects.toMatchObject({
      kind: 'failure',
      message: `${path} holds changes that were not yet written back, and its folder cannot be written`,
    });
  });

  test('is refused where it may not be read', async () => {
    const folder = temporaryFolder();
    const path = await library(folder);
    restrict(folder, { 'books.db': 0o000 });
    await expect(open(path)).rejects.toMatchObject({ kind: 'failure', message: `${path}: permission denied` });
  });

  test('is not made in a folder that may not be written', async () => {
    const folder = temporaryFolder();
    restrict(folder, { '.': 0o500 });
    const path = join(folder, 'books.db');
    await expect(createDatabase({ kind: 'file', path })).rejects.toMatchObject({
      kind: 'failure',
      message: `${path}: permission denied`,
    });
  });
});
