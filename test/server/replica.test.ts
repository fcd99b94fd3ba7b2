import { expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { freePort, startSqld } from '../support/sqld.ts';

const typed = async (url: string, ...words: readonly string[]) => run(words, { variables: { BOOKSHELF_DB: url } });

test('a replica answers what reads while the primary is down, and says of a change that it failed', async () => {
  const grpcPort = await freePort();
  const primary = await startSqld({ args: ['--grpc-listen-addr', `127.0.0.1:${grpcPort}`] });
  const replica = await startSqld({ args: ['--primary-grpc-url', `http://127.0.0.1:${grpcPort}`] });
  await typed(primary.url, 'init-db');
  await typed(primary.url, 'add-book', 'Dune');
  expect(await typed(replica.url, 'add-book', 'Emma')).toMatchObject({ status: 0 });
  expect((await typed(primary.url, 'list', '--fields', 'title')).stdout).toBe('Dune\nEmma\n');
  expect((await typed(replica.url, 'list', '--fields', 'title')).stdout).toBe('Dune\nEmma\n');
  await primary.stop('SIGKILL');
  expect((await typed(replica.url, 'list', '--fields', 'title')).stdout).toBe('Dune\nEmma\n');
  expect((await typed(replica.url, 'search', 'emma', '--fields', 'title')).stdout).toBe('Emma\n');
  const refused = await typed(replica.url, 'add-book', 'Solaris');
  expect([1, 5]).toContain(refused.status);
  expect(refused.stdout).toBe('');
  expect(refused.stderr).toContain(replica.url);
  await replica.stop();
}, 120_000);
