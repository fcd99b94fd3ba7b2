import { sql } from 'drizzle-orm';
import type { SyncSide } from '../../domain/sync-conflict.ts';
import type { SyncRows, Row } from './sync-rows.ts';
import type { SyncWriter } from './sync-writer.ts';

/** The tables of names that books share. */
export const nameTables = ['authors', 'series', 'tags'] as const;
export type NameTable = (typeof nameTables)[number];

/** One of the two libraries that are made the same. */
export interface SyncLibrary {
  readonly side: SyncSide;
  readonly rows: SyncRows;
  readonly writer: SyncWriter;
}

/** Both libraries, and which of them tells how things were before. */
export interface SyncPair {
  readonly ours: SyncLibrary;
  readonly theirs: SyncLibrary;
  readonly base: SyncSide;
  /** Whether both were the same at the moment from which on each is looked at; else only what the base was counts. */
  readonly isEven: boolean;
}

export function otherOf({ ours, theirs }: SyncPair, side: SyncSide): SyncLibrary {
  return side === 'ours' ? theirs : ours;
}

/** The rows of a table by a column of texts. */
export async function rowsBy(
  { rows }: SyncLibrary,
  table: string,
  column: string,
  values: Iterable<string>,
): Promise<Map<string, Row>> {
  const list = JSON.stringify([...values]);
  if (list === '[]') return new Map();
  const name = sql.raw(`c."${column}"`);
  const found = await rows.now(table, sql`${name} in (select value from json_each(${list}))`);
  return new Map(found.map((row) => [String(row[column]), row]));
}

/** The rows of a table by their ids. */
export async function rowsById({ rows }: SyncLibrary, table: string, ids: Iterable<number>): Promise<Map<number, Row>> {
  const list = JSON.stringify([...new Set(ids)]);
  if (list === '[]') return new Map();
  const found = await rows.now(table, sql`c.id in (select value from json_each(${list}))`);
  return new Map(found.map((row) => [Number(row['id']), row]));
}
