import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runProgram, runShell } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const isPosix = process.platform !== 'win32';
const hasFull = existsSync('/dev/full');

async function libraryFolder(books = 0): Promise<string> {
  const folder = temporaryFolder();
  expect(await runProgram(folder, ['init-db'])).toMatchObject({ status: 0 });
  const rows = Array.from(
    { length: books },
    (_, index) => `Volume ${index + 1} of a long row of books,Somebody\n`,
  ).join('');
  const table = `title,authors\n${rows}`;
  expect(await runProgram(folder, ['import', '-', '-q', '--format', 'csv'], table)).toMatchObject({ status: 0 });
  return folder;
}

describe('the built program', () => {
  test('ends with the status of what happened', async () => {
    const folder = await libraryFolder(2);
    const status = async (...args: string[]) => (await runProgram(folder, args)).status;
    expect(await status('list')).toBe(0);
    expect(await status('list', 'nothing')).toBe(0);
    expect(await status('import', '.')).toBe(1);
    expect(await status('lst')).toBe(2);
    expect(await status('delete', '1')).toBe(2);
    expect(await status('show', '99')).toBe(3);
    expect(await status('list', '--db', 'nothing.db')).toBe(3);
    expect(await status('init-db')).toBe(4);
  });

  test('prints data on standard output and talk on standard error', async () => {
    const folder = await libraryFolder();
    expect(await runProgram(folder, ['add-book', 'Dune', '--author', 'Frank Herbert'])).toEqual({
      stdout: '',
      stderr: 'Added #1 "Dune"\nUndo: bookshelf undo\n',
      status: 0,
      signal: null,
    });
    expect(await runProgram(folder, ['list', 'dune'])).toMatchObject({
      stdout: '1\tDune\tFrank Herbert\t\t\t\t\n',
      stderr: '',
    });
  });

  test('reads standard input for - alone', async () => {
    const folder = await libraryFolder();
    expect(await runProgram(folder, ['add-book', '-'], '{"title": "Solaris"}')).toMatchObject({
      stderr: 'Added #1 "Solaris"\nUndo: bookshelf undo\n',
    });
    expect(await runProgram(folder, ['add-book', 'Eden'], '{"title": "Fiasco"}')).toMatchObject({
      stderr: 'Added #2 "Eden"\nUndo: bookshelf undo\n',
    });
    expect(await runProgram(folder, ['list', '--count'])).toMatchObject({ stdout: '2\n' });
  });

  test('opens no library to show its version and its help, and makes no file', async () => {
    const folder = temporaryFolder();
    for (const args of [
      ['--version'],
      ['--help'],
      [],
      ['help', 'list'],
      ['import', '--help'],
      ['author', 'rename', '--help'],
    ])
      expect(await runProgram(folder, args)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('keeps the library in its usual place where none is named', async () => {
    const folder = temporaryFolder();
    const line =
      'unset BOOKSHELF_DB; export HOME="$PWD/home" XDG_DATA_HOME="$PWD/data"; bookshelf init-db && bookshelf add-book Dune -q';
    if (!isPosix) return;
    expect(await runShell(folder, line)).toMatchObject({ status: 0, stdout: '1\n' });
    expect(readdirSync(`${folder}/data/bookshelf`)).toContain('bookshelf.db');
    expect(existsSync(`${folder}/home`)).toBe(false);
  });
});

describe.skipIf(!isPosix)('in a pipe, the built program (POSIX shells only)', () => {
  test('ends quietly when the reader has seen enough', async () => {
    const folder = await libraryFolder(20_000);
    for (const command of ['list', 'list --json', 'export', 'list -o table'])
      expect(await runShell(folder, `bookshelf ${command} | head -n 1; echo "\${PIPESTATUS[0]}"`)).toMatchObject({
        stdout: expect.stringMatching(/\n0\n$/),
        stderr: '',
      });
  });

  test('loses nothing of a long list', async () => {
    const folder = await libraryFolder(20_000);
    expect(await runShell(folder, 'bookshelf list | wc -l')).toMatchObject({
      stdout: expect.stringMatching(/^\s*20000\n$/),
    });
    expect(await runShell(folder, 'bookshelf list --json | tail -n 1')).toMatchObject({ stdout: ']\n' });
  });

  test.skipIf(!hasFull)('fails where its output cannot be written (needs /dev/full)', async () => {
    const folder = await libraryFolder(2);
    const said = {
      status: 1,
      stderr: expect.stringContaining('standard output cannot be written (ENOSPC)'),
    };
    for (const command of [
      'list',
      'list --json',
      'show 1',
      'export',
      'info',
      'authors',
      '--help',
      '--version',
      'list --help',
    ])
      expect({ command, ...(await runShell(folder, `bookshelf ${command} > /dev/full`)) }).toMatchObject({
        command,
        ...said,
      });
    expect(await runShell(folder, 'bookshelf add-book Dune --json > /dev/full')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The library was changed all the same'),
    });
    expect(await runShell(folder, 'bookshelf list --count')).toMatchObject({ stdout: '3\n' });
  });

  test.skipIf(!hasFull)('does its work where nobody can be told (needs /dev/full)', async () => {
    const folder = await libraryFolder();
    expect(await runShell(folder, 'bookshelf add-book Dune 2> /dev/full')).toMatchObject({ status: 0 });
    expect(await runShell(folder, 'bookshelf show 99 2> /dev/full')).toMatchObject({ status: 3 });
    expect(await runShell(folder, 'bookshelf list --count')).toMatchObject({ stdout: '1\n' });
  });
});
