import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BookshelfError } from '../../src/domain/errors.ts';
import { openLibrary, type Library } from '../../src/repository/library.ts';
import { run } from '../support/run.ts';
import { freePort, startSqld } from '../support/sqld.ts';

const rounds = 10;
const writers = 4;

test('a server that is killed under writes loses nothing that was acknowledged, in 10 rounds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bookshelf-killed-'));
  const port = await freePort();
  let server = await startSqld({ folder, port });
  await run(['init-db'], { variables: { BOOKSHELF_DB: server.url } });
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const state = { isOver: false };
    const write = async (writer: number): Promise<void> => {
      const library = await openLibrary(server.url, {
        clock: Date.now,
        uuid: () => crypto.randomUUID(),
        server: async () => ({ token: null, timeout: 5000 }),
      });
      for (let number = 0; !state.isOver; number += 1) {
        const title = `${round} ${writer} ${number}`;
        if (await added(library, title)) acknowledged.push(title);
        else break;
      }
      await library.close();
    };
    const writing = Array.from({ length: writers }, async (_, writer) => write(writer));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await server.stop('SIGKILL');
    state.isOver = true;
    server = await startSqld({ folder, port });
    await Promise.all(writing);
    const { stdout } = await run(['list', '--fields', 'title'], { variables: { BOOKSHELF_DB: server.url } });
    const there = stdout.split('\n').slice(0, -1);
    expect(acknowledged.filter((title) => !there.includes(title))).toEqual([]);
    expect(new Set(there).size).toBe(there.length);
  }
  const doctor = await run(['doctor'], {
    variables: { BOOKSHELF_DB: server.url },
    temporary: tmpdir(),
    now: Date.now(),
  });
  expect(doctor).toMatchObject({ status: 0, stdout: '' });
  console.log(`${acknowledged.length} acknowledged changes, none lost`);
  expect(acknowledged.length).toBeGreaterThan(rounds);
  await server.stop();
  rmSync(folder, { recursive: true });
}, 600_000);

/** Whether a book was added; a server that died is no failure of the test. */
async function added(library: Library, title: string): Promise<boolean> {
  try {
    const rules = { ifExists: 'add', values: 'fill' } as const;
    await library.atomically(({ books }) => books.intake(rules).take({ title }));
    return true;
  } catch (error) {
    if (error instanceof BookshelfError) return false;
    throw error;
  }
}
