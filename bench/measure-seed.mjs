// How fast books are made, beside the import of the very same books; each in a process of its own.
import { fresh, program, run } from './measured-run.mjs';
import { median } from './median.mjs';

const formats = ['jsonl', 'csv'];

/** Measures rounds of `seed` and of importing what it made; answers with `{ name, processor, seconds, ratio, target }` of each. */
export function measureSeed(folder, profiles, books, rounds) {
  return profiles.flatMap((profile) => measureProfile(folder, profile, books, rounds));
}

function measureProfile(folder, profile, books, rounds) {
  const runs = { seed: [], jsonl: [], csv: [] };
  for (let round = 0; round < rounds; round += 1) {
    const seeded = emptyLibrary(folder, 'seeded.db');
    const made = ['--profile', profile, '--books', String(books), '--random', '7'];
    runs.seed.push(run(folder, [program, 'seed', ...made, '--yes', '--db', seeded]));
    for (const format of formats) {
      const file = fresh(folder, `seeded.${format}`);
      run(folder, [program, 'export', file, '--db', seeded]);
      runs[format].push(run(folder, [program, 'import', file, '--db', emptyLibrary(folder, 'imported.db')]));
    }
  }
  const processor = (name) => median(runs[name].map((one) => one.processor));
  const row = (name, what, target) => ({
    name: `${profile}: ${what}`,
    processor: processor(name),
    seconds: median(runs[name].map((one) => one.seconds)),
    ratio: processor(name) / processor('seed'),
    target,
  });
  return [row('seed', 'seed'), ...formats.map((format) => row(format, `import of the same, ${format}`, 1))];
}

function emptyLibrary(folder, name) {
  const library = fresh(folder, name);
  run(folder, [program, 'init-db', '--db', library]);
  return library;
}
