// Measures whole commands on a library on a server of this machine beside the same library in a file: node bench/server.mjs (after npm run build).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const server = process.env['BOOKSHELF_BENCH_SERVER'];
if (server === undefined) {
  console.error(
    'Start a server with an empty library, and name it: BOOKSHELF_BENCH_SERVER=http://127.0.0.1:8080 node bench/server.mjs',
  );
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'bookshelf-bench-'));
const libraries = { file: join(folder, 'books.db'), server };
const rounds = 21;

for (const address of Object.values(libraries)) {
  bookshelf(address, 'init-db', '--if-missing');
  for (let number = 0; number < 20; number += 1) add(address, `first ${number}`);
}
report('list', (address) => bookshelf(address, 'list'), 1.6);
report('add-book', (address, round) => add(address, `book ${round}`), 2.5);
rmSync(folder, { recursive: true });

/** Takes turns, so that what else the machine does falls on both. */
function report(name, work, most) {
  const times = { file: [], server: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, address] of Object.entries(libraries)) {
      const started = performance.now();
      work(address, round);
      times[kind].push(performance.now() - started);
    }
  }
  const [file, remote] = [median(times.file), median(times.server)];
  const ratio = (remote / file).toFixed(2);
  console.log(`${name}: file ${file.toFixed(0)} ms, server ${remote.toFixed(0)} ms, ratio ${ratio} (at most ${most})`);
}

function add(address, title) {
  bookshelf(address, 'add-book', title, '--author', `Author of ${title}`, '--tag', 'sf', '--if-exists', 'add');
}

function bookshelf(address, ...words) {
  const { status, stderr } = spawnSync(process.execPath, ['bin/bookshelf.js', ...words, '--db', address], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
}

function median(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
}
