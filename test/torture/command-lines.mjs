import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { csvOf } from './books.mjs';
import { run } from './program.mjs';

/** What would wait, serve, or go out to the network, is not for random words. */
const leftOut = new Set([
  'serve',
  'watch',
  'shell',
  'repl',
  'lookup',
  'publish',
  'push',
  'pull',
  'sync',
  'edit',
  'browse',
  'mcp',
]);
const statuses = new Set([0, 1, 2, 3, 4, 5, 6, 130]);

/** Runs random command lines: none may end in a stack trace, with a status that stands for nothing, or with a failure and no word. */
export async function commandLines({ random, amount, folder, sources: { runHere, commands } }) {
  process.chdir(folder);
  globalThis.fetch = async () => {
    throw new Error('no network here');
  };
  const known = await vocabulary(runHere, commands);
  await fresh(runHere);
  copyFileSync('books.db', 'kept.db');
  const tally = { lines: 0, traces: [], statuses: [], silent: [], slow: [], endings: {} };
  for (let round = 0; round < amount; round += 1) {
    if (round % 100 === 0) reset();
    const args = randomLine(random, known);
    const started = performance.now();
    const result = await runHere(args, { stdin: random.chance(0.3) ? random.pick(inputs) : '' });
    judge(result, args, performance.now() - started, tally);
  }
  reset();
  for (let round = 0; round < Math.min(50, amount / 20); round += 1) {
    const args = randomLine(random, known).filter((word) => !word.includes('\0'));
    judge(await run(folder, args), args, 0, tally);
  }
  return [
    { what: 'random command lines', figure: tally.lines, wanted: amount, ok: tally.lines >= amount },
    {
      what: 'stack traces and bugs',
      figure: tally.traces.length,
      wanted: 0,
      ok: tally.traces.length === 0,
      note: list(tally.traces),
    },
    {
      what: 'exit codes that stand for nothing',
      figure: tally.statuses.length,
      wanted: 0,
      ok: tally.statuses.length === 0,
      note: list(tally.statuses),
    },
    {
      what: 'failures without a word, words of failure with 0',
      figure: tally.silent.length,
      wanted: 0,
      ok: tally.silent.length === 0,
      note: list(tally.silent),
    },
    {
      what: 'longer than 20 seconds',
      figure: tally.slow.length,
      wanted: 0,
      ok: tally.slow.length === 0,
      note: list(tally.slow),
    },
    {
      what: 'how they ended',
      figure: Object.entries(tally.endings)
        .map(([status, count]) => `${status}: ${count}`)
        .join(', '),
      wanted: 'all kinds',
      ok: true,
    },
  ];
}

/** The first cases, for who has to mend them. */
function list(cases) {
  return cases.slice(0, 3).join(' | ');
}

function judge({ status, stderr }, args, milliseconds, tally) {
  const line = `${args.map((word) => JSON.stringify(word)).join(' ')} -> ${status} ${stderr.split('\n')[0]}`;
  tally.lines += 1;
  tally.endings[status] = (tally.endings[status] ?? 0) + 1;
  if (status === 70 || /\n\s+at .*[:(]\d+/.test(stderr) || /this is a bug/.test(stderr)) tally.traces.push(line);
  if (!statuses.has(status)) tally.statuses.push(line);
  const saysFailure = /^bookshelf: |^\{"error"/m.test(stderr);
  if ((status === 0 && saysFailure) || (status > 1 && stderr === '')) tally.silent.push(line);
  if (milliseconds > 20_000) tally.slow.push(line);
}

/** The commands with their flags, as the help has them. */
async function vocabulary(runHere, commands) {
  const known = [];
  for (const { name, aliases } of commands) {
    if (leftOut.has(name)) continue;
    const help = (await runHere([name, '--help'])).stdout;
    const flags = [...help.matchAll(/(?<=\s|, )(--?[a-z][a-z-]*)/g)].map(([, flag]) => flag);
    const own = [...(help.split('\nCommands:\n')[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, word]) => word);
    known.push({ names: [name, ...aliases], flags: [...new Set(flags)], own });
  }
  return known;
}

const values = [
  '1',
  '2',
  '3',
  '0',
  '-1',
  '99',
  '1e9',
  '#1',
  '007',
  '9780441172719',
  'Volume 1',
  'volume',
  'tag:sf',
  'rating:>=4',
  '(',
  'or',
  'not',
  '"',
  'year:1990..',
  'a:b:c',
  'title:~(',
  '@tbr',
  '@nothing',
  'books.csv',
  'books.jsonl',
  'nothing.csv',
  '.',
  '/dev/null',
  'books.db',
  'kept.db',
  'out.csv',
  'out.json',
  '-',
  '--',
  '',
  ' ',
  '\u202e',
  '\u001b[31m',
  'ünïcödé',
  '三体',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table books; --",
  'title=x',
  'rating=6',
  'rating=4.5',
  'pages=-1',
  'isbn=1',
  'published=2001-02-30',
  'x=y',
  '=',
  'title=',
  'authors+=A',
  'json',
  'tsv',
  'csv',
  'table',
  'ids',
  'title,author',
  '{title}',
  '{',
  '{nope}',
  'x'.repeat(5000),
  '\ud800',
  'a\0b',
  '2026-01-01',
  'read',
  'unread',
  'Somebody 1',
  '🐋',
  '%s',
  '$(id)',
  '../../etc/passwd',
];

const inputs = [
  '',
  '{"title": "Eden"}',
  'title\nEden\n',
  '[{"title": 1}]',
  '\0\0\0',
  '{"title": "x", "__proto__": {"a": 1}}',
  '<xml/>',
  '\ufefftitle,authors\nEden,Lem\n',
  'y\n',
];

function randomLine(random, known) {
  const words = [];
  if (random.chance(0.05)) words.push(random.pick(values));
  const { names, flags, own } = random.pick(known);
  words.push(random.chance(0.97) ? random.pick(names) : random.pick(values));
  if (own.length > 0 && random.chance(0.7)) words.push(random.pick(own));
  for (let count = random.below(5); count > 0; count -= 1) {
    if (random.chance(0.45) && flags.length > 0) words.push(random.pick(flags));
    else words.push(random.pick(values));
  }
  return words;
}

async function fresh(runHere) {
  for (const name of readdirSync('.')) rmSync(name, { recursive: true, force: true });
  writeFileSync('books.csv', csvOf(5));
  writeFileSync('books.jsonl', '{"title": "Eden", "authors": ["Stanisław Lem"]}\n');
  await runHere(['init-db']);
  await runHere(['import', 'books.csv', '-q']);
  await runHere(['query', 'save', 'tbr', 'volume']);
}

/** The library and the files of the start again; what random lines made goes. */
function reset() {
  for (const name of readdirSync('.'))
    if (!['kept.db', 'books.csv', 'books.jsonl'].includes(name)) rmSync(name, { recursive: true, force: true });
  writeFileSync('books.csv', csvOf(5));
  writeFileSync('books.jsonl', '{"title": "Eden", "authors": ["Stanisław Lem"]}\n');
  copyFileSync('kept.db', 'books.db');
}
