import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from './books.mjs';
import { run, succeed } from './program.mjs';

/** Fills a small file system and tries everything that writes. Needs the right to mount one. */
export async function fullDisk({ folder }) {
  const place = join(folder, 'small');
  mkdirSync(place, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'bookshelf', place]);
  if (status !== 0)
    return [{ what: 'full disk', figure: 'skipped', wanted: 'needs the right to mount a file system', ok: true }];
  try {
    return await fill(place, folder);
  } finally {
    spawnSync('umount', [place]);
  }
}

async function fill(place, folder) {
  writeFileSync(join(folder, 'many.csv'), csvOf(20_000));
  await succeed(place, ['init-db']);
  await succeed(place, ['add-book', 'Solaris']);
  const before = await succeed(place, ['export']);
  const cases = [
    ['import', join(folder, 'many.csv'), '-q'],
    ['backup'],
    ['backup', 'copy.db.gz', '--force'],
    ['export', 'books.jsonl', '--force'],
    ['add-book', 'Eden', '--description', 'x'.repeat(100_000)],
    ['init-db', '--db', 'other.db'],
    ['restore', join(folder, 'copy.db'), '--yes'],
    ['doctor', '--salvage', 'rescued.db'],
  ];
  await succeed(place, ['backup', join(folder, 'copy.db')]);
  const tally = { refused: 0, wrong: [], changed: 0 };
  for (const [index, args] of cases.entries()) {
    if (index === 1) stuff(place);
    const { status, stderr } = await run(place, args);
    if (status === 1 && /full|no room/.test(stderr)) tally.refused += 1;
    else tally.wrong.push(`${args[0]}: ${status} ${stderr.split('\n')[0]}`);
    if ((await run(place, ['export'])).stdout !== before) tally.changed += 1;
  }
  const left = readdirSync(place).filter((name) => name.includes('.part') || existsSync(join(place, 'other.db-wal')));
  return [
    {
      what: 'commands on a full disk that said so and ended with 1',
      figure: tally.refused,
      wanted: cases.length,
      ok: tally.wrong.length === 0,
      note: tally.wrong.join(' | '),
    },
    { what: 'of them that changed or lost anything', figure: tally.changed, wanted: 0, ok: tally.changed === 0 },
    { what: 'passing files left', figure: left.length, wanted: 0, ok: left.length === 0 },
  ];
}

/** Leaves no room at all. */
function stuff(place) {
  for (const size of [1_000_000, 100_000, 10_000, 1000, 100]) {
    for (let number = 0; number < 20; number += 1) {
      try {
        writeFileSync(join(place, `stuffing-${size}-${number}`), Buffer.alloc(size, 1));
      } catch {
        break;
      }
    }
  }
}
