import { foldKey, orderKey } from '../../domain/fold.ts';
import { guessSortName } from '../../domain/sort-name.ts';
import { otherOf, rowsBy, type NameTable, type SyncLibrary, type SyncPair } from './sync-library.ts';
import type { Row } from './sync-rows.ts';

/** Finds the authors, series or tags of these names in a library, and makes those that it lacks, as the other library has them. */
export async function ensureNames(
  pair: SyncPair,
  library: SyncLibrary,
  table: NameTable,
  names: Iterable<string>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(names)];
  const found = await rowsBy(library, table, 'name', wanted);
  const ids = new Map([...found].map(([name, row]) => [name, Number(row['id'])]));
  const lacking = wanted.filter((name) => !ids.has(name));
  const others = await rowsBy(otherOf(pair, library.side), table, 'name', lacking);
  const made = await library.writer.insert(
    table,
    lacking.map((name) => newRow(table, name, others.get(name))),
  );
  for (const [index, name] of lacking.entries()) ids.set(name, made[index] ?? 0);
  return ids;
}

function newRow(table: NameTable, name: string, other: Row | undefined): Row {
  if (other !== undefined) return withoutId(other);
  const plain = { name, name_key: foldKey(name) };
  if (table !== 'authors') return plain;
  const sortName = guessSortName(name);
  return { ...plain, sort_name: sortName, sort_name_typed: 0, sort_order: orderKey(sortName) };
}

export function withoutId(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'id'));
}
