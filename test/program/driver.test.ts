import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Sets the program up in a folder of its own, whose driver holds these files; gives what `list` says there. */
function listBeside(driver: Readonly<Record<string, string>>): { stderr: string; status: number | null } {
  const folder = temporaryFolder();
  for (const part of ['bin', 'dist', 'drizzle']) cpSync(part, join(folder, part), { recursive: true });
  for (const [name, text] of Object.entries(driver)) {
    const file = join(folder, 'node_modules', 'better-sqlite3', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  const books = join(folder, 'books.db');
  writeFileSync(books, '');
  const { stderr, status } = spawnSync(process.execPath, [join(folder, 'bin', 'bookshelf.js'), '--db', books, 'list'], {
    encoding: 'utf8',
  });
  return { stderr: stderr.replace(process.version, 'NODE'), status };
}

test('a driver that was not built is told, with how to build it', () => {
  const { stderr, status } = listBeside({});
  expect(stderr).toContain('bookshelf: the SQLite module of bookshelf was not built\n');
  expect(stderr).toContain('--allow-scripts=better-sqlite3');
  expect(status).toBe(1);
});

test('a driver of another Node is told', () => {
  const { stderr, status } = listBeside({ 'build/Release/better_sqlite3.node': 'made for another processor' });
  expect(stderr).toMatch(/^bookshelf: .*the SQLite module of bookshelf was installed for another Node, not for NODE\n/);
  expect(status).toBe(1);
});

test.skipIf(Number(process.versions['napi']) >= 10)('a driver that would end an older Node is not loaded', () => {
  const { stderr, status } = listBeside({ 'prebuilds/linux-x64.node': '', 'index.js': 'process.exit(139)' });
  expect(stderr).toMatch(/^bookshelf: .*the SQLite module of bookshelf was installed for another Node, not for NODE\n/);
  expect(status).toBe(1);
});

test.skipIf(Number(process.versions['napi']) < 10)('a driver that brings its binary is loaded as it is', () => {
  const { stderr } = listBeside({ 'prebuilds/linux-x64.node': '', 'index.js': 'throw new Error("it was loaded")' });
  expect(stderr).toContain('it was loaded');
});
