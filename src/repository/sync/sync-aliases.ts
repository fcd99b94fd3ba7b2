import type { Settlement } from '../../domain/sync-conflict.ts';
import { ensureNames } from './ensure-names.ts';
import { changedBy } from './merge-fields.ts';
import { rowsBy, rowsById, type SyncLibrary, type SyncPair } from './sync-library.ts';
import type { SyncNames } from './sync-names.ts';

/** Merges what authors are called besides: each name stands for the same author on both sides in the end. */
export async function syncAliases(pair: SyncPair, names: SyncNames, settlement: Settlement): Promise<void> {
  const touched = {
    ours: await pair.ours.rows.touched('author_aliases'),
    theirs: await pair.theirs.rows.touched('author_aliases'),
  };
  const every = [...touched.ours, ...touched.theirs];
  const wanted = new Set(
    every.flatMap(({ base, now }) => [base, now].flatMap((row) => (row === null ? [] : [String(row['name'])]))),
  );
  const mine = await holders(pair.ours, wanted);
  const others = await holders(pair.theirs, wanted);
  const before = await holdersBefore(pair, names, touched[pair.base], pair.base === 'ours' ? mine : others);
  for (const name of wanted) {
    const states = {
      base: before(name),
      ours: mine.get(name)?.author ?? null,
      theirs: others.get(name)?.author ?? null,
    };
    const side =
      changedBy(states) ?? settlement.side({ key: `alias ${name}`, kind: 'alias', name, field: 'author', ...states });
    const author = side === 'ours' ? states.ours : states.theirs;
    await write(pair, pair.ours, { name, author, present: mine.get(name) });
    await write(pair, pair.theirs, { name, author, present: others.get(name) });
  }
}

interface Holder {
  readonly id: number;
  readonly author: string;
}

async function holders(library: SyncLibrary, names: Iterable<string>): Promise<Map<string, Holder>> {
  const rows = await rowsBy(library, 'author_aliases', 'name', names);
  const authors = await rowsById(
    library,
    'authors',
    [...rows.values()].map((row) => Number(row['author_id'])),
  );
  return new Map(
    [...rows].map(([name, row]) => {
      const author = authors.get(Number(row['author_id']));
      return [name, { id: Number(row['id']), author: String(author?.['name']) }];
    }),
  );
}

/** Which author each alias stood for, under the name that the author has in the end. */
async function holdersBefore(
  pair: SyncPair,
  names: SyncNames,
  touched: Awaited<ReturnType<SyncLibrary['rows']['touched']>>,
  present: ReadonlyMap<string, Holder>,
): Promise<(name: string) => string | null> {
  const ids = touched.flatMap(({ base }) => (base === null ? [] : [Number(base['author_id'])]));
  const authors = await rowsById(pair[pair.base], 'authors', ids);
  const nameBefore = names.namesBefore(new Map([...authors].map(([id, row]) => [id, String(row['name'])])));
  const known = new Map<string, string | null>();
  for (const { base, now } of touched) {
    if (now !== null && !known.has(String(now['name']))) known.set(String(now['name']), null);
    if (base !== null) known.set(String(base['name']), nameBefore(Number(base['author_id'])));
  }
  return (name) => {
    const author = known.get(name);
    return author === undefined ? (present.get(name)?.author ?? null) : author;
  };
}

async function write(
  pair: SyncPair,
  library: SyncLibrary,
  { name, author, present }: { name: string; author: string | null; present: Holder | undefined },
): Promise<void> {
  const { writer } = library;
  const isTaken = (await rowsBy(library, 'authors', 'name', [name])).size > 0;
  if (author === null || isTaken) {
    if (present !== undefined) await writer.delete('author_aliases', [present.id]);
    return;
  }
  if (present?.author === author) return;
  const id = (await ensureNames(pair, library, 'authors', [author])).get(author) ?? 0;
  if (present === undefined) await writer.insert('author_aliases', [{ author_id: id, name }]);
  else await writer.update('author_aliases', [{ id: present.id, author_id: id }]);
}
