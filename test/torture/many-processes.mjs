import { run, succeed } from './program.mjs';

/** Lets many processes add to one library while others read it and back it up. */
export async function manyProcesses({ amount, folder }) {
  const writers = 16;
  await Promise.all(Array.from({ length: 12 }, () => succeed(folder, ['init-db', '--if-missing'])));
  const failures = { adds: 0, reads: 0, locked: 0 };
  const times = [];
  const state = { isWriting: true };
  const write = async (writer) => {
    for (let number = 1; number <= amount; number += 1) {
      const started = performance.now();
      const { status, stderr } = await run(folder, ['add-book', `Volume ${writer}-${number}`, '-q']);
      times.push(performance.now() - started);
      if (status !== 0) failures.adds += 1;
      if (/locked|busy/i.test(stderr)) failures.locked += 1;
    }
  };
  let reads = 0;
  const read = async (args) => {
    while (state.isWriting) {
      const { status, stdout } = await run(folder, args);
      reads += 1;
      if (status !== 0 || (args.includes('--json') && !Array.isArray(JSON.parse(stdout)))) failures.reads += 1;
    }
  };
  const readers = [read(['list', '--json']), read(['list', '--count']), read(['backup', 'copy.db', '--force'])];
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  state.isWriting = false;
  await Promise.all(readers);
  const titles = new Set((await succeed(folder, ['list', '--fields', 'title'])).trim().split('\n'));
  const sound = await run(folder, [
    'doctor',
    '--check',
    'integrity',
    '--check',
    'search-index',
    '--check',
    'foreign-keys',
  ]);
  const slowest = Math.max(...times) / 1000;
  return [
    {
      what: `books of ${writers} processes x ${amount} adds`,
      figure: titles.size,
      wanted: writers * amount,
      ok: titles.size === writers * amount,
    },
    { what: 'adds that failed', figure: failures.adds, wanted: 0, ok: failures.adds === 0 },
    { what: 'words about a lock', figure: failures.locked, wanted: 0, ok: failures.locked === 0 },
    {
      what: `reads and backups meanwhile that failed (of ${reads})`,
      figure: failures.reads,
      wanted: 0,
      ok: failures.reads === 0,
    },
    { what: 'slowest add, seconds', figure: slowest.toFixed(1), wanted: 'below 30', ok: slowest < 30 },
    { what: 'faults doctor finds after it', figure: sound.status, wanted: 0, ok: sound.status === 0 },
  ];
}
