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

/** What has to hold of a book that was there before and that nobody deleted. */
function expectMerged(base: Book, ours: Book, theirs: Book, merged: Book): void {
  for (const field of fields) {
    const wanted = ours[field] === base[field] ? theirs[field] : ours[field];
    expect([field, merged[field]]).toEqual([field, wanted]);
  }
  for (const [name, membersOf] of Object.entries(sets)) {
    const [before, mine, others] = [membersOf(base), membersOf(ours), membersOf(theirs)];
    const wanted = [...new Set([...mine, ...others])].filter(
      (member) => !before.includes(member) || (mine.includes(member) && others.includes(member)),
    );
    expect([name, membersOf(merged).toSorted()]).toEqual([name, wanted.toSorted()]);
  }
}

const plainChange = randomChange.filter((change) => /^(add|set|delete) /.test(String(change)));

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
        for (const uuid of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
          const [was, own, other, now] = [base.get(uuid), ours.get(uuid), theirs.get(uuid), merged.get(uuid)];
          if (was === undefined) expect(now?.title).toBe((own ?? other)?.title);
          else if (own !== undefined && other !== undefined && now !== undefined) expectMerged(was, own, other, now);
          // What we deleted stays deleted, since ours counts; what they deleted stays where we changed it.
          else if (own === undefined) expect(now).toBeUndefined();
          else if (now !== undefined) expect(own.changed).not.toBe(was.changed);
        }
        await home.close();
        await away.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('knows what came by way of a third library', async () => {
    const { home, away } = await twoLibraries();
    const add = (library: Library, title: string) =>
      library.atomically(({ books }) => books.intake({ ifExists: 'add', values: 'replace' }).take({ title }));
    const retitle = async (library: Library, id: number, title: string) => {
      const [book] = await library.books.get([id]);
      if (book !== undefined) await library.books.change(book, { ...book, title });
    };
    await add(home, 'Emma');
    const copy = join(temporaryFolder(), 'stick.db');
    await cloneLibrary(home.address, copy);
    const stick = await openLibrary(copy, services);
    await add(away, 'Dune');
    const decide = () => null;
    const plain = { ...options, decide };
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
});
