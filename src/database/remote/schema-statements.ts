import { searchVersion } from '../../domain/search-words.ts';
import { openLocal } from '../local.ts';
import { migrate } from '../migrate.ts';
import { readMigrations } from '../migrations.ts';
import type { BoundStatement } from '../connection.ts';

const history =
  'create table __drizzle_migrations (id integer primary key, hash text not null unique, created_at integer)';

/**
 * The statements that bring a library from one version of the schema (0: nothing) to the newest. The triggers are those that a library in the memory
 * of this process has by then. A step that was made meanwhile by somebody else is refused by its hash.
 */
export async function schemaStatements(from: number): Promise<BoundStatement[]> {
  const migrations = readMigrations();
  const steps = migrations.slice(from).flatMap(({ statements, hash, when }, index) => [
    ...statements.map(plain),
    {
      sql: 'insert into __drizzle_migrations (id, hash, created_at) values (?, ?, ?)',
      values: [from + index + 1, hash, when],
    },
  ]);
  const { old, fresh } = await triggers(from);
  return [
    ...(from === 0 ? [plain(history)] : []),
    ...old.map((name) => plain(`drop trigger if exists "${name}"`)),
    ...steps,
    ...fresh.map(plain),
    // Of no book there are no words: the index is as if it were built.
    ...(from === 0
      ? [{ sql: `insert into index_state (name, version) values ('book_text', ?)`, values: [searchVersion] }]
      : []),
    plain(`pragma user_version = ${migrations.length}`),
  ];
}

/** The triggers of the journal as they were, by name, and as they shall be. */
async function triggers(from: number): Promise<{ old: string[]; fresh: string[] }> {
  const before = from === 0 ? [] : await triggersOf(from);
  const after = await triggersOf(readMigrations().length);
  return { old: before.map(({ name }) => name), fresh: after.map(({ sql }) => sql) };
}

async function triggersOf(version: number): Promise<{ name: string; sql: string }[]> {
  const connection = openLocal({ kind: 'memory' });
  try {
    await migrate(connection, readMigrations().slice(0, version));
    const found: { name: string; sql: string }[] = [];
    for await (const { name, sql } of connection.rows(`select name, sql from sqlite_master where type = 'trigger'`))
      found.push({ name: String(name), sql: String(sql) });
    return found;
  } finally {
    await connection.close();
  }
}

function plain(sql: string): BoundStatement {
  return { sql, values: [] };
}
