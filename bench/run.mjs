// Measures start-up, import, export and seeding and writes bench/RESULTS.md: node bench/run.mjs [books] [rounds]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBooks } from './generate-books.mjs';
import { measureImport } from './measure-import.mjs';
import { measureSeed } from './measure-seed.mjs';
import { measureStart } from './measure-start.mjs';
import { writeServiceExports } from './service-exports.mjs';

const books = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'bookshelf-bench-'));
const starts = measureStart(folder, 21);
for (const name of ['books.csv', 'books.jsonl']) writeBooks(books, join(folder, name));
const exportsOfServices = writeServiceExports(folder, join(folder, 'books.jsonl'));
const imports = measureImport(folder, ['books.jsonl', 'books.csv', ...exportsOfServices], books, rounds);
const seeds = measureSeed(folder, ['plain', 'readers'], books, rounds);
rmSync(folder, { recursive: true });

const report = `# Results

Measured by \`npm run bench\` on ${availableParallelism()} cores with Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. The
machine is not quiet: trust the ratios, which are of one run, more than the times.

## Start-up

Medians of 21 rounds, all commands in turn in each; a library of 1,000 books; the ratio is to a Node that does nothing.

${table(
  ['', 'ms', 'ratio', 'at most'],
  starts.map(({ name, milliseconds, ratio, target }) => [
    name,
    milliseconds.toFixed(0),
    ratio.toFixed(2),
    target ?? '',
  ]),
)}

## Import and export

${books.toLocaleString('en')} books, medians of ${rounds} rounds, whole processes. The plain loop reads the same file and fills the same tables with
better-sqlite3's prepared statements in one transaction, checking and matching nothing; the ratios are to the plain loop of the same file,
by the clock and, less disturbed by what else runs, by processor time.
An import keeps each row of a service's export, and what it was read as (\`source_records\`), so the plain loop does for such a file, too. By processor time, to the
plain loop of the csv file, which keeps no rows, Goodreads is at ${toPlainCsv('goodreads')} and StoryGraph at ${toPlainCsv('storygraph')}.

${table(
  ['', 'seconds', 'processor seconds', 'books a second', 'peak MB', 'ratio', 'by processor', 'at least'],
  imports.map(({ name, seconds, processor, megabytes, ratio, processorRatio, target }) => [
    name,
    seconds.toFixed(1),
    processor.toFixed(1),
    Math.round(books / seconds).toLocaleString('en'),
    megabytes.toFixed(0),
    ratio.toFixed(2),
    processorRatio.toFixed(2),
    target ?? '',
  ]),
)}

## Seeding

${books.toLocaleString('en')} books, medians of ${rounds} rounds, whole processes. The ratio is of processor time, which a machine that is not quiet disturbs least: what the import
of the very same books takes, to what \`seed\` takes for them.

${table(
  ['', 'processor seconds', 'seconds', 'ratio', 'at least'],
  seeds.map(({ name, processor, seconds, ratio, target }) => [
    name,
    processor.toFixed(1),
    seconds.toFixed(1),
    ratio.toFixed(2),
    target ?? '',
  ]),
)}
`;
writeFileSync(join(import.meta.dirname, 'RESULTS.md'), report);
console.log(report);

function table(head, rows) {
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

function toPlainCsv(service) {
  return (processorOf('plain loop, csv') / processorOf(`bookshelf import, ${service}`)).toFixed(2);
}

function processorOf(measured) {
  return imports.find(({ name }) => name === measured).processor;
}
