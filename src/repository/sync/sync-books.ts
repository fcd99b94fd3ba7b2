import type { Settlement } from '../../domain/sync-conflict.ts';
import { booksBefore, booksNow } from './book-view.ts';
import { mergeBook } from './merge-books.ts';
import type { NameTable, SyncPair } from './sync-library.ts';
import type { SyncNames } from './sync-names.ts';
import { writeBooks } from './write-books.ts';

/** How many books are merged at a time. */
const batch = 400;

/** The ids of the books that were written, on each side. */
export interface WrittenBooks {
  readonly ours: number[];
  readonly theirs: number[];
}

/** Merges every book that either side touched, and writes it where it differs. */
export async function syncBooks(
  pair: SyncPair,
  names: Readonly<Record<NameTable, SyncNames>>,
  settlement: Settlement,
): Promise<WrittenBooks> {
  const touched = { ours: await pair.ours.rows.touchedBooks(), theirs: await pair.theirs.rows.touchedBooks() };
  const uuids = [...new Set([...touched.ours, ...touched.theirs].map(({ uuid }) => uuid))];
  const baseIds = new Map(touched[pair.base].map(({ id, uuid }) => [uuid, id]));
  const written: WrittenBooks = { ours: [], theirs: [] };
  for (let start = 0; start < uuids.length; start += batch) {
    const part = await mergePart(pair, { uuids: uuids.slice(start, start + batch), baseIds, names }, settlement);
    written.ours.push(...part.ours);
    written.theirs.push(...part.theirs);
  }
  return written;
}

async function mergePart(
  pair: SyncPair,
  {
    uuids,
    baseIds,
    names,
  }: {
    uuids: readonly string[];
    baseIds: ReadonlyMap<string, number>;
    names: Readonly<Record<NameTable, SyncNames>>;
  },
  settlement: Settlement,
): Promise<WrittenBooks> {
  const ours = await booksNow(pair.ours, uuids);
  const theirs = await booksNow(pair.theirs, uuids);
  const there = pair.base === 'ours' ? ours : theirs;
  const ids = uuids.flatMap((uuid) => baseIds.get(uuid) ?? idOf(there.get(uuid)?.book['id']));
  const before = await booksBefore(pair[pair.base], ids, {
    authors: (present) => names.authors.namesBefore(present),
    series: (present) => names.series.namesBefore(present),
    tags: (present) => names.tags.namesBefore(present),
  });
  const merged = uuids.map((uuid) => {
    const states = { base: before.get(uuid) ?? null, ours: ours.get(uuid) ?? null, theirs: theirs.get(uuid) ?? null };
    return { ...states, wanted: mergeBook(states, settlement) };
  });
  return {
    ours: await writeBooks(
      pair,
      pair.ours,
      merged.map(({ ours: now, wanted }) => ({ now, wanted })),
    ),
    theirs: await writeBooks(
      pair,
      pair.theirs,
      merged.map(({ theirs: now, wanted }) => ({ now, wanted })),
    ),
  };
}

function idOf(value: unknown): number[] {
  return typeof value === 'number' ? [value] : [];
}
