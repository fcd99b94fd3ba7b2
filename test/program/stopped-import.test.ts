import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ending, runProgram, startProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Feeds an import with rows that never end, and stops it by a signal once it has taken so many. */
async function stopAfter(rows: number, signal: 'SIGKILL' | 'SIGINT', folder: string) {
  const child = startProgram(folder, ['import', '-', '--format', 'csv', '--if-exists', 'add']);
  const ended = ending(child);
  child.stdin.on('error', () => undefined);
  child.stdin.write('title,authors,isbn,tags\n');
  for (let row = 1; row <= rows; row++) {
    const hasRoom = child.stdin.write(`Volume ${row},Somebody ${row % 100},,tag ${row % 10}\n`);
    if (!hasRoom) await Promise.race([once(child.stdin, 'drain'), ended]);
  }
  // What is in the pipe is read within this time: nothing tells from outside when it is.
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill(signal);
  return ended;
}

describe.skipIf(process.platform === 'win32')('an import that is stopped (signals as POSIX has them)', () => {
  test.each([0, 100, 5000, 30_000])('by kill -9 after %i records leaves the library as it was', async (rows) => {
    const folder = temporaryFolder();
    await runProgram(folder, ['init-db']);
    await runProgram(folder, ['add-book', 'Solaris']);
    const before = await runProgram(folder, ['export']);
    expect(await stopAfter(rows, 'SIGKILL', folder)).toMatchObject({ signal: 'SIGKILL', stdout: '' });
    expect(await runProgram(folder, ['export'])).toEqual(before);
    expect(await runProgram(folder, ['add-book', 'Eden', '-q'])).toMatchObject({ status: 0 });
    expect(await runProgram(folder, ['list', '--count'])).toMatchObject({ stdout: '2\n' });
  });

  test.each([0, 5000])('by Ctrl-C after %i records ends at once, and changes nothing', async (rows) => {
    const folder = temporaryFolder();
    await runProgram(folder, ['init-db']);
    const { signal, status } = await stopAfter(rows, 'SIGINT', folder);
    // A shell shows the death by SIGINT as 130, which is the status of who handles it, too.
    expect(signal === 'SIGINT' || status === 130).toBe(true);
    expect(await runProgram(folder, ['list', '--count'])).toMatchObject({ stdout: '0\n', status: 0 });
  });
});
