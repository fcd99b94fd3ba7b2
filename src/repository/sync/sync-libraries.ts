import type { Connection } from '../../database/connection.ts';
import { BookshelfError } from '../../domain/errors.ts';
import { Settlement, type SyncConflict, type SyncSide } from '../../domain/sync-conflict.ts';
import type { Library } from '../library.ts';
import { knownUuids, lastPoint } from '../transfer/line.ts';
import { movedMeanwhile } from '../transfer/moved-meanwhile.ts';
import { reaches } from '../transfer/transfer.ts';
import { findAncestor, type Ancestor } from './ancestor.ts';
import { syncAliases } from './sync-aliases.ts';
import { dropLeaving, syncAuthors } from './sync-authors.ts';
import { syncBooks, type WrittenBooks } from './sync-books.ts';
import { syncKept } from './sync-kept.ts';
import type { SyncPair } from './sync-library.ts';
import { SyncNames } from './sync-names.ts';
import { SyncRows } from './sync-rows.ts';
import { syncSources } from './sync-sources.ts';
import { SyncWriter } from './sync-writer.ts';

/** How two libraries are made the same. */
export interface SyncOptions {
  readonly dryRun: boolean;
  /** Whose value counts in a conflict; null where that is not decided. */
  readonly decide: (conflict: SyncConflict) => SyncSide | null;
  /** False where only our side is written. */
  readonly both: boolean;
  /** What the other library is called in the history. */
  readonly names: { readonly ours: string; readonly theirs: string };
}

/** What a sync did. */
export interface Synced {
  readonly conflicts: readonly SyncConflict[];
  /** How many books were written on each side. */
  readonly ours: number;
  readonly theirs: number;
}

/** Nobody decided these conflicts, so nothing was done. */
export class UndecidedConflicts extends Error {
  readonly conflicts: readonly SyncConflict[];

  constructor(conflicts: readonly SyncConflict[]) {
    super('conflicts are not decided');
    this.conflicts = conflicts;
  }
}

/**
 * Makes two libraries say the same that both went on since they were one: what only one side changed is taken, what both changed is decided by
 * `decide`. One operation on each side. Throws `UndecidedConflicts` where anything is not decided, and a conflict where they have nothing in common.
 */
export async function syncLibraries(ours: Library, theirs: Library, options: SyncOptions): Promise<Synced> {
  const { both, dryRun, names } = options;
  const start = { ours: await momentOf(ours), theirs: await momentOf(theirs) };
  // Theirs first: it may be on a server, which may refuse it.
  const synced = await ours.atomically(
    () =>
      theirs.atomically(() => merge(ours, theirs, { ...options, start }), {
        dryRun: dryRun || !both,
        ...noteOf(names.ours),
      }),
    { dryRun, ...noteOf(names.theirs) },
  );
  if (dryRun) return synced;
  await noteKnown(ours, start.ours, await containedIn(theirs, start.theirs, both));
  if (both) await noteKnown(theirs, start.theirs, await containedIn(ours, start.ours, true));
  return synced;
}

function noteOf(name: string) {
  return { note: () => ({ summary: `sync with ${name}` }) };
}

/** A library right before a sync: its last operation, and every operation that it contains. */
interface Moment {
  readonly last: number;
  readonly uuids: readonly string[];
}

async function momentOf({ inside }: Library): Promise<Moment> {
  return { last: (await lastPoint(inside.connection))?.id ?? 0, uuids: await knownUuids(inside.connection) };
}

/** What a library contains after a sync that wrote it, or was only read from it. */
async function containedIn({ inside, operation }: Library, { uuids }: Moment, isWritten: boolean): Promise<string[]> {
  if (!isWritten || operation === null) return [...uuids];
  for await (const { uuid } of inside.connection.rows('select uuid from operations where id = ?', operation))
    return [...uuids, String(uuid)];
  return [...uuids];
}

/** Notes that a library contains operations of another from now on. */
async function noteKnown(library: Library, { last }: Moment, uuids: readonly string[]): Promise<void> {
  await library.inside.connection.batch([
    {
      sql: `insert or ignore into known_operations (uuid, operation, own)
        select value, ?, 0 from json_each(?) where value not in (select uuid from operations)`,
      values: [library.operation ?? last, JSON.stringify(uuids)],
    },
  ]);
}

type MergeOptions = SyncOptions & { readonly start: { readonly ours: Moment; readonly theirs: Moment } };

async function merge(ours: Library, theirs: Library, { decide, dryRun, start, names }: MergeOptions): Promise<Synced> {
  await refuseMoved(ours, start.ours);
  await refuseMoved(theirs, start.theirs);
  const ancestor = await findAncestor(ours.inside.connection, theirs.inside.connection);
  if (ancestor === null) throw noHistory(names.theirs);
  const settlement = new Settlement(decide);
  const pair = await pairOf(ours, theirs, ancestor);
  for (const { inside } of [ours, theirs]) await inside.connection.run('pragma defer_foreign_keys = on');
  const written = await mergeRows(pair, settlement);
  if (settlement.undecided.length > 0 && !dryRun) throw new UndecidedConflicts(settlement.undecided);
  await ours.inside.keepInStep(written.ours, pair.ours.rows.running);
  await theirs.inside.keepInStep(written.theirs, pair.theirs.rows.running);
  return { conflicts: settlement.conflicts, ours: written.ours.length, theirs: written.theirs.length };
}

async function mergeRows(pair: SyncPair, settlement: Settlement): Promise<WrittenBooks> {
  const tags = await SyncNames.settle(pair, 'tags', settlement);
  const series = await SyncNames.settle(pair, 'series', settlement);
  const authors = await SyncNames.settle(pair, 'authors', settlement);
  const leaving = await syncAuthors(pair, authors, settlement);
  await syncSources(pair, settlement);
  await syncAliases(pair, authors, settlement);
  await syncKept(pair, settlement);
  const written = await syncBooks(pair, { tags, series, authors }, settlement);
  await dropLeaving(leaving);
  return written;
}

async function pairOf(ours: Library, theirs: Library, ancestor: Ancestor): Promise<SyncPair> {
  const { base, isEven } = ancestor;
  const libraries = { ours, theirs };
  const sideOf = async (side: SyncSide) => {
    const { inside } = libraries[side];
    const { database } = inside.connection;
    await refusePruned(inside.connection, ancestor[side]);
    const rows = await SyncRows.of(database, { after: ancestor[side], running: await inside.running() });
    return { side, rows, writer: new SyncWriter(database) };
  };
  return { ours: await sideOf('ours'), theirs: await sideOf('theirs'), base, isEven };
}

async function refuseMoved({ inside }: Library, { last }: Moment): Promise<void> {
  if (((await lastPoint(inside.connection))?.id ?? 0) !== last) throw movedMeanwhile();
}

async function refusePruned(connection: Connection, after: number): Promise<void> {
  if (await reaches(connection, { id: after })) return;
  throw new BookshelfError('conflict', 'the history that tells what changed since the two were the same was pruned', {
    hint: 'Bring the books over instead: bookshelf export books.jsonl --db OTHER, then bookshelf import books.jsonl',
  });
}

/** The error for two libraries that never were the same. */
export function noHistory(name: string): BookshelfError {
  return new BookshelfError('conflict', `this library and ${name} have no history in common`, {
    hint: `To bring the books over: bookshelf export books.jsonl --db ${name}, then bookshelf import books.jsonl`,
  });
}
