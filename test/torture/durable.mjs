import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, succeed } from './program.mjs';

/** Looks, with strace, whether a change is on the disk before the program says so. */
export async function durable({ folder }) {
  if (spawnSync('strace', ['-V']).status !== 0)
    return [{ what: 'fsync before the answer', figure: 'skipped', wanted: 'needs strace', ok: true }];
  await succeed(folder, ['init-db']);
  const cases = [
    ['add-book', 'Solaris', '--json'],
    ['set', '1', 'rating=5', '--json'],
    ['delete', '1', '--yes', '--json'],
  ];
  let early = 0;
  for (const args of cases) if (!(await isFlushedFirst(folder, args))) early += 1;
  return [
    {
      what: `answers (of ${cases.length}) given before the write-ahead log was flushed`,
      figure: early,
      wanted: 0,
      ok: early === 0,
    },
  ];
}

/** The last write to the log comes before its last fsync, and that before the answer. */
async function isFlushedFirst(folder, args) {
  const trace = join(folder, 'trace.txt');
  const before = ['strace', '-f', '-y', '-o', trace, '-e', 'trace=pwrite64,write,writev,fsync,fdatasync'];
  await run(folder, args, { before });
  const calls = readFileSync(trace, 'utf8').split('\n');
  const answer = calls.findIndex((line) => / write(v)?\(1</.test(line) && line.includes('action'));
  const flushed = calls.findLastIndex(
    (line, index) => index < answer && /(fsync|fdatasync)\(\d+<[^>]*books\.db-wal>/.test(line),
  );
  const written = calls.findLastIndex((line) => /pwrite64\(\d+<[^>]*books\.db-wal>/.test(line));
  return answer > 0 && flushed > 0 && written > 0 && written < flushed;
}
