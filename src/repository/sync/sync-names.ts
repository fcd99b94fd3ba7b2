import { sql } from 'drizzle-orm';
import { foldKey } from '../../domain/fold.ts';
import type { Settlement, SyncSide } from '../../domain/sync-conflict.ts';
import { memberships } from '../memberships.ts';
import { moveBooks } from '../move-books.ts';
import { NameEntities, type Entity, type NameChanges } from './name-entities.ts';
import { otherOf, rowsBy, type NameTable, type SyncLibrary, type SyncPair } from './sync-library.ts';
import type { TouchedRow } from './sync-rows.ts';

/** What refers to an author. */
const authorColumns = [
  ['book_authors', 'author_id'],
  ['author_aliases', 'author_id'],
] as const;

const kinds: Readonly<Record<NameTable, string>> = { authors: 'author', series: 'series', tags: 'tag' };

/** The names of a table on one side: the rows that were touched, and which entity each is. */
export interface SideNames {
  readonly library: SyncLibrary;
  readonly touched: readonly TouchedRow[];
  readonly entityOf: (row: TouchedRow) => Entity;
  /** Rows that were merged away by this sync, with the name that stands for them. */
  readonly gone: Map<number, string>;
}

/** The names of a table, as both sides have them after `adjust`. */
export class SyncNames {
  readonly table: NameTable;
  readonly ours: SideNames;
  readonly theirs: SideNames;
  readonly entities: NameEntities;
  readonly #base: SideNames;

  private constructor(
    table: NameTable,
    sides: { ours: SideNames; theirs: SideNames; base: SyncSide },
    entities: NameEntities,
  ) {
    this.table = table;
    this.ours = sides.ours;
    this.theirs = sides.theirs;
    this.#base = sides.base === 'ours' ? sides.ours : sides.theirs;
    this.entities = entities;
  }

  /** Looks at what both sides did with the names of a table, and gives the rows of both the names that they have in the end. */
  static async settle(pair: SyncPair, table: NameTable, settlement: Settlement): Promise<SyncNames> {
    const [ours, theirs] = [await sideNames(pair, pair.ours, table), await sideNames(pair, pair.theirs, table)];
    const changes = { ours: await changesOf(ours, table), theirs: await changesOf(theirs, table) };
    const entities = new NameEntities(kinds[table], changes, settlement);
    for (const side of [ours, theirs]) await adjust(side, table, entities);
    return new SyncNames(table, { ours, theirs, base: pair.base }, entities);
  }

  /** The name that stands in the end for each row as it was; `present` has the names that rows have now. */
  namesBefore(present: ReadonlyMap<number, string>): (id: number) => string | null {
    const bases = new Map(
      this.#base.touched.flatMap(({ id, base }) => (base === null ? [] : [[id, String(base['name'])]])),
    );
    return (id) => {
      const before = bases.get(id);
      if (before !== undefined) return this.entities.nameOf(`=${before}`);
      return this.#base.gone.get(id) ?? present.get(id) ?? null;
    };
  }
}

async function sideNames(pair: SyncPair, library: SyncLibrary, table: NameTable): Promise<SideNames> {
  const touched = await library.rows.touched(table);
  const known = await namesOfBase(pair, library, table, touched);
  const entityOf = ({ base, now }: TouchedRow): Entity => {
    const name = now === null ? null : String(now['name']);
    if (name !== null && known.has(name)) return `=${name}`;
    return base === null ? `+${name ?? ''}` : `=${String(base['name'])}`;
  };
  return { library, touched, entityOf, gone: new Map() };
}

/** Where the sides were not the same, a row is first of all the one that the base calls by its name. */
async function namesOfBase(
  pair: SyncPair,
  library: SyncLibrary,
  table: NameTable,
  touched: readonly TouchedRow[],
): Promise<ReadonlySet<string>> {
  if (pair.isEven || library.side === pair.base) return new Set();
  const base = otherOf(pair, library.side);
  const names = touched.flatMap(({ now }) => (now === null ? [] : [String(now['name'])]));
  const changed = await base.rows.touched(table);
  const since = new Set(changed.flatMap(({ now }) => (now === null ? [] : [String(now['name'])])));
  const still = [...(await rowsBy(base, table, 'name', names)).keys()].filter((name) => !since.has(name));
  return new Set([...still, ...changed.flatMap((row) => (row.base === null ? [] : [String(row.base['name'])]))]);
}

async function changesOf(side: SideNames, table: NameTable): Promise<NameChanges> {
  const renamed = new Map<Entity, string>();
  for (const row of side.touched) {
    const entity = side.entityOf(row);
    if (row.now !== null && entity.startsWith('=') && entity !== `=${String(row.now['name'])}`)
      renamed.set(entity, String(row.now['name']));
  }
  return { renamed, merged: table === 'authors' ? await mergedAuthors(side) : new Map() };
}

/** An author whose name became an alias of another is one with that one. */
async function mergedAuthors({ library, touched, entityOf }: SideNames): Promise<Map<Entity, Entity>> {
  const byId = new Map(touched.map((row) => [row.id, row]));
  const there = new Set(
    touched.flatMap(({ base, now }) => (base !== null && now !== null ? [String(base['name'])] : [])),
  );
  const merged = new Map<Entity, Entity>();
  const aliases = (await library.rows.touched('author_aliases')).flatMap(({ now }) => (now === null ? [] : [now]));
  const ids = JSON.stringify(aliases.map((alias) => alias['author_id']));
  const authors = await library.rows.now('authors', sql`c.id in (select value from json_each(${ids}))`);
  const names = new Map(authors.map((row) => [Number(row['id']), String(row['name'])]));
  for (const alias of aliases) {
    const author = Number(alias['author_id']);
    const row = byId.get(author);
    const into = row === undefined ? `=${names.get(author) ?? ''}` : entityOf(row);
    const name = String(alias['name']);
    for (const entity of [`=${name}`, `+${name}`])
      if (into !== entity && !(entity.startsWith('=') && there.has(name))) merged.set(entity, into);
  }
  return merged;
}

/** Gives the rows of a side their names; those that have one name in the end become one row. */
async function adjust(side: SideNames, table: NameTable, entities: NameEntities): Promise<void> {
  const found = await affectedRows(side, table, entities);
  const groups = new Map<string, { id: number; name: string; isTarget: boolean }[]>();
  for (const [id, { entity, name }] of found) {
    const wanted = entities.nameOf(entity);
    const isTarget = entities.resolve(entity) === entity;
    groups.set(wanted, [...(groups.get(wanted) ?? []), { id, name, isTarget }]);
  }
  const holders = await rowsBy(side.library, table, 'name', groups.keys());
  const renames: { id: number; name: string }[] = [];
  for (const [wanted, members] of groups) {
    const holder = Number(holders.get(wanted)?.['id'] ?? 0);
    if (holder > 0 && !found.has(holder)) members.push({ id: holder, name: wanted, isTarget: true });
    const [first, ...rest] = members.toSorted(
      (one, other) => Number(other.isTarget) - Number(one.isTarget) || one.id - other.id,
    );
    if (first === undefined) continue;
    for (const { id } of rest) {
      await becomeOne(side, table, { from: id, into: first.id });
      side.gone.set(id, wanted);
    }
    if (first.name !== wanted) renames.push({ id: first.id, name: wanted });
  }
  await rename(side.library, table, renames);
}

/** The rows of a side that stand for entities which have another name in the end. */
async function affectedRows(
  { library, touched, entityOf }: SideNames,
  table: NameTable,
  entities: NameEntities,
): Promise<Map<number, { entity: Entity; name: string }>> {
  const { affected } = entities;
  const found = new Map<number, { entity: Entity; name: string }>();
  const known = new Set<Entity>();
  for (const row of touched) {
    const entity = entityOf(row);
    known.add(entity);
    if (row.base !== null) known.add(`=${String(row.base['name'])}`);
    if (row.now !== null && affected.has(entity)) found.set(row.id, { entity, name: String(row.now['name']) });
  }
  const others = [...affected].filter((entity) => entity.startsWith('=') && !known.has(entity));
  for (const [name, row] of await rowsBy(
    library,
    table,
    'name',
    others.map((entity) => entity.slice(1)),
  )) {
    const id = Number(row['id']);
    if (!found.has(id)) found.set(id, { entity: `=${name}`, name });
  }
  return found;
}

async function becomeOne(
  { library }: SideNames,
  table: NameTable,
  { from, into }: { from: number; into: number },
): Promise<void> {
  const { database } = library.rows;
  if (table !== 'authors') await moveBooks(database, memberships[table], from, into);
  else
    for (const [rows, column] of authorColumns) {
      const [name, key] = [sql.raw(rows), sql.raw(column)];
      await database.run(sql`update or ignore ${name} set ${key} = ${into} where ${key} = ${from}`);
      await database.run(sql`delete from ${name} where ${key} = ${from}`);
    }
  await library.writer.delete(table, [from]);
}

/** Names may go round in a circle, so each row first gets one that nobody has. */
async function rename(
  { writer }: SyncLibrary,
  table: NameTable,
  renames: readonly { id: number; name: string }[],
): Promise<void> {
  await writer.update(
    table,
    renames.map(({ id }) => ({ id, name: `\u0001${id}` })),
  );
  await writer.update(
    table,
    renames.map(({ id, name }) => ({ id, name, name_key: foldKey(name) })),
  );
}
