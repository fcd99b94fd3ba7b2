import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('examples/seed-in-ci.mjs makes the same library again and again', { timeout: 60_000 }, () => {
  const path = join(temporaryFolder(), 'books.db');
  const [first, second] = [1, 2].map(() =>
    execFileSync(process.execPath, ['examples/seed-in-ci.mjs', path], { encoding: 'utf8' }),
  );
  expect(first).toMatch(/^[0-9a-f]{64}\n$/);
  expect(second).toBe(first);
});

test('examples/vitest has a set-up that a run of vitest takes', { timeout: 60_000 }, () => {
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  const { VITEST: _, ...env } = process.env;
  const { stdout, status } = spawnSync(process.execPath, [vitest, 'run'], {
    cwd: 'examples/vitest',
    env: { ...env, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  expect({ status, passed: /Tests +1 passed/.test(stdout) }).toEqual({ status: 0, passed: true });
});

test('the first example of docs/api.md does what it says', () => {
  const [, code = ''] = /```js\n([^]*?)```/.exec(readFileSync('docs/api.md', 'utf8')) ?? [];
  const folder = temporaryFolder();
  const text = code.replace("'bookshelf-cli'", JSON.stringify(resolve('dist/api.mjs')));
  const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', text], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe(`Solaris\n{ operation: 3, ids: [ 1 ] }\n`);
});
