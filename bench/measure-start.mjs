// How long commands take to answer, beside a Node that does nothing: rounds of all of them in turn, so that a busy moment meets them alike.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeBooks } from './generate-books.mjs';
import { median } from './median.mjs';

const program = join(import.meta.dirname, '..', 'bin', 'bookshelf.js');

// Node reads extra certificates at each start, which is no business of the program.
const { NODE_EXTRA_CA_CERTS: _, ...plainEnvironment } = process.env;

/** Measures starts on a library of 1,000 books; answers with `{ name, milliseconds, ratio, target }` of each. */
export function measureStart(folder, rounds) {
  const library = join(folder, 'thousand.db');
  const list = [program, 'list', '--limit', '20', '--db', library];
  fill(library, join(folder, 'thousand.csv'));
  const plan = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'bookshelf --version', args: [program, '--version'], target: 1.4 },
    { name: 'bookshelf list --limit 20, in a pipe', args: list, target: 1.9 },
    { name: 'bookshelf list --limit 20, on a terminal', ...onTerminal(list), target: 2.2 },
    { name: 'completion of an option', args: complete('bookshelf list --so', library), toVersion: 1.5 },
    { name: 'completion of an author', args: complete('bookshelf list author:a', library), toVersion: 1.5 },
    { name: 'node -e 0, on a terminal', ...onTerminal(['-e', '0']) },
  ];
  const times = plan.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [index, step] of plan.entries()) {
      const taken = time(step);
      if (round >= 0) times[index].push(taken);
    }
  }
  return compare(plan, times.map(median));
}

/** What bash asks when a person presses the tab key; `--db` stands in the line. */
function complete(line, library) {
  return [program, '--complete', 'bash', line.replace('bookshelf', `bookshelf --db ${library}`), ' \t\n=:'];
}

/** What the terminal itself takes (`script`, a shell) is known from a Node that does nothing there, and is taken off. */
function compare(plan, medians) {
  const [nothing, version] = medians;
  const terminal = medians.at(-1) - nothing;
  return plan
    .slice(0, -1)
    .map(({ name, file, toVersion, target = toVersion && round(toVersion * (version / nothing)) }, index) => {
      const milliseconds = medians[index] - (file === 'script' ? terminal : 0);
      return { name, milliseconds, ratio: milliseconds / nothing, target };
    });
}

function round(ratio) {
  return Number(ratio.toFixed(2));
}

function fill(library, file) {
  writeBooks(1000, file);
  time({ args: [program, 'init-db', '--db', library] });
  time({ args: [program, 'import', file, '--db', library] });
}

/** Runs Node on a pseudo-terminal by `script` of util-linux; where there is none, the table goes into a pipe. */
function onTerminal(args) {
  const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
  if (!hasScript) return { args: args.includes('list') ? [...args, '--output', 'table', '--color', 'always'] : args };
  const command = [process.execPath, ...args].map((word) => `'${word}'`).join(' ');
  return { file: 'script', args: ['-qec', command, '/dev/null'] };
}

/** Runs a command to its end and answers with the milliseconds it took. */
function time({ file = process.execPath, args }) {
  const start = performance.now();
  const { status, stderr } = spawnSync(file, args, { encoding: 'utf8', env: plainEnvironment });
  const taken = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return taken;
}
