import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run, type Transcript } from '../support/run.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A server that notes what it is told and is no use to anybody. */
async function listener(): Promise<{ address: string; tokens: (string | undefined)[] }> {
  const tokens: (string | undefined)[] = [];
  const server = createServer((request, answer) => {
    tokens.push(request.headers.authorization);
    answer.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const place = server.address();
  return { address: `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`, tokens };
}

/** Runs a command line in a folder whose project says this, with a token at hand. */
async function inProject(config: string, ...args: string[]): Promise<Transcript> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.bookshelf.toml'), config.replace('FOLDER', folder));
  const variables = { BOOKSHELF_AUTH_TOKEN: 'secret', XDG_DATA_HOME: folder };
  await run(['init-db', '--db', join(folder, 'books.db')], { variables });
  return run(
    args.map((word) => word.replace('FOLDER', folder)),
    { variables, folder },
  );
}

const refusal = { status: 2, stderr: expect.stringContaining('no token is sent') };

describe('a token', () => {
  test.each([
    ['clone', '@school', 'FOLDER/copy.db'],
    ['push', '@school', '--db', 'FOLDER/books.db'],
    ['pull', '@school', '--db', 'FOLDER/books.db'],
    ['sync', '@school', '--db', 'FOLDER/books.db'],
    ['list', '--db', '@school'],
  ])('is not given to a server that only a project names: %s %s', async (...args) => {
    const { address, tokens } = await listener();
    expect(await inProject(`[libraries]\nschool = "${address}"\n`, ...args)).toMatchObject(refusal);
    expect(tokens).toEqual([]);
  });

  test('goes to a server that a person names, also where a project names the library of this machine', async () => {
    const { address, tokens } = await listener();
    const answer = await inProject('db = "FOLDER/books.db"\n', 'push', address);
    expect(answer.stderr).toContain('is no libSQL server');
    expect(tokens).toEqual(['Bearer secret']);
  });
});
