import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { accountExports, serviceAccounts } from '../support/account-exports.ts';

/** What the owner of an account has said of the books: without marks of time, places in lists, and the rows themselves. */
async function owned(shelf: Shelf): Promise<unknown[]> {
  const books: Record<string, unknown>[] = JSON.parse(await shelf.content());
  return books
    .map(({ uuid: _uuid, changed: _changed, tagPositions: _places, sources: _sources, readings, notes, ...said }) => ({
      ...said,
      tags: Array.isArray(said['tags']) ? said['tags'].toSorted() : said['tags'],
      readings: withoutMarks(readings),
      notes: withoutMarks(notes),
    }))
    .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function withoutMarks(items: unknown): unknown {
  return JSON.parse(JSON.stringify(items), (key, value: unknown) => (['uuid', 'added'].includes(key) ? null : value));
}

/** What the library says of the books of these titles. */
async function ownedOf(shelf: Shelf, titles: readonly string[]): Promise<unknown[]> {
  const books = await owned(shelf);
  return books.filter((book) => titles.includes(JSON.parse(JSON.stringify(book)).title));
}

const series = serviceAccounts.flatMap((account) => [7, 8, 9].map((seed) => [account.name, seed, account] as const));

test.each(series)(
  'seven exports of one %s account (%i) end in the same library as the last alone',
  async (_name, seed, account) => {
    const { files, kept } = accountExports(account, 7, seed);
    expect(new Set(files).size).toBe(7);
    const all = await Shelf.holding();
    for (const [index, text] of files.entries()) {
      all.write(`export-${index}.csv`, text);
      await all.succeed(`bookshelf import export-${index}.csv -q`);
    }
    // What was thrown out of the account is not thrown out here.
    expect((await all.titles()).length).toBeGreaterThan(kept.length);
    const found = await ownedOf(all, kept);
    const again = await all.content();
    await all.succeed('bookshelf import export-6.csv -q');
    expect(await all.content()).toBe(again);
    const last = await Shelf.holding();
    last.write('export.csv', files.at(-1) ?? '');
    await last.succeed('bookshelf import export.csv -q');
    expect(found).toHaveLength(kept.length);
    expect(found).toEqual(await owned(last));
  },
);

test('what a Goodreads account changes of itself, averages and places on shelves, is no change', async () => {
  const [account] = serviceAccounts;
  const first = account === undefined ? '' : (accountExports(account, 1).files[0] ?? '');
  const later = first.replaceAll(/,3\.\d\d,/g, ',4.99,').replaceAll(/\(#\d+\)/g, '(#99)');
  expect(later).not.toBe(first);
  const shelf = await Shelf.holding();
  shelf.write('first.csv', first);
  shelf.write('later.csv', later);
  await shelf.succeed('bookshelf import first.csv -q');
  const before = await owned(shelf);
  expect(await shelf.succeed('bookshelf import later.csv -q')).toBe('');
  expect(await owned(shelf)).toEqual(before);
});

const header = 'Book Id,Title,Author,My Rating,Exclusive Shelf,Bookshelves,Date Read,Date Added,ISBN13,Read Count\n';

test('a series of exports keeps the dates of rereads that the last alone has forgotten', async () => {
  const shelf = await Shelf.holding();
  shelf.write('first.csv', `${header}1,Solaris,Stanisław Lem,4,read,,2020/05/01,2020/01/01,,1\n`);
  shelf.write('later.csv', `${header}1,Solaris,Stanisław Lem,4,read,,2023/07/02,2020/01/01,,2\n`);
  await shelf.succeed('bookshelf import first.csv -q');
  await shelf.succeed('bookshelf import later.csv -q');
  expect(await shelf.succeed('bookshelf list --fields readings')).toBe(
    'read until 2020-05-01; read until 2023-07-02\n',
  );
});

test('what was changed here stays and is told, unless the file is preferred', async () => {
  const shelf = await Shelf.holding();
  shelf.write('first.csv', `${header}1,Solaris,Stanisław Lem,4,read,sf,2020/05/01,2020/01/01,,1\n`);
  shelf.write('later.csv', `${header}1,Solaris,Stanisław Lem,3,read,"sf, loved",2020/05/01,2020/01/01,,1\n`);
  await shelf.succeed('bookshelf import first.csv -q');
  await shelf.succeed('bookshelf set 1 -- rating=5 tags-=sf subtitle=mine review=mine');
  expect(
    await shelf.play(
      'bookshelf import later.csv --dry-run',
      'bookshelf import later.csv',
      'bookshelf list --fields title,subtitle,rating,tags,review',
      'bookshelf import later.csv --prefer file',
      'bookshelf list --fields title,subtitle,rating,tags,review',
      'bookshelf import later.csv --prefer file',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf import later.csv --dry-run
    1	2	update	1	Solaris	the same goodreads record; tags: +loved	1
    ! later.csv:2: the rating of "Solaris" stays "5", though the file says "3" now; --prefer file takes it
    ! later.csv (goodreads): 0 added, 1 updated, 0 unchanged (dry run: nothing was changed)
    $ bookshelf import later.csv
    ! later.csv:2: the rating of "Solaris" stays "5", though the file says "3" now; --prefer file takes it
    ! later.csv (goodreads): 0 added, 1 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf list --fields title,subtitle,rating,tags,review
    Solaris	mine	5	loved	mine
    $ bookshelf import later.csv --prefer file
    ! later.csv (goodreads): 0 added, 1 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf list --fields title,subtitle,rating,tags,review
    Solaris	mine	3	loved; sf	mine
    $ bookshelf import later.csv --prefer file
    ! later.csv (goodreads): 0 added, 0 updated, 1 unchanged
  `);
});
