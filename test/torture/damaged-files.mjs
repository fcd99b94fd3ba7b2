import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { csvOf } from './books.mjs';

const page = 4096;

/** Damages a library in many ways, and reads, checks and salvages each of them. */
export async function damagedFiles({ random, amount, folder, sources: { runHere } }) {
  process.chdir(folder);
  await runHere(['init-db']);
  await runHere(['import', '-', '--format', 'csv', '-q'], { stdin: csvOf(400) });
  await runHere(['list', '--count']);
  const sound = readFileSync('books.db');
  const tally = {
    found: 0,
    unfound: 0,
    bugs: [],
    strange: [],
    changed: 0,
    salvaged: 0,
    refused: 0,
    unsound: 0,
    books: 0,
  };
  for (let round = 0; round < amount; round += 1) {
    const bytes = random.pick(damages)(Buffer.from(sound), random);
    if (bytes.equals(sound)) continue;
    writeFileSync('damaged.db', bytes);
    for (const args of [['list', '--json'], ['search', 'volume'], ['info'], ['show', '7']]) {
      const { status, stderr } = await runHere([...args, '--db', 'damaged.db']);
      if (status === 70) tally.bugs.push(`${args[0]}: ${stderr}`);
    }
    const checked = await runHere([
      'doctor',
      '--db',
      'damaged.db',
      '--check',
      'integrity',
      '--check',
      'schema',
      '--check',
      'search-index',
      '--check',
      'keys',
    ]);
    if (checked.status === 70) tally.bugs.push(`doctor: ${checked.stderr}`);
    if (checked.status === 0) tally.unfound += 1;
    else tally.found += 1;
    await salvage(runHere, tally);
    if (!readFileSync('damaged.db').equals(bytes)) tally.changed += 1;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`damaged.db${suffix}`, { force: true });
  }
  return [
    {
      what: 'damaged files tried',
      figure: tally.found + tally.unfound,
      wanted: `about ${amount}`,
      ok: tally.found > 0,
    },
    { what: 'refused, or damage told by doctor', figure: tally.found, wanted: 'all but harmless bits', ok: true },
    {
      what: 'where the damage is in texts or unused bytes, which no check can see',
      figure: tally.unfound,
      wanted: 'few',
      ok: tally.unfound < amount / 2,
    },
    {
      what: 'salvaged into a sound library',
      figure: tally.salvaged,
      wanted: 'where the schema can be read',
      ok: tally.salvaged > 0,
    },
    {
      what: 'refused with a word that nothing can be read',
      figure: tally.refused,
      wanted: 'the rest',
      ok: tally.strange.length === 0,
      note: [...new Set(tally.strange)].slice(0, 5).join(' | '),
    },
    { what: 'salvaged libraries that are unsound', figure: tally.unsound, wanted: 0, ok: tally.unsound === 0 },
    {
      what: 'stack traces or bugs',
      figure: tally.bugs.length,
      wanted: 0,
      ok: tally.bugs.length === 0,
      note: [...new Set(tally.bugs)].slice(0, 5).join(' | '),
    },
    { what: 'originals changed by any of it', figure: tally.changed, wanted: 0, ok: tally.changed === 0 },
  ];
}

async function salvage(runHere, tally) {
  const { status, stderr } = await runHere(['doctor', '--db', 'damaged.db', '--salvage', 'rescued.db', '--json']);
  if (status === 70) tally.bugs.push(`salvage: ${stderr}`);
  const isPlain = /damaged|no SQLite file|not a bookshelf library|newer bookshelf|nothing can be read/.test(stderr);
  if (status === 1 && isPlain) tally.refused += 1;
  else if (status !== 0) tally.strange.push(`${status} ${stderr}`);
  else {
    tally.salvaged += 1;
    const checked = await runHere([
      'doctor',
      '--db',
      'rescued.db',
      '--check',
      'integrity',
      '--check',
      'foreign-keys',
      '--check',
      'schema',
      '--check',
      'search-index',
    ]);
    if (checked.status !== 0) tally.unsound += 1;
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(`rescued.db${suffix}`, { force: true });
}

const damages = [
  (bytes, random) => flip(bytes, random, 1),
  (bytes, random) => flip(bytes, random, 30),
  (bytes, random) => flip(bytes.subarray(0), random, 4, 100),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => bytes.fill(0, ...pagesOf(bytes, random)),
  (bytes, random) => bytes.fill(random.below(256), ...pagesOf(bytes, random)),
  (bytes, random) => {
    const [from] = pagesOf(bytes, random);
    const [to] = pagesOf(bytes, random);
    bytes.copyWithin(to, from, from + page);
    return bytes;
  },
];

function flip(bytes, random, count, within = bytes.length) {
  for (let number = 0; number < count; number += 1) bytes[random.below(within)] ^= 1 << random.below(8);
  return bytes;
}

function pagesOf(bytes, random) {
  const start = random.below(bytes.length / page) * page;
  return [start, Math.min(bytes.length, start + page * (1 + random.below(3)))];
}
