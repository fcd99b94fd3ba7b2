// How fast books come in and go out, beside a plain loop over better-sqlite3 that fills the same tables; each in a process of its own.
import { join } from 'node:path';
import { fresh, program, root, run } from './measured-run.mjs';
import { median } from './median.mjs';
import { services } from './service-exports.mjs';

/** Measures rounds of import and export; answers with `{ name, books, seconds, processor, megabytes, ratio, processorRatio, target }` of each. */
export function measureImport(folder, files, books, rounds) {
  return files.flatMap((file) => measureFile(folder, join(folder, file), formatOf(file), { books, rounds }));
}

/** `goodreads.csv` is of Goodreads, `books.csv` our own. */
function formatOf(file) {
  const [stem, extension] = file.split('.');
  return services.includes(stem) ? stem : extension;
}

function measureFile(folder, file, format, { books, rounds }) {
  const plain = [];
  const imported = [];
  const exported = [];
  for (let round = 0; round < rounds; round += 1) {
    plain.push(run(folder, [join(root, 'bench', 'plain-loop.mjs'), file, fresh(folder, 'plain.db')]));
    const library = fresh(folder, 'library.db');
    run(folder, [program, 'init-db', '--db', library]);
    imported.push(run(folder, [program, 'import', file, '--db', library]));
    const target = fresh(folder, `export.${format}`);
    exported.push(run(folder, [program, 'export', target, '--format', format, '--db', library]));
  }
  const yardstick = median(plain.map(({ seconds }) => seconds));
  const processorYardstick = median(plain.map(({ processor }) => processor));
  const row = (name, runs, target) => {
    const seconds = median(runs.map((one) => one.seconds));
    const processor = median(runs.map((one) => one.processor));
    return {
      name,
      books,
      seconds,
      processor,
      megabytes: Math.max(...runs.map((one) => one.megabytes)),
      ratio: yardstick / seconds,
      processorRatio: processorYardstick / processor,
      target,
    };
  };
  return [
    row(`plain loop, ${format}`, plain),
    row(`bookshelf import, ${format}`, imported, 0.4),
    row(`bookshelf export, ${format}`, exported),
  ];
}
