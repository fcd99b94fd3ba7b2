import type { Connection } from './connection.ts';
import { openLocal } from './local.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migrations.ts';

/** The text of every table, index, trigger and view of a schema by `type name`; null where SQLite made the thing by itself. */
export type SchemaTexts = ReadonlyMap<string, string | null>;

/** Reads the schema of a database: nothing but its texts, which no trick in them can turn against the reader. */
export async function readSchema(connection: Connection): Promise<SchemaTexts> {
  const texts = new Map<string, string | null>();
  const rows = connection.rows('select type, name, sql from sqlite_master order by type, name');
  for await (const { type, name, sql } of rows)
    texts.set(`${String(type)} ${String(name)}`, typeof sql === 'string' ? sql : null);
  return texts;
}

/** Makes the schema of a version in memory, by the same steps as every library, and reads it. */
export async function expectedSchema(version: number): Promise<SchemaTexts> {
  const connection = openLocal({ kind: 'memory' });
  try {
    await migrate(connection, readMigrations().slice(0, version));
    return await readSchema(connection);
  } finally {
    await connection.close();
  }
}

/** What a schema lacks, has otherwise, and has beside what it should. */
export interface SchemaDifference {
  readonly lacking: readonly string[];
  readonly other: readonly string[];
  readonly further: readonly string[];
}

/** Compares a schema with the one it should be. */
export function compareSchemas(found: SchemaTexts, expected: SchemaTexts): SchemaDifference {
  const names = [...expected.keys()];
  return {
    lacking: names.filter((name) => !found.has(name)),
    other: names.filter((name) => found.has(name) && found.get(name) !== expected.get(name)),
    further: [...found.keys()].filter((name) => !expected.has(name) && !isOfSqlite(name)),
  };
}

/** What SQLite itself adds for its planner (`analyze`). */
function isOfSqlite(name: string): boolean {
  return /^table sqlite_stat\d$/.test(name);
}
