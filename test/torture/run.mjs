// Tries to break a library, and prints what held: node test/torture/run.mjs [--full] [--rounds N] [--seed N] [suite …]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commandLines } from './command-lines.mjs';
import { damagedFiles } from './damaged-files.mjs';
import { durable } from './durable.mjs';
import { fullDisk } from './full-disk.mjs';
import { kills } from './kills.mjs';
import { manyProcesses } from './many-processes.mjs';
import { model } from './model.mjs';
import { naughtyStrings } from './naughty-strings.mjs';
import { loadSources } from './program.mjs';
import { Random } from './random.mjs';

/** Each with how much it does in a short run and in a full one. */
const suites = {
  kills: { run: kills, short: 4, full: 50 },
  processes: { run: manyProcesses, short: 5, full: 50 },
  disk: { run: fullDisk, short: 1, full: 1 },
  damage: { run: damagedFiles, short: 60, full: 400 },
  lines: { run: commandLines, short: 1000, full: 6000 },
  strings: { run: naughtyStrings, short: 1, full: 1 },
  model: { run: model, short: 500, full: 10_000 },
  durable: { run: durable, short: 1, full: 1 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean' }, rounds: { type: 'string' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? 20_261_122);
const chosen = positionals.length > 0 ? positionals : Object.keys(suites);
const base = mkdtempSync(join(tmpdir(), 'bookshelf-torture-'));
const sources = await loadSources();
console.log(
  `Seed ${seed}; node test/torture/run.mjs --seed ${seed} does the same again.\n\n| suite | what | figure | wanted |\n|---|---|---:|---|`,
);
let isBroken = false;
for (const name of chosen) {
  const suite = suites[name];
  if (suite === undefined) throw new Error(`there is no suite ${name}; there are ${Object.keys(suites).join(', ')}`);
  const folder = join(base, name);
  mkdirSync(folder);
  const amount = Number(values.rounds ?? (values.full ? suite.full : suite.short));
  const started = performance.now();
  const rows = await suite.run({ random: new Random(seed), amount, folder, sources });
  for (const { what, figure, wanted, ok, note } of rows) {
    console.log(`| ${name} | ${what} | ${figure} | ${wanted}${ok ? '' : ' **NOT HELD**'} |`);
    if (!ok && note) console.log(`|  | ${note} | | |`);
    isBroken ||= !ok;
  }
  console.log(`| ${name} | seconds | ${((performance.now() - started) / 1000).toFixed(0)} | |`);
}
process.chdir(tmpdir());
rmSync(base, { recursive: true, force: true });
process.exitCode = isBroken ? 1 : 0;
