import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, type Transcript } from '../support/run.ts';
import { tokenKeys } from '../support/server-tokens.ts';
import { startSqld, type Sqld } from '../support/sqld.ts';

const keys = tokenKeys();
const now = Math.floor(Date.now() / 1000);
const tokens = {
  write: keys.token({ a: 'rw', exp: now + 3600 }),
  read: keys.token({ a: 'ro', exp: now + 3600 }),
  expired: keys.token({ a: 'rw', exp: now - 3600 }),
  foreign: tokenKeys().token({ a: 'rw', exp: now + 3600 }),
};
const folder = mkdtempSync(join(tmpdir(), 'bookshelf-keys-'));
let server: Sqld;

beforeAll(async () => {
  writeFileSync(join(folder, 'key.pem'), keys.publicKey);
  server = await startSqld({ args: ['--auth-jwt-key-file', join(folder, 'key.pem')] });
  expect(await typed(tokens.write, 'init-db')).toMatchObject({ status: 0 });
  expect(await typed(tokens.write, 'add-book', 'Dune', '--if-exists', 'add')).toMatchObject({ status: 0 });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Runs a command with a token; nothing that it prints may hold it. */
async function typed(token: string | null, ...words: readonly string[]): Promise<Transcript> {
  const variables = { BOOKSHELF_DB: server.url, ...(token !== null && { BOOKSHELF_AUTH_TOKEN: token }) };
  const transcript = await run(words, { variables });
  expect(transcript.stdout + transcript.stderr).not.toContain(token ?? '\0');
  return transcript;
}

test('a token that allows to read lists books, and says of a change that it allows no more', async () => {
  expect(await typed(tokens.read, 'list')).toMatchObject({ status: 0, stdout: expect.stringContaining('Dune') });
  for (const words of [['add-book', 'Emma'], ['set', '1', 'rating=4'], ['delete', '1', '--yes'], ['undo']]) {
    const { status, stderr } = await typed(tokens.read, ...words);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `bookshelf: ${server.url}: the token allows to read only; nothing was changed\nAsk for a token that allows to write\n`,
    });
  }
  expect((await typed(tokens.write, 'list', '--count')).stdout).toBe('1\n');
});

test.each([
  ['expired', tokens.expired, 'the token has expired'],
  ['foreign', tokens.foreign, 'the token is not accepted'],
  ['no', null, 'it wants a token'],
  ['damaged', 'abc.def', 'the token is not accepted'],
])('a command with %s token says so', async (_name, token, message) => {
  for (const words of [['list'], ['add-book', 'Emma'], ['init-db'], ['migrate']]) {
    const { status, stdout, stderr } = await typed(token, ...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(`bookshelf: ${server.url}: ${message}\n`);
  }
});

test('a token comes from a file that the configuration of the user names, and is not journalled', async () => {
  writeFileSync(join(folder, 'token'), `${tokens.write}\n`);
  writeFileSync(join(folder, 'config.toml'), 'token-file = "token"\n');
  const variables = { BOOKSHELF_DB: server.url, BOOKSHELF_CONFIG: join(folder, 'config.toml') };
  expect(await run(['add-book', 'Solaris'], { variables })).toMatchObject({ status: 0 });
  const history = await run(['history', '--json'], { variables });
  expect(history.stdout).toContain('Solaris');
  expect(history.stdout).not.toContain(tokens.write.slice(0, 20));
});

test('no token goes to a server that only a configuration of a project names', async () => {
  writeFileSync(join(folder, '.bookshelf.toml'), `db = "${server.url}"\ntoken-file = "token"\n`);
  const said = await run(['list'], { variables: { BOOKSHELF_AUTH_TOKEN: tokens.write }, folder });
  expect(said).toMatchObject({ status: 2, stderr: expect.stringContaining('no token is sent') });
  const unsaid = await run(['list'], { folder });
  expect(unsaid).toMatchObject({ status: 1, stderr: expect.stringContaining('it wants a token') });
});
