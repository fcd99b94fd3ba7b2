import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('sixteen processes that add ten books each at once lose none', { timeout: 180_000 }, async () => {
  const folder = temporaryFolder();
  await runProgram(folder, ['init-db']);
  const add = async (worker: number) => {
    for (let number = 1; number <= 10; number++)
      expect(await runProgram(folder, ['add-book', `Volume ${worker}-${number}`, '-q'])).toMatchObject({
        status: 0,
        stderr: '',
      });
  };
  await Promise.all(Array.from({ length: 16 }, (_, worker) => add(worker)));
  const { stdout } = await runProgram(folder, ['list', '--fields', 'id,title']);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.map(([id]) => Number(id))).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
  expect(new Set(rows.map(([, title]) => title)).size).toBe(160);
});

test('eight processes that make one library at once all find it', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const endings = await Promise.all(
    Array.from({ length: 8 }, async () => runProgram(folder, ['init-db', '--if-missing'])),
  );
  expect(endings.map(({ status, stderr }) => (status === 0 ? 0 : stderr))).toEqual(Array(8).fill(0));
  expect(await runProgram(folder, ['list', '--count'])).toMatchObject({ stdout: '0\n' });
});

test(
  'eight processes that begin one library anew at once lose nothing of the old one',
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder();
    await runProgram(folder, ['init-db']);
    await runProgram(folder, ['add-book', 'Solaris']);
    const endings = await Promise.all(
      Array.from({ length: 8 }, async () => runProgram(folder, ['init-db', '--force', '--yes'])),
    );
    expect(endings.some(({ status }) => status === 0)).toBe(true);
    const backups = readdirSync(folder).filter((name) => name.endsWith('.backup'));
    const lists = await Promise.all(backups.map(async (name) => runProgram(folder, ['list', '--db', name])));
    expect(lists.filter(({ stdout }) => stdout.includes('Solaris'))).toHaveLength(1);
    expect(await runProgram(folder, ['list', '--count'])).toMatchObject({ stdout: '0\n' });
  },
);
