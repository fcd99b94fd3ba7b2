// How the commands that find books take to ever larger libraries, each run whole, as ratios to `--version`: npm run bench:scale [counts…]
// Libraries are imported once, into a folder under the system's own for temporary files, and used again while the schema is the same.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBooks } from './generate-books.mjs';
import Sqlite from 'better-sqlite3';

const counts = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = counts.length > 0 ? counts : [1_000, 10_000, 100_000, 1_000_000];
const rounds = 9;
const folder = join(tmpdir(), 'bookshelf-scale');
const program = resolve('bin/bookshelf.js');
const peakFile = join(folder, 'peak');

// Node reads extra certificates at each start, which is no business of the program.
const { NODE_EXTRA_CA_CERTS: _, ...plainEnvironment } = process.env;

/** The command lines by what they ask, with the most each may take in `--version`s. */
const forms = [
  { name: 'first page by title', bound: 1.5, args: () => ['list', '--sort', 'title', '--limit', '20'] },
  { name: 'first page by author', bound: 1.5, args: () => ['list', '--sort', 'author', '--limit', '20'] },
  { name: 'first page, newest first', bound: 1.5, args: () => ['list', '--sort=-added', '--limit', '20'] },
  { name: 'first page by rating', bound: 1.5, args: () => ['list', '--sort=-rating', '--limit', '20'] },
  {
    name: 'page behind a book in the middle',
    bound: 1.5,
    args: ({ middle }) => ['list', '--sort', 'title', '--limit', '20', '--after', String(middle)],
  },
  { name: 'tag and years', bound: 1.5, args: () => ['list', 'tag:history', 'year:1990..1999', '--limit', '20'] },
  { name: 'rare word', bound: 1.5, args: ({ rare }) => ['list', rare, '--limit', '20'] },
  { name: 'ranked search of a word in 5%', bound: 4, args: ({ common }) => ['search', common, '--limit', '20'] },
  { name: 'count of tag and years', bound: 4, args: () => ['list', '--count', 'tag:history', 'year:1990..1999'] },
  { name: 'search with a typing mistake', bound: 4, args: ({ typo }) => ['search', typo, '--limit', '20'] },
];

mkdirSync(folder, { recursive: true });
const results = sizes.map((size) => ({ size, rows: measure(size) }));
const page = report(results);
writeFileSync('bench/SCALE.md', page);
console.log(page);

function measure(size) {
  const path = libraryOf(size);
  const words = chooseWords(path, size);
  const lines = forms.map((form) => [...form.args(words), '--db', path]);
  const times = new Map([[null, []], ...lines.map((line) => [line, []])]);
  for (const line of lines) run(line);
  for (let round = 0; round < rounds; round += 1) {
    for (const [line, seen] of times) seen.push(timed(() => run(line ?? ['--version'])));
  }
  const unit = median(times.get(null));
  return lines.map((line, index) => {
    const time = median(times.get(line));
    return { ...forms[index], time, unit, ratio: time / unit, memory: peakMemory(line) };
  });
}

/** The library of so many books: imported where there is none yet, or one of another schema. */
function libraryOf(size) {
  const path = join(folder, `${size}.db`);
  const journal = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8'));
  if (existsSync(path) && value(path, 'pragma user_version') === journal.entries.length) return path;
  console.error(`importing ${size} books …`);
  const lines = join(folder, 'books.jsonl');
  const half = join(folder, 'half.db');
  for (const file of [half, `${half}-wal`, `${half}-shm`]) rmSync(file, { force: true });
  writeBooks(size, lines);
  run(['init-db', '--db', half]);
  run(['import', lines, '--quiet', '--db', half]);
  rmSync(lines);
  renameSync(half, path);
  return path;
}

/** Words of the library: one in a twentieth of the books, one in a few, and the first with a letter wrong. */
function chooseWords(path, size) {
  const near = 'select term from book_words where length(term) > 5 and doc > 0 order by abs(doc - ?), term limit 1';
  const common = value(path, near, size / 20);
  const rare = value(path, near, 5);
  return { common, rare, typo: `${common.slice(0, 3)}x${common.slice(4)}`, middle: Math.round(size / 2) };
}

function value(path, sql, ...bound) {
  const database = new Sqlite(path, { readonly: true });
  const found = database
    .prepare(sql)
    .pluck()
    .get(...bound);
  database.close();
  return found;
}

function run(args, env = plainEnvironment) {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`bookshelf ${args.join(' ')} ended with ${status}: ${stderr}`);
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The most memory that a command takes, in megabytes. */
function peakMemory(args) {
  const require = `--require=${resolve('bench/peak-memory.cjs')}`;
  run(args, { ...plainEnvironment, NODE_OPTIONS: require, PEAK_MEMORY_FILE: peakFile });
  return JSON.parse(readFileSync(peakFile, 'utf8')).maxRSS / 1024;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function report(measured) {
  const at = (size, name) => measured.find((each) => each.size === size)?.rows.find((row) => row.name === name);
  const shown = measured.map(({ size }) => size.toLocaleString('en'));
  const rows = forms.map(({ name, bound }) => {
    const cells = measured.map(({ size }) => at(size, name));
    const growth = at(1_000_000, name)?.ratio / at(10_000, name)?.ratio;
    const peak = Math.max(...cells.map(({ memory }) => memory));
    return [
      name,
      ...cells.map(({ ratio, time }) => `${ratio.toFixed(2)} (${Math.round(time)} ms)`),
      `≤ ${bound}`,
      `${Math.round(peak)} MB`,
      Number.isNaN(growth) ? '' : `${growth >= 1 ? '+' : ''}${Math.round((growth - 1) * 100)} %`,
    ];
  });
  const head = ['', ...shown, 'bound', 'most memory', '10,000 to 1,000,000'];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const units = measured.map(({ rows: [row] }) => `${Math.round(row.unit)} ms`).join(', ');
  return `# From a thousand books to a million

Each command run whole, as a program of its own, in libraries of as many books: the median of ${rounds} runs as a ratio to \`bookshelf --version\` in the
same rounds (${units}), and in milliseconds. Measured by \`npm run bench:scale\` with Node ${process.versions.node} on ${cpus().length} processors
(${cpus()[0]?.model.trim() ?? 'unknown'}).

${table}
`;
}
