import { expect, test } from 'vitest';
import { profileNames } from '../../src/domain/seed/profile-names.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

async function fingerprintOf(shelf: Shelf): Promise<string> {
  return (await shelf.succeed('bookshelf fingerprint')).trim();
}

async function seeded(line: string): Promise<Shelf> {
  const shelf = await Shelf.holding();
  await shelf.succeed(`bookshelf seed ${line}`);
  return shelf;
}

// A change of these is a change for everybody whose tests know the books by heart: it belongs in the changelog.
const known = {
  plain: 'af5d2eb5bc3998565c5bef4f2e4eb1c668c84cdb77ff839877860a2e89613469',
  messy: 'a4c69464d2331e86d33d958507515fdb8d4b9774163aff1ae5fdefd953e1e672',
  readers: '95851ec8b5db1f449c4751f13b57fb2a1a36229128d4e1b770021bbf9b429e50',
  school: 'd3dc65c1acfaeaf60347b00cf3082666890b668c39ea7778f11ded900709e2b1',
  classic: '321a476f23cd55972d224ca86cd93aa1fb501cdf83be2d717bae69a724edd1f7',
};

test('the history says what a seed did', async () => {
  const shelf = await seeded('--books 3');
  expect(await shelf.play('bookshelf history --fields id,summary')).toMatchInlineSnapshot(`
    $ bookshelf history --fields id,summary
    1	Seeded: 3 added, 0 updated, 0 unchanged
  `);
});

test('the books of a profile are the same on every machine', async () => {
  const found: Record<string, string> = {};
  for (const profile of profileNames) {
    const amount = profile === 'classic' ? '' : '--books 120';
    found[profile] = await fingerprintOf(await seeded(`--profile ${profile} ${amount} --random 7`));
  }
  expect(found).toEqual(known);
});

test('another number makes other books, and the first of many are those of few', async () => {
  const shelf = await seeded('--books 20 --random 7');
  const [few, hash] = [await shelf.titles(), await fingerprintOf(shelf)];
  const many = await seeded('--books 20 --scale 2 --random 7');
  expect((await many.titles()).slice(0, 20)).toEqual(few);
  expect(await many.titles()).toHaveLength(40);
  expect(await fingerprintOf(await seeded('--books 20 --random 8'))).not.toBe(hash);
});

test('the same seed again changes nothing, and leaves books of other people alone', async () => {
  const shelf = await Shelf.holding(smallShelf);
  expect(
    await shelf.play(
      'bookshelf seed --profile classic',
      'bookshelf seed --profile classic --json',
      "bookshelf set 'Great Expectations' -- rating=4 published=1999",
      'bookshelf seed --profile classic --dry-run',
      'bookshelf seed --profile classic',
      'bookshelf list --count',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf seed --profile classic
    ! Seeded: 2 added, 0 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf seed --profile classic --json
    {"action":"seed","ids":[],"operation":null,"dryRun":false,"counts":{"added":0,"updated":0,"unchanged":2}}
    $ bookshelf set 'Great Expectations' -- rating=4 published=1999
    ! #8 "Great Expectations": published: 1861 -> 1999, rating: (none) -> 4
    ! Undo: bookshelf undo
    $ bookshelf seed --profile classic --dry-run
    ! Seeded: 0 added, 1 updated, 1 unchanged (dry run: nothing was changed)
    $ bookshelf seed --profile classic
    ! Seeded: 0 added, 1 updated, 1 unchanged
    ! Undo: bookshelf undo
    $ bookshelf list --count
    8
  `);
});

test('a messy library comes out of every format of ours as it went in', async () => {
  const shelf = await seeded('--profile messy --books 80');
  const before = await shelf.content();
  const copy = await Shelf.holding();
  await copy.succeed('bookshelf import - --format json', { stdin: before });
  expect(await copy.content()).toBe(before);
});

test('--reset takes everything out first, and asks', async () => {
  const shelf = await Shelf.holding(smallShelf);
  await shelf.succeed('bookshelf query save mine tag:sf');
  expect(await shelf.type('bookshelf seed --profile classic --reset')).toMatchInlineSnapshot(`
    $ bookshelf seed --profile classic --reset
    ! bookshelf: Take 6 books and everything else out of books.db? There is nobody to ask
    ! Add --yes to do it
    exit 2
  `);
  expect(await shelf.type('bookshelf seed --profile classic --reset', { answers: ['n'] })).toMatchInlineSnapshot(`
    $ bookshelf seed --profile classic --reset
    ! Take 6 books and everything else out of books.db? [y/N] Nothing was changed
  `);
  await shelf.succeed('bookshelf seed --profile classic --reset --yes');
  expect(await fingerprintOf(shelf)).toBe(known.classic);
});

const fixtures = `
authors:
  leguin: { name: Ursula K. Le Guin, sortName: 'Le Guin, Ursula K.' }
  lem: Stanisław Lem
series:
  hainish: Hainish Cycle
books:
  darkness:
    title: The Left Hand of Darkness
    authors: [leguin]
    series: ['hainish #4']
    published: 1969
    language: en
    tags: [sf]
  dispossessed:
    like: darkness
    title: The Dispossessed
    series: [{ name: hainish, position: '6' }]
    published: 1974
  solaris: { title: Solaris, authors: [lem, { name: Bill Johnston, role: translator }] }
  agent: { title: 007 }
`;

test('fixtures name authors and series by key, and take fields from each other', async () => {
  const shelf = await Shelf.holding();
  shelf.write('fixtures.yaml', fixtures);
  expect(
    await shelf.play(
      'bookshelf seed fixtures.yaml',
      'bookshelf list --fields title,authors,series,published,tags -o tsv',
      'bookshelf seed fixtures.yaml',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf seed fixtures.yaml
    ! Seeded: 4 added, 0 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf list --fields title,authors,series,published,tags -o tsv
    The Left Hand of Darkness	Ursula K. Le Guin	Hainish Cycle #4	1969	sf
    The Dispossessed	Ursula K. Le Guin	Hainish Cycle #6	1974	sf
    Solaris	Stanisław Lem; Bill Johnston (translator)			
    007				
    $ bookshelf seed fixtures.yaml
    ! Seeded: 0 added, 0 updated, 4 unchanged
  `);
  shelf.write('fixtures.yaml', fixtures.replace('published: 1974', 'published: 1974-05'));
  expect(await shelf.type('bookshelf seed fixtures.yaml')).toContain('0 added, 1 updated, 3 unchanged');
});

test.each([
  ['authers: {}', ':1:1: there is no section "authers"'],
  ['authors: { leguin: X Y }\nbooks:\n  a: { title: A, authors: [leguni] }', ':3:28: there is no author "leguni"'],
  ['books:\n  a: { like: b, title: A }\n  b: { like: a, title: B }', ':3:14: a is like b is like a: that goes round'],
  ['books:\n  a: { like: c, title: A }', ':2:14: there is no book "c" in this file'],
  ['books:\n  a: { titel: A }', ':2:8: there is no field of a book "titel"'],
  ['books:\n  a: { title: A, pages: many }', ':2:25: "many"'],
  ['books:\n  a: { authors: [X Y] }', ':2:6: the book "a" has no title'],
  ['books:\n  a: { title: A }\n  a: { title: B }', ':3:3: Map keys must be unique'],
  ['books: [1]', ':1:8: expected a map of books, each under a key, found a list'],
  ['books:\n  a: Solaris', ':2:6: expected a book: a map of fields, found "Solaris"'],
  ['books:\n  1: { title: A }\n  "1": { title: B }', ':3:3: the key "1" stands here for the second time'],
  ['books:\n  a: { title: &x A }\n  b: { title: B, tags: *x }', ':3:24: the alias "*x" is not followed'],
  ['books:\n  a: { title: !mine A }', ':2:15: Unresolved tag: !mine'],
  ['books:\n  a: { title: { b: 1 } }', ':2:15: title is an object; it should be text or a number'],
  ['authors: { a: { nam: X } }', ':1:17: there is no field of an author "nam"'],
])('the fixtures %j are refused with the place', async (text, message) => {
  const shelf = await Shelf.holding();
  shelf.write('fixtures.yaml', text);
  const { status, stderr } = await shelf.run('bookshelf seed fixtures.yaml');
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`fixtures.yaml${message}`) });
  expect(await shelf.titles()).toEqual([]);
});

test('fixtures in another encoding than UTF-8 are refused', async () => {
  const shelf = await Shelf.holding();
  shelf.write('fixtures.yaml', Buffer.from('books:\n  a: { title: Caf\u00e9 }\n', 'latin1'));
  const { status, stderr } = await shelf.run('bookshelf seed fixtures.yaml');
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('fixtures.yaml is not in UTF-8') });
});

test.each(['books:\n  a: { title: A, authors: [leguni] }', 'books:\n  a: { title: A, authors: { name: 3 } }'])(
  'the fixtures %j are read',
  async (text) => {
    const shelf = await Shelf.holding();
    shelf.write('fixtures.yaml', text);
    expect(await shelf.type('bookshelf seed fixtures.yaml')).toContain('1 added');
  },
);

test('other files are read as import reads them, all or nothing', async () => {
  const shelf = await Shelf.holding();
  shelf.write('books.csv', 'title,authors,isbn\nDune,Frank Herbert,9780441172719\n');
  shelf.write('bad.csv', 'title,isbn\nEden,9780441172719\nEdem,12\n');
  shelf.write('books.json', JSON.stringify(smallShelf.slice(3)));
  expect(
    await shelf.play(
      'bookshelf seed books.csv books.json',
      'bookshelf seed books.csv books.json',
      'bookshelf seed bad.csv',
      'bookshelf seed nothing.yaml',
      'bookshelf seed --now yesterday',
      'bookshelf seed --profile mess',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf seed books.csv books.json
    ! Seeded: 4 added, 0 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf seed books.csv books.json
    ! Seeded: 0 added, 0 updated, 4 unchanged
    $ bookshelf seed bad.csv
    ! bookshelf: bad.csv:3: ISBN 12 has 2 digits; it should have 10 or 13
    exit 2
    $ bookshelf seed nothing.yaml
    ! bookshelf: there is no file nothing.yaml
    ! Check the path
    exit 3
    $ bookshelf seed --now yesterday
    ! bookshelf: --now: "yesterday" cannot be used
    ! It must be a day, such as 2025-01-01. See bookshelf seed --help
    exit 2
    $ bookshelf seed --profile mess
    ! bookshelf: --profile: there is no "mess"
    ! Did you mean messy? Known: plain, messy, readers, school, classic. See bookshelf seed --help
    exit 2
  `);
});

test('options that would say nothing are refused', async () => {
  const shelf = await Shelf.holding();
  shelf.write('books.csv', 'title\nDune\n');
  shelf.write('table.csv', 'a,b\n1,2\n');
  expect(
    await shelf.play(
      'bookshelf seed --profile classic --books 5',
      'bookshelf seed --profile classic --scale 2',
      'bookshelf seed books.csv --profile plain',
      'bookshelf seed books.csv --books 3',
      'bookshelf seed table.csv',
      'bookshelf seed csv:table.csv',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf seed --profile classic --books 5
    ! bookshelf: --books says how many books to make, and classic has its own
    ! Leave it out
    exit 2
    $ bookshelf seed --profile classic --scale 2
    ! bookshelf: --scale says how many books to make, and classic has its own
    ! Leave it out
    exit 2
    $ bookshelf seed books.csv --profile plain
    ! bookshelf: --profile says which books to make, and with a file none are made
    ! Leave it out
    exit 2
    $ bookshelf seed books.csv --books 3
    ! bookshelf: --books says which books to make, and with a file none are made
    ! Leave it out
    exit 2
    $ bookshelf seed table.csv
    ! bookshelf: "table.csv" may be goodreads or csv: its first line is like none of them
    ! Name the format before the file: csv:books.csv; bookshelf formats lists the names
    exit 1
    $ bookshelf seed csv:table.csv
    ! bookshelf: table.csv: the table has no column "title"; its first line is "a, b"
    ! bookshelf import has options for such a file (--format, --map, --no-header)
    exit 1
  `);
});

test('what cannot be kept is told with its file and line, and too many books are refused', async () => {
  const shelf = await Shelf.holding();
  shelf.write('odd.yaml', 'books:\n  one:\n    title: Dune\n  two:\n    title: "a\\0b"\n');
  const told = await shelf.play('bookshelf seed odd.yaml', 'bookshelf seed --books 100000 --scale 1000');
  expect(told).toMatchInlineSnapshot(`
    $ bookshelf seed odd.yaml
    ! bookshelf: odd.yaml:4: title holds a NUL character at position 2
    exit 2
    $ bookshelf seed --books 100000 --scale 1000
    ! bookshelf: 100000 × 1000 books are more than the 10000000 that are made at most
    exit 2
  `);
  expect(await shelf.succeed('bookshelf list --count')).toBe('0\n');
});
