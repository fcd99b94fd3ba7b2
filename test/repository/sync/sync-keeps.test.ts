import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/domain/book.ts';
import { createLibrary } from '../../../src/repository/create-library.ts';
import { openLibrary, type Library } from '../../../src/repository/library.ts';
import { allOf } from '../../../src/domain/query/combine.ts';
import { syncLibraries } from '../../../src/repository/sync/sync-libraries.ts';
import { cloneLibrary } from '../../../src/repository/transfer/clone-library.ts';
import { randomChange, type RandomChange } from '../../support/random-changes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { uuidOf } from '../../support/test-library.ts';

let uuids = 0;
let seconds = 0;
const services = {
  clock: () => Date.UTC(2026, 2, 1, 10, 0, (seconds += 1)),
  uuid: () => uuidOf((uuids += 1)),
};
const options = {
  dryRun: false,
  both: true,
  decide: () => 'ours' as const,
  names: { ours: 'home.db', theirs: 'away.db' },
};

async function twoLibraries(...before: readonly RandomChange[]): Promise<{ home: Library; away: Library }> {
  const path = join(temporaryFolder(), 'home.db');
  const { library: home } = await createLibrary(path, services);
  await home.authors.add('Nobody', null, true);
  for (const { make } of before) await make(home);
  const copy = join(temporaryFolder(), 'away.db');
  await cloneLibrary(path, copy);
  return { home, away: await openLibrary(copy, services) };
}

type Books = ReadonlyMap<string, Book>;

async function booksOf(library: Library): Promise<Books> {
  const books = new Map<string, Book>();
  for await (const book of library.books.stream({ query: allOf([]) })) books.set(book.uuid, book);
  return books;
}

const fields = ['title', 'rating', 'review', 'status', 'pages'] as const;
const sets = {
  tags: ({ tags }: Book) => tags.map(({ name }) => name),
  series: ({ series }: Book) => series.map(({ name }) => name),
  authors: ({ authors }: Book) => authors.map(({ name }) => name),
  notes: ({ notes }: Book) => notes.map(({ uuid }) => uuid),
  identifiers: ({ identifiers }: Book) => identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
} as const;

/** What a merged book of which nobody deleted anything has otherwise than it should. */
function lossesOf(base: Book, ours: Book, theirs: Book, merged: Book): string[] {
  const wrong = fields.filter((field) => merged[field] !== (ours[field] === base[field] ? theirs[field] : ours[field]));
  const others = Object.entries(sets).filter(([, membersOf]) => {
    const [before, mine, other] = [membersOf(base), membersOf(ours), membersOf(theirs)];
    const isKept = (member: string) => !before.includes(member) || (mine.includes(member) && other.includes(member));
    const wanted = [...new Set([...mine, ...other])].filter(isKept);
    return membersOf(merged).toSorted().join('\n') !== wanted.toSorted().join('\n');
  });
  return [...wrong, ...others.map(([name]) => name)].map((what) => `${merged.uuid}: ${what}`);
}

/** What became of a book: what we deleted stays deleted, since ours counts; what they deleted stays where we changed it. */
function faultsOf(states: Readonly<Record<'was' | 'own' | 'other' | 'now', Book | undefined>>): string[] {
  const { was, own, other, now } = states;
  if (was === undefined) return now?.title === (own ?? other)?.title ? [] : ['a new book is lost'];
  if (own !== undefined && other !== undefined)
    return now === undefined ? ['a book is lost'] : lossesOf(was, own, other, now);
  if (own === undefined) return now === undefined ? [] : ['a deleted book is back'];
  return (now === undefined) === (own.changed === was.changed) ? [] : ['a book that only one deleted'];
}

const plainChange = randomChange.filter((change) => /^(add|set|delete) /.test(change.text));

const add = (library: Library, title: string) =>
  library.atomically(({ books }) => books.intake({ ifExists: 'add', values: 'replace' }).take({ title }));
const retitle = async (library: Library, id: number, title: string) => {
  const [book] = await library.books.get([id]);
  if (book !== undefined) await library.books.change(book, { ...book, title });
};

describe('a sync', () => {
  test('loses nothing that only one side changed', async () => {
    const changes = fc.array(plainChange, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(plainChange, { maxLength: 6 }), changes, changes, async (before, mine, others) => {
        const { home, away } = await twoLibraries(...before);
        const base = await booksOf(home);
        for (const { make } of mine) await make(home);
        for (const { make } of others) await make(away);
        const [ours, theirs] = [await booksOf(home), await booksOf(away)];
        await syncLibraries(home, away, options);
        const merged = await booksOf(home);
        const faults: string[] = [];
        for (const uuid of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
          faults.push(
            ...faultsOf({ was: base.get(uuid), own: ours.get(uuid), other: theirs.get(uuid), now: merged.get(uuid) }),
          );
        }
        expect(faults).toEqual([]);
        await home.close();
        await away.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('knows what came by way of a third library', async () => {
    const { home, away } = await twoLibraries();
    await add(home, 'Emma');
    const copy = join(temporaryFolder(), 'stick.db');
    await cloneLibrary(home.address, copy);
    const stick = await openLibrary(copy, services);
    await add(away, 'Dune');
    const plain = { ...options, decide: () => null };
    await syncLibraries(home, away, plain);
    await retitle(home, 1, 'Emma, a novel');
    await add(stick, 'Ubik');
    await syncLibraries(home, stick, plain);
    await syncLibraries(home, away, plain);
    await retitle(stick, 1, 'Emma. A Novel');
    await add(away, 'Eden');
    expect((await syncLibraries(away, stick, plain)).conflicts).toEqual([]);
    await syncLibraries(home, away, plain);
    const titles = ['Dune', 'Eden', 'Emma. A Novel', 'Ubik'];
    for (const library of [home, away, stick])
      expect([...(await booksOf(library)).values()].map(({ title }) => title).toSorted()).toEqual(titles);
    for (const library of [home, away, stick]) await library.close();
  });

  test('keeps the place of a book in a list that each side made of another one', async () => {
    const { home, away } = await twoLibraries();
    const tags = [
      { name: 'queue', position: null },
      { name: 'soon', position: 3 },
    ];
    const series = [
      { name: 'Dune Chronicles', position: null },
      { name: 'Dune Saga', position: '1' },
    ];
    await home.atomically(({ books }) =>
      books.intake({ ifExists: 'add', values: 'replace' }).take({ title: 'Dune', tags, series }),
    );
    await syncLibraries(home, away, options);
    await home.tags.rename('queue', 'to-read');
    await away.tags.rename('soon', 'to-read');
    await home.series.rename('Dune Chronicles', 'Dune');
    await away.series.rename('Dune Saga', 'Dune');
    await syncLibraries(home, away, { ...options, decide: () => null });
    for (const library of [home, away]) {
      const [dune] = await library.books.get([1]);
      expect(dune?.tags).toEqual([{ name: 'to-read', position: 3 }]);
      expect(dune?.series).toEqual([{ name: 'Dune', position: '1' }]);
      await library.close();
    }
  });
});
