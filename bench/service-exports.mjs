// Makes exports of reading services out of a file of books, as an account would have them: by an import, and an export to each service.
import { readFileSync, writeFileSync } from 'node:fs';
import { fresh, program, run } from './measured-run.mjs';

export const services = ['goodreads', 'storygraph'];

/** Writes `goodreads.csv` and `storygraph.csv` into a folder; answers with their names. */
export function writeServiceExports(folder, file) {
  const library = fresh(folder, 'services.db');
  run(folder, [program, 'init-db', '--db', library]);
  run(folder, [program, 'import', file, '--db', library]);
  return services.map((service) => {
    const target = fresh(folder, `${service}.csv`);
    run(folder, [program, 'export', target, '--format', service, '--db', library]);
    if (service === 'goodreads') numberRows(target);
    return `${service}.csv`;
  });
}

/** An account's rows have Book Ids; the books here have none yet, and none of their cells has a line end. */
function numberRows(file) {
  const [header, ...rows] = readFileSync(file, 'utf8').split('\n');
  const numbered = rows.map((row, index) => (row === '' ? row : row.replace(/^[^,]*/, String(1000 + 7 * index))));
  writeFileSync(file, [header, ...numbered].join('\n'));
}
