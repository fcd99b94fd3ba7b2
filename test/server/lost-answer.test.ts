import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { newNamespace } from '../support/new-namespace.ts';
import { run } from '../support/run.ts';
import { freePort } from '../support/sqld.ts';

/** Stands between a command and the server: a request to commit arrives or does not, and its answer is lost either way. */
async function losing(address: string, when: 'before' | 'after'): Promise<string> {
  const target = new URL(address);
  const proxy = createServer((incoming, answer) => {
    void text(incoming).then((body) => {
      const isCommit = body.includes('"commit"');
      if (isCommit && when === 'before') return incoming.socket.destroy();
      const onward = request(
        {
          port: target.port,
          host: '127.0.0.1',
          path: incoming.url,
          method: 'POST',
          headers: { ...incoming.headers, host: target.host },
        },
        (answered) => {
          if (isCommit) return answered.resume().on('end', () => incoming.socket.destroy());
          answer.writeHead(answered.statusCode ?? 0, answered.headers);
          return answered.pipe(answer);
        },
      );
      return onward.end(body);
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => proxy.closeAllConnections());
  onTestFinished(() => void proxy.close());
  return `http://127.0.0.1:${port}`;
}

test('a change whose acknowledgement is lost is found in the journal, and made once', async () => {
  const address = await newNamespace();
  await run(['init-db'], { variables: { BOOKSHELF_DB: address } });
  const added = await run(['add-book', 'Dune'], { variables: { BOOKSHELF_DB: await losing(address, 'after') } });
  expect(added).toMatchObject({ status: 0, stderr: 'Added #1 "Dune"\nUndo: bookshelf undo\n' });
  expect((await run(['list', '--count'], { variables: { BOOKSHELF_DB: address } })).stdout).toBe('1\n');
});

test('a change that did not arrive is said to be none', async () => {
  const address = await newNamespace();
  await run(['init-db'], { variables: { BOOKSHELF_DB: address } });
  const added = await run(['add-book', 'Dune'], { variables: { BOOKSHELF_DB: await losing(address, 'before') } });
  expect(added).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('nothing was changed\nRun the command again'),
  });
  expect((await run(['list', '--count'], { variables: { BOOKSHELF_DB: address } })).stdout).toBe('0\n');
});
