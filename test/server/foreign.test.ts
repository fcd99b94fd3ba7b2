import { expect, test } from 'vitest';
import { parseAddress } from '../../src/database/address.ts';
import { openHrana } from '../../src/database/remote/hrana.ts';
import { schemaVersion } from '../../src/database/schema-version.ts';
import { newNamespace } from '../support/new-namespace.ts';
import { run } from '../support/run.ts';

/** Runs SQL on a server behind the program's back. */
async function sql(address: string, ...statements: readonly string[]): Promise<void> {
  const parsed = parseAddress(address);
  if (parsed.kind !== 'server') throw new Error('no server');
  const { stream } = openHrana(parsed.url, address, { token: null, timeout: 10_000 });
  const steps = statements.map((text) => ({ sql: text, values: [], follows: false }));
  const failed = (await stream().send(steps, true)).find((answer) => answer instanceof Error);
  if (failed !== undefined) throw failed;
}

const typed = async (address: string, ...words: readonly string[]) =>
  run(words, { variables: { BOOKSHELF_DB: address } });

test('an empty database is no library until init-db makes one, by one of several at once', async () => {
  const address = await newNamespace();
  expect(await typed(address, 'list')).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('Make one: bookshelf init-db'),
  });
  const made = await Promise.all([1, 2, 3, 4].map(async () => typed(address, 'init-db', '--if-missing')));
  expect(made.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
  expect(made.filter(({ stderr }) => stderr.startsWith('Made a library'))).toHaveLength(1);
  expect(await typed(address, 'init-db')).toMatchObject({ status: 4 });
  expect(await typed(address, 'list')).toMatchObject({ status: 0 });
});

test('the database of another program is left as it is', async () => {
  const address = await newNamespace();
  await sql(
    address,
    'create table books (id integer primary key, title text)',
    `insert into books (title) values ('Mine')`,
  );
  for (const words of [['list'], ['add-book', 'Emma'], ['init-db'], ['migrate', '--yes'], ['undo']])
    expect(await typed(address, ...words)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `bookshelf: what is at ${address} is not a bookshelf library\nbookshelf left it as it is\n`,
    });
});

test('a library of an older schema waits for migrate, one of a newer for an update', async () => {
  const address = await newNamespace();
  await typed(address, 'init-db');
  await sql(address, `pragma user_version = ${schemaVersion + 1}`);
  for (const words of [['list'], ['add-book', 'Emma'], ['migrate', '--yes']])
    expect(await typed(address, ...words)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('was made by a newer bookshelf'),
    });
  await sql(address, `pragma user_version = ${schemaVersion}`, 'update index_state set version = 0');
  expect(await typed(address, 'list')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('bookshelf migrate'),
  });
  expect(await typed(address, 'migrate')).toMatchObject({ status: 2 });
  expect(await typed(address, 'migrate', '--dry-run')).toMatchObject({ status: 0 });
  expect(await typed(address, 'list')).toMatchObject({ status: 1 });
  expect(await typed(address, 'migrate', '--yes')).toMatchObject({ status: 0 });
  expect(await typed(address, 'list')).toMatchObject({ status: 0 });
  expect(await typed(address, 'migrate')).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('the newest that this bookshelf knows'),
  });
});
