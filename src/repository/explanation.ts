import { sql, type SQL } from 'drizzle-orm';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { Database } from '../database/connection.ts';

/** A statement as the database is given it, and how SQLite goes about it. */
export interface Statement {
  readonly sql: string;
  /** What is bound to the question marks, in their order. */
  readonly values: readonly unknown[];
  /** SQLite's plan, a line for each step; what belongs to a step is indented below it. */
  readonly plan: readonly string[];
}

/** How books are found. */
export interface Explanation {
  readonly statements: readonly Statement[];
  /** How many books there are, on whatever page. */
  readonly books: number;
  /** The time in the database, until the books of the page were found. */
  readonly milliseconds: number;
}

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** Measures how long the ids of the books take, then asks SQLite how it went about it. */
export async function explainReading(
  database: Database,
  found: { read: () => Promise<unknown>; count: () => Promise<number>; statements: readonly SQL[] },
): Promise<Explanation> {
  const started = performance.now();
  await found.read();
  const milliseconds = performance.now() - started;
  const statements = await Promise.all(found.statements.map((statement) => explainStatement(database, statement)));
  return { statements, books: await found.count(), milliseconds };
}

/** Asks SQLite how it would go about a statement, without doing it. */
export async function explainStatement(database: Database, statement: SQL): Promise<Statement> {
  const { sql: text, params } = new SQLiteSyncDialect().sqlToQuery(statement);
  const steps = await database.all<Step>(sql`explain query plan ${statement}`);
  return { sql: text, values: params, plan: planLines(steps) };
}

function planLines(steps: readonly Step[]): string[] {
  const depths = new Map<number, number>([[0, 0]]);
  return steps.map(({ id, parent, detail }) => {
    const depth = depths.get(parent) ?? 0;
    depths.set(id, depth + 1);
    return `${'  '.repeat(depth)}${detail}`;
  });
}
