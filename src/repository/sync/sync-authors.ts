import { sql } from 'drizzle-orm';
import type { Settlement } from '../../domain/sync-conflict.ts';
import { withoutId } from './ensure-names.ts';
import { mergeRow } from './merge-fields.ts';
import { rowsBy, type SyncLibrary, type SyncPair } from './sync-library.ts';
import type { SyncNames } from './sync-names.ts';
import type { Row } from './sync-rows.ts';

/** Authors who are to go from a library once no book names them. */
export type LeavingAuthors = readonly { readonly library: SyncLibrary; readonly ids: readonly number[] }[];

/** Merges how authors sort; makes new ones on the side that lacks them; answers with those that one side deleted. */
export async function syncAuthors(pair: SyncPair, names: SyncNames, settlement: Settlement): Promise<LeavingAuthors> {
  const { entities, ours, theirs } = names;
  const touched = [ours, theirs].flatMap(({ touched: rows, entityOf }) => rows.map(entityOf));
  const wanted = new Set(
    touched.filter((entity) => !entities.isMerged(entity)).map((entity) => entities.nameOf(entity)),
  );
  const mine = await rowsBy(pair.ours, 'authors', 'name', wanted);
  const others = await rowsBy(pair.theirs, 'authors', 'name', wanted);
  const before = basesOf(pair, names, pair.base === 'ours' ? mine : others);
  const leaving: { library: SyncLibrary; ids: number[] }[] = [
    { library: pair.ours, ids: [] },
    { library: pair.theirs, ids: [] },
  ];
  for (const name of wanted) {
    const states = { base: sorting(before(name)), ours: sorting(mine.get(name)), theirs: sorting(others.get(name)) };
    const merged = mergeRow('authors', states, { key: `author ${name}`, kind: 'author', name }, settlement);
    for (const [place, { rows, library }] of [
      { rows: mine, library: pair.ours },
      { rows: others, library: pair.theirs },
    ].entries()) {
      const row = rows.get(name);
      if (merged === null && row !== undefined) leaving[place]?.ids.push(Number(row['id']));
      if (merged !== null) await write(library, row, { ...(mine.get(name) ?? others.get(name)), ...merged });
    }
  }
  return leaving;
}

/** Takes away the authors that one side deleted, where no book and no alias needs them. */
export async function dropLeaving(leaving: LeavingAuthors): Promise<void> {
  for (const { library, ids } of leaving) {
    if (ids.length === 0) continue;
    const used = sql`exists (select 1 from book_authors p where p.author_id = c.id)
      or exists (select 1 from author_aliases a where a.author_id = c.id)`;
    const free = await library.rows.now(
      'authors',
      sql`c.id in (select value from json_each(${JSON.stringify(ids)})) and not (${used})`,
    );
    await library.writer.delete(
      'authors',
      free.map((row) => Number(row['id'])),
    );
  }
}

async function write({ writer }: SyncLibrary, row: Row | undefined, wanted: Row): Promise<void> {
  if (row === undefined) return void (await writer.insert('authors', [withoutId(wanted)]));
  const changed = sortColumns.filter((column) => row[column] !== wanted[column]);
  if (changed.length > 0)
    await writer.update('authors', [
      { id: row['id'], ...Object.fromEntries(sortColumns.map((column) => [column, wanted[column]])) },
    ]);
}

const sortColumns = ['sort_name', 'sort_name_typed', 'sort_order'] as const;

/** What is left to be merged of an author when the name is settled. */
function sorting(row: Row | null | undefined): Row | null {
  if (row === null || row === undefined) return null;
  return Object.fromEntries(sortColumns.map((column) => [column, row[column] ?? null]));
}

/** The authors as they were, by the names that they have in the end. */
function basesOf(pair: SyncPair, { entities, ours, theirs }: SyncNames, present: ReadonlyMap<string, Row>) {
  const side = pair.base === 'ours' ? ours : theirs;
  const bases = new Map<string, Row | null>();
  for (const row of side.touched) {
    const entity = side.entityOf(row);
    if (!entities.isMerged(entity)) bases.set(entities.nameOf(entity), row.base);
  }
  return (name: string): Row | null => {
    const base = bases.get(name);
    return base === undefined ? (present.get(name) ?? null) : base;
  };
}
