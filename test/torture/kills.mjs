import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { csvOf } from './books.mjs';
import { run, start, succeed } from './program.mjs';

const rows = 3000;
const soundChecks = ['integrity', 'foreign-keys', 'schema', 'search-index', 'keys', 'journal'].flatMap((name) => [
  '--check',
  name,
]);

/** Kills the program (kill -9) at random points of each kind of change, and looks at what is left. */
export async function kills({ random, amount, folder, sources }) {
  const tally = { kills: 0, lost: 0, halves: 0, unsound: 0 };
  for (const [name, kind] of Object.entries(kinds)) {
    const place = join(folder, name);
    for (let round = 0; round < amount; round += 1) {
      rmSync(place, { recursive: true, force: true });
      mkdirSync(place, { recursive: true });
      await kind.prepare(place, sources);
      const time = await timeOf(name, kind, place, sources);
      const { child, ended } = start(place, kind.args, { stdin: kind.stdin });
      await sleep(random.next() * time);
      child.kill('SIGKILL');
      const { signal, status } = await ended;
      if (signal === 'SIGKILL') tally.kills += 1;
      const fault = await kind.look(place, status === 0);
      if (fault === 'lost') tally.lost += 1;
      if (fault === 'half') tally.halves += 1;
      if (existsSync(join(place, 'books.db')) && !(await isSound(place))) tally.unsound += 1;
    }
  }
  return [
    {
      what: 'killed at a random point (kill -9)',
      figure: tally.kills,
      wanted: 'most of the rounds',
      ok: tally.kills > 0,
    },
    { what: 'acknowledged changes lost', figure: tally.lost, wanted: 0, ok: tally.lost === 0 },
    { what: 'half changes left', figure: tally.halves, wanted: 0, ok: tally.halves === 0 },
    { what: 'libraries unsound after it', figure: tally.unsound, wanted: 0, ok: tally.unsound === 0 },
  ];
}

const times = new Map();

/** How long the whole takes here, measured once: kills are spread over it. */
async function timeOf(name, kind, place, sources) {
  const known = times.get(name);
  if (known !== undefined) return known;
  const started = performance.now();
  await run(place, kind.args, { stdin: kind.stdin });
  const time = performance.now() - started;
  times.set(name, time);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  await kind.prepare(place, sources);
  return time;
}

async function isSound(place) {
  const { status } = await run(place, ['doctor', ...soundChecks]);
  return status === 0;
}

/** Libraries are made once and copied: a round is about the kill. */
const made = new Map();

async function libraryOf(count, place) {
  const file = join(place, 'books.db');
  if (!made.has(count)) {
    await succeed(place, ['init-db']);
    if (count > 0) await succeed(place, ['import', '-', '--format', 'csv', '-q'], { stdin: csvOf(count, 'Old') });
    made.set(count, readFileSync(file));
  }
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  writeFileSync(file, made.get(count), { mode: 0o600 });
}

async function countOf(place, db = 'books.db') {
  const { status, stdout } = await run(place, ['list', '--count', '--db', db]);
  return status === 0 ? Number(stdout) : null;
}

/** Nothing or all of it; and all of it where the program had said so. */
function allOrNothing(before, after) {
  return async (place, acknowledged) => {
    const count = await countOf(place);
    if (count === after) return null;
    if (count !== before) return 'half';
    return acknowledged ? 'lost' : null;
  };
}

const stdin = csvOf(rows);

const kinds = {
  add: {
    prepare: (place) => libraryOf(0, place),
    args: ['add-book', 'Solaris', '--author', 'Stanisław Lem', '--tag', 'sf'],
    look: allOrNothing(0, 1),
  },
  import: {
    prepare: (place) => libraryOf(10, place),
    args: ['import', '-', '--format', 'csv', '-q'],
    stdin,
    look: allOrNothing(10, rows + 10),
  },
  delete: {
    prepare: (place) => libraryOf(rows, place),
    args: ['delete', '--where', 'title:old', '--yes'],
    look: allOrNothing(rows, 0),
  },
  set: {
    prepare: (place) => libraryOf(rows, place),
    args: ['set', '--where', 'title:old', 'publisher=Changed', '--yes'],
    look: async (place, acknowledged) => {
      const changed = Number(await succeed(place, ['list', 'publisher:changed', '--count']));
      return changed === rows ? null : changed === 0 ? (acknowledged ? 'lost' : null) : 'half';
    },
  },
  undo: {
    prepare: (place) => libraryOf(rows, place),
    args: ['undo', '--yes'],
    look: allOrNothing(rows, 0),
  },
  init: {
    prepare: async () => undefined,
    args: ['init-db', '--if-missing'],
    look: async (place) => {
      await succeed(place, ['init-db', '--if-missing']);
      return (await countOf(place)) === 0 ? null : 'half';
    },
  },
  migrate: {
    prepare: (place, sources) => oldLibrary(place, sources),
    args: ['info'],
    look: allOrNothing(rows, rows),
  },
  backup: {
    prepare: (place) => libraryOf(rows, place),
    args: ['backup', 'copy.db'],
    look: async (place, acknowledged) => {
      if (!existsSync(join(place, 'copy.db'))) return acknowledged ? 'lost' : null;
      return (await countOf(place, 'copy.db')) === rows ? null : 'half';
    },
  },
  restore: {
    prepare: async (place) => {
      await libraryOf(rows, place);
      copyFileSync(join(place, 'books.db'), join(place, 'copy.db'));
      await libraryOf(10, place);
    },
    args: ['restore', 'copy.db', '--yes'],
    look: allOrNothing(10, rows),
  },
};

/** A library as the first schema made it. */
async function oldLibrary(place, { openLocal, migrate, readMigrations }) {
  const path = join(place, 'books.db');
  if (!made.has('old')) {
    writeFileSync(path, '', { mode: 0o600 });
    const connection = openLocal({ kind: 'file', path });
    await connection.run('pragma journal_mode = wal');
    await migrate(connection, readMigrations().slice(0, 1));
    await connection.run(`with recursive numbers (number) as (select 1 union all select number + 1 from numbers where number < ${rows})
      insert into books (uuid, title, title_key, sort_title, title_order, author_order, added, changed)
      select printf('%036d', number), 'Old ' || number, fold('Old ' || number), 'Old ' || number, order_key('Old ' || number), char(1114111), '2026-01-01', '2026-01-01'
      from numbers`);
    await connection.close();
    made.set('old', readFileSync(path));
  }
  writeFileSync(path, made.get('old'), { mode: 0o600 });
}
