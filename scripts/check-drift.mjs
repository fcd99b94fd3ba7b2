// Compares the database that drizzle/*.sql makes with the one that the schema in src/database/schema asks for. Works offline.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

const kit = execFileSync(
  process.execPath,
  ['node_modules/drizzle-kit/bin.cjs', 'export', '--config', 'drizzle.config.ts'],
  { encoding: 'utf8' },
);
const wanted = shapeOf(kit.slice(kit.search(/^CREATE /m)).split(/;\s*$/m));
const files = readdirSync('drizzle')
  .filter((name) => name.endsWith('.sql'))
  .toSorted();
const made = shapeOf(
  files.flatMap((name) => readFileSync(`drizzle/${name}`, 'utf8').split('--> statement-breakpoint')),
);

const missing = [...wanted].filter((line) => !made.has(line));
const extra = [...made].filter((line) => !wanted.has(line));
const risky = files.filter((name) => /__new_|drop table/i.test(readFileSync(`drizzle/${name}`, 'utf8')));
for (const line of missing) console.error(`In the schema, not in drizzle/: ${line}`);
for (const line of extra) console.error(`In drizzle/, not in the schema: ${line}`);
for (const name of risky) console.error(`drizzle/${name} rebuilds or drops a table: migrations only add`);
if (missing.length + extra.length + risky.length > 0) {
  console.error('Write the migration: npx drizzle-kit generate --name what-it-does');
  process.exitCode = 1;
} else console.log(`schema: ${wanted.size} tables and indexes, as in drizzle/`);

/** The tables and indexes that statements make, as SQLite tells them, without white space and quotes; the full-text index is not Drizzle's. */
function shapeOf(statements) {
  const database = new Sqlite(':memory:');
  for (const statement of statements) if (statement.trim() !== '') database.exec(statement);
  const rows = database
    .prepare(
      "select sql from sqlite_master where sql is not null and name not like 'sqlite_%' and name not like 'book_text%' and name not like 'book_words%'",
    )
    .all();
  return new Set(rows.map(({ sql }) => sql.replaceAll(/[\s`"]+/g, ' ')));
}
