import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { takeTurn } from '../../src/database/take-turn.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function open(path: string): Sqlite.Database {
  const client = new Sqlite(path);
  onTestFinished(() => void client.close());
  return client;
}

function pair(): { one: Sqlite.Database; other: Sqlite.Database } {
  const path = join(temporaryFolder(), 'books.db');
  const one = open(path);
  one.exec('pragma journal_mode = wal; create table books (title text)');
  return { one, other: open(path) };
}

test('begins to write when the one before is done', async () => {
  const { one, other } = pair();
  one.exec('begin immediate');
  const turn = takeTurn(other, 10_000);
  setTimeout(() => one.exec("insert into books values ('Dune'); commit"), 80);
  await turn;
  expect(other.prepare('select title from books').pluck().get()).toBe('Dune');
  other.exec('commit');
});

test('gives up after its time, says the library is busy, and waits as before for everything else', async () => {
  const { one, other } = pair();
  one.exec('begin immediate');
  await expect(takeTurn(other, 50)).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_BUSY/) });
  expect(other.pragma('busy_timeout', { simple: true })).toBe(50);
  one.exec('commit');
  await takeTurn(other, 50);
  expect(other.inTransaction).toBe(true);
});

test('does not wait for what waiting cannot mend', async () => {
  const { one } = pair();
  one.exec('begin immediate');
  await expect(takeTurn(one, 10_000)).rejects.toThrow(/within a transaction/);
});
