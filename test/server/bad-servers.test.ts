import { createServer, type RequestListener } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newNamespace } from '../support/new-namespace.ts';
import { run } from '../support/run.ts';
import { freePort } from '../support/sqld.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Starts a server of the test's own that answers as it likes; answers with its address. */
async function serverThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${port}`;
}

/** Runs a command on a server that has half a second for an answer. */
async function typed(address: string, ...words: readonly string[]) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'config.toml'), 'server-timeout = "0.5"\n');
  const variables = { BOOKSHELF_DB: address, BOOKSHELF_CONFIG: join(folder, 'config.toml') };
  const started = performance.now();
  const transcript = await run(words, { variables });
  expect(performance.now() - started).toBeLessThan(20_000);
  return transcript;
}

const commands = [['list'], ['add-book', 'Emma'], ['init-db'], ['undo'], ['search', 'emma']];

const badAnswers: readonly (readonly [name: string, answer: RequestListener, status: number, message: string])[] = [
  ['never answers', () => undefined, 5, 'did not answer within 0.5 s'],
  [
    'begins an answer and never ends it',
    (_request, answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).write('{"baton"'),
    5,
    'did not answer within 0.5 s',
  ],
  [
    'answers with a web page',
    (_request, answer) => void answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    1,
    'is no libSQL server: it answers with a web page',
  ],
  [
    'knows no such page',
    (_request, answer) => void answer.writeHead(404, { 'content-type': 'text/html' }).end('<html>'),
    1,
    'is no libSQL server: it answers with a web page',
  ],
  [
    'sends elsewhere',
    (_request, answer) => void answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    1,
    'is no libSQL server: it answers with HTTP 302',
  ],
  [
    'is overloaded',
    (_request, answer) => void answer.writeHead(503).end(),
    5,
    'is busy or not there at the moment (HTTP 503)',
  ],
  [
    'answers with half of its JSON',
    (_request, answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).end('{"baton'),
    1,
    'answered with JSON that is cut off or damaged',
  ],
  [
    'answers with other JSON',
    (_request, answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'),
    1,
    'answers as no libSQL server does',
  ],
  ['hangs up', (request) => void request.socket.destroy(), 1, 'it ended the connection'],
];

test.each(badAnswers)(
  'a server that %s is told in a sentence',
  async (_name, answer, status, message) => {
    const address = await serverThat(answer);
    for (const words of commands) {
      const { stdout, stderr, status: found } = await typed(address, ...words);
      expect({ words, stdout, found }).toEqual({ words, stdout: '', found: status });
      expect(stderr).toContain(address);
      expect(stderr).toContain(message);
      expect(stderr.split('\n').length).toBeLessThanOrEqual(3);
    }
  },
  60_000,
);

test('an address where nobody is, in each of its ways', async () => {
  const port = await freePort();
  const alive = await newNamespace();
  const { port: serverPort } = new URL(alive);
  const cases: readonly (readonly [string, string])[] = [
    [`http://127.0.0.1:${port}`, 'nobody answers there'],
    ['http://no-such-host.invalid', 'there is no server of that name'],
    [`https://127.0.0.1:${serverPort}`, 'it speaks another protocol there'],
    [`http://no-such-library.localhost:${serverPort}`, 'there is no library at'],
  ];
  for (const [address, message] of cases) {
    const { stdout, stderr, status } = await typed(address, 'list');
    expect({ address, stdout }).toEqual({ address, stdout: '' });
    expect(stderr).toContain(message);
    expect([1, 3, 5]).toContain(status);
  }
});

test('an address with a token in it is refused, and the token is not told', async () => {
  for (const address of ['https://books.example.org?authToken=s3cr3t', 'https://ann:s3cr3t@books.example.org']) {
    const { stdout, stderr, status } = await typed(address, 'list');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('holds a token or a password');
    expect(stderr).not.toContain('s3cr3t');
  }
});
