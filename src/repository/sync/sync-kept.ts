import type { Settlement } from '../../domain/sync-conflict.ts';
import { withoutId } from './ensure-names.ts';
import { isSame, mergeRow } from './merge-fields.ts';
import { rowsBy, type SyncLibrary, type SyncPair } from './sync-library.ts';
import type { Row, TouchedRow } from './sync-rows.ts';

/** Tables of things that stand by themselves, with the column that names each. */
const tables = [
  ['saved_queries', 'name', 'query'],
  ['column_maps', 'name', 'columns'],
  ['imported_files', 'digest', 'file'],
] as const;

/** Merges saved queries, the columns of people's own tables, and which files were imported. */
export async function syncKept(pair: SyncPair, settlement: Settlement): Promise<void> {
  for (const [table, column, kind] of tables) {
    const touched = { ours: await pair.ours.rows.touched(table), theirs: await pair.theirs.rows.touched(table) };
    const wanted = new Set([...touched.ours, ...touched.theirs].flatMap((row) => namesOf(row, column)));
    const mine = await rowsBy(pair.ours, table, column, wanted);
    const others = await rowsBy(pair.theirs, table, column, wanted);
    const before = basesOf(touched[pair.base], column, pair.base === 'ours' ? mine : others);
    for (const name of wanted) {
      const states = { base: before(name), ours: mine.get(name) ?? null, theirs: others.get(name) ?? null };
      const merged = mergeRow(table, states, { key: `${kind} ${name}`, kind, name }, settlement);
      await write(pair.ours, table, states.ours, merged);
      await write(pair.theirs, table, states.theirs, merged);
    }
  }
}

function namesOf({ base, now }: TouchedRow, column: string): string[] {
  return [base, now].flatMap((row) => (row === null ? [] : [String(row[column])]));
}

function basesOf(touched: readonly TouchedRow[], column: string, present: ReadonlyMap<string, Row>) {
  const known = new Map<string, Row | null>();
  for (const { base, now } of touched) {
    if (now !== null && !known.has(String(now[column]))) known.set(String(now[column]), null);
    if (base !== null) known.set(String(base[column]), base);
  }
  return (name: string): Row | null => {
    const base = known.get(name);
    return base === undefined ? (present.get(name) ?? null) : base;
  };
}

async function write({ writer }: SyncLibrary, table: string, row: Row | null, wanted: Row | null): Promise<void> {
  if (wanted === null) return row === null ? undefined : writer.delete(table, [Number(row['id'])]);
  if (row === null) return void (await writer.insert(table, [withoutId(wanted)]));
  const changed = Object.keys(wanted).filter((column) => column !== 'id' && !isSame(wanted[column], row[column]));
  if (changed.length > 0)
    await writer.update(table, [
      { id: row['id'], ...Object.fromEntries(changed.map((column) => [column, wanted[column]])) },
    ]);
}
