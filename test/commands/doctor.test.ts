import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/domain/health/checks.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

/** Changes a library behind the back of bookshelf. */
function tamper(sql: string, path = 'books.db'): void {
  const client = new Sqlite(path);
  client.pragma('foreign_keys = off');
  client.exec(sql);
  client.close();
}

const healthy = [
  { title: 'Solaris', authors: ['Stanisław Lem'], isbn: '9780156027601', tags: ['sf'] },
  { title: 'Eden', authors: ['Stanisław Lem'], series: ['Lem #1'] },
];

/** What each check finds: how the library comes to it, and what is said. */
const illnesses: readonly (readonly [check: string, make: (shelf: Shelf) => unknown, said: string])[] = [
  [
    'foreign-keys',
    () =>
      tamper(
        "insert into notes (uuid, book_id, kind, text, added) values (hex(randomblob(18)), 99, 'note', 'x', '2026')",
      ),
    '1 rows of notes refer to books that are not there',
  ],
  ['schema', () => tamper('drop index books_title_key'), 'the index books_title_key is missing'],
  [
    'schema',
    () => tamper('create trigger spy after insert on books begin select 1; end'),
    'the trigger spy is not of bookshelf',
  ],
  ['schema', () => tamper('alter table tags add column colour text'), 'the table tags is not as bookshelf makes it'],
  [
    'search-index',
    () => tamper("update books set subtitle = 'unheard of' where id = 2"),
    'the search index does not fit 1 book (#2)',
  ],
  ['search-index', () => tamper('delete from book_text where rowid = 1'), 'the search index does not fit 1 book (#1)'],
  [
    'search-index',
    () => tamper("insert into book_text (rowid, title) values (77, 'ghost')"),
    'the search index does not fit 1 book that are gone',
  ],
  [
    'keys',
    () => tamper("update books set title_key = 'x' where id = 1"),
    '#1 "Solaris": title_key does not fit its title',
  ],
  [
    'keys',
    () => tamper("update books set author_order = 'x' where id = 1"),
    '#1 "Solaris": author_order does not fit its title',
  ],
  [
    'keys',
    () => tamper("update books set published = '1961', published_from = 1, published_to = 2 where id = 1"),
    'book #1: the bounds of published do not fit 1961',
  ],
  [
    'journal',
    () => tamper("insert into operation_ranges values (99, 'notes', 5, 6)"),
    '1 ranges are of operation 99, which is not there',
  ],
  [
    'journal',
    () => tamper("insert into row_images values (99, 'tags', 1, null, jsonb_array(1))"),
    '1 images of rows are of operation 99, which is not there',
  ],
  [
    'journal',
    () => tamper("update sqlite_sequence set seq = 1 where name = 'books'"),
    'the numbers of books go on from 1, below one that was given before',
  ],
  [
    'journal',
    () => tamper("insert into row_images values (1, 'tags', 1, null, 'no image')"),
    '1 images of rows of tags cannot be read',
  ],
  [
    'journal',
    () => tamper("insert into journal_marks values ('books', 3, 7)"),
    '1 marks of an operation that never ended',
  ],
  [
    'isbn',
    () => tamper("insert into identifiers (book_id, scheme, value, position) values (1, 'isbn', '9780156027602', 2)"),
    '#1 "Solaris": ISBN 9780156027602 fails its check: the last digit should be 1',
  ],
  [
    'isbn',
    () => tamper("insert into identifiers (book_id, scheme, value, position) values (2, 'isbn', '0-15-630630-1', 1)"),
    '#2 "Eden": ISBN 0-15-630630-1 is not stored as 9780156306300',
  ],
  [
    'duplicate-identifiers',
    () => tamper("insert into identifiers (book_id, scheme, value, position) values (2, 'isbn', '9780156027601', 1)"),
    'isbn 9780156027601 stands on #1, #2',
  ],
  [
    'duplicate-books',
    (shelf) => shelf.succeed("bookshelf add-book EDEN --author 'Stanisław Lem' --if-exists add"),
    '#2 "Eden" may be the same book as #3',
  ],
  [
    'author-spelling',
    (shelf) => shelf.succeed("bookshelf add-author 'stanislaw lem'"),
    '#1 "Stanisław Lem" and #2 "stanislaw lem" differ only in case, accents or punctuation',
  ],
  ['series-gaps', (shelf) => shelf.succeed("bookshelf add-book Fiasco --series 'Lem #5'"), '"Lem" lacks volumes 2-4'],
  [
    'reading-dates',
    () =>
      tamper(
        "insert into readings (uuid, book_id, state, started, started_from, started_to, finished, finished_from, finished_to) values (hex(randomblob(18)), 1, 'read', '2021', 20210101, 20211231, '2020', 20200101, 20201231)",
      ),
    '#1 "Solaris": finished 2020, started 2021',
  ],
  [
    'future-dates',
    () =>
      tamper(
        "insert into readings (uuid, book_id, state, finished, finished_from, finished_to) values (hex(randomblob(18)), 1, 'read', '2027-01', 20270101, 20270131)",
      ),
    '#1 "Solaris": read 2027-01, after today',
  ],
  [
    'future-dates',
    () => tamper("update books set added = '2031-01-01' where id = 1"),
    '#1 "Solaris": added 2031-01-01, in the future',
  ],
  [
    'future-dates',
    () =>
      tamper("update books set published = '2999', published_from = 29990101, published_to = 29991231 where id = 1"),
    '#1 "Solaris": published 2999, in the future',
  ],
  ['titles', (shelf) => shelf.succeed('bookshelf add-book null'), 'book #3: its title is "null"'],
  [
    'damaged-text',
    (shelf) => shelf.succeed('bookshelf add-book CafÃ©'),
    '#3 "CafÃ©": in its title "Ã©" was read in the wrong encoding',
  ],
  [
    'damaged-text',
    (shelf) => shelf.succeed("bookshelf tag 'caf\ufffd' 1"),
    'tag #2 "caf\ufffd": a character was lost (U+FFFD)',
  ],
  ['unused-authors', (shelf) => shelf.succeed("bookshelf add-author 'Jane Austen'"), '#2 "Jane Austen" has no book'],
  [
    'unused-labels',
    () => tamper("insert into tags (name, name_key) values ('left', 'left')"),
    'tag "left" has no book',
  ],
];

describe('doctor', () => {
  test('finds nothing wrong with a library of which nothing is', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const asked = checks.filter(({ level }) => level !== 'note').map(({ name }) => `--check ${name}`);
    expect(await shelf.run(`bookshelf doctor ${asked.join(' ')}`)).toEqual({
      stdout: '',
      stderr: 'Nothing is wrong\n',
      status: 0,
    });
  });

  test.each(illnesses)('finds what is wrong: %s, case %#', async (check, make, said) => {
    const shelf = await Shelf.holding(healthy);
    expect(await shelf.run(`bookshelf doctor --check ${check}`)).toMatchObject({ stdout: '', status: 0 });
    await make(shelf);
    const before = readFileSync('books.db');
    const { stdout, status } = await shelf.run(`bookshelf doctor --check ${check} --json`);
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ check, message: said, fixed: false })]);
    expect(status).toBe(6);
    expect(readFileSync('books.db')).toEqual(before);
  });

  test('has a test for every check but that of pages, which has its own', () => {
    expect(new Set(illnesses.map(([check]) => check))).toEqual(
      new Set(checks.map(({ name }) => name).filter((name) => name !== 'integrity')),
    );
  });

  const fixable = illnesses.filter(([, , said]) =>
    /missing|does not fit|do not fit|not stored|CafÃ©|"left"/.test(said),
  );

  test.each(fixable)('puts right what is certain: %s, case %#', async (check, make) => {
    const shelf = await Shelf.holding(healthy);
    await make(shelf);
    const before = await shelf.succeed('bookshelf export');
    expect(await shelf.run(`bookshelf doctor --check ${check} --fix --dry-run`)).toMatchObject({
      stderr: expect.stringContaining('ould fix 1'),
    });
    expect(await shelf.run(`bookshelf doctor --check ${check}`)).toMatchObject({ status: 6 });
    expect(await shelf.succeed('bookshelf export')).toBe(before);
    expect(await shelf.run(`bookshelf doctor --check ${check} --fix`)).toMatchObject({
      status: 0,
      stderr: 'Fixed 1; nothing is wrong\n',
    });
    expect(await shelf.run('bookshelf doctor')).toMatchObject({ status: 0 });
  });

  test('tells, counts, and ends with 6 only where more than notes is left', async () => {
    const shelf = await Shelf.holding(healthy);
    await shelf.succeed("bookshelf add-author 'Jane Austen'");
    expect(
      await shelf.play(
        'bookshelf doctor',
        'bookshelf doctor --check unused-authors',
        'bookshelf doctor --check titels',
        'bookshelf doctor --explain isbn',
        'bookshelf doctor --list --fix',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf doctor
      unused-authors	note	author	2	#2 "Jane Austen" has no book		
      ! Nothing is wrong; 1 note
      $ bookshelf doctor --check unused-authors
      unused-authors	note	author	2	#2 "Jane Austen" has no book		
      ! bookshelf: 1 finding to look at
      ! What one means: bookshelf doctor --explain NAME
      exit 6
      $ bookshelf doctor --check titels
      ! bookshelf: there is no check "titels"
      ! Did you mean "titles"? The checks are: integrity, foreign-keys, schema, search-index, keys, journal, isbn, duplicate-identifiers, duplicate-books, author-spelling, series-gaps, reading-dates, future-dates, titles, damaged-text, unused-authors, unused-labels.
      exit 2
      $ bookshelf doctor --explain isbn
      isbn: every ISBN is sound

      An ISBN has 13 digits of which the last follows from the others. One that fails was mistyped, or was wrong in the export it came from. Compare it with the book; set ID isbn=… puts it right. One that is sound but was not stored as 13 digits is mended by --fix.

      --fix: stores a sound ISBN as 13 digits
      $ bookshelf doctor --list --fix
      ! bookshelf: --list and --fix exclude each other
      ! See bookshelf doctor --help
      exit 2
    `);
    await shelf.succeed('bookshelf add-book null');
    await shelf.succeed('bookshelf add-book CafÃ©');
    expect(await shelf.play('bookshelf doctor', 'bookshelf doctor --fix')).toMatchInlineSnapshot(`
      $ bookshelf doctor
      titles	warning	book	3	book #3: its title is "null"		
      damaged-text	warning	book	4	#4 "CafÃ©": in its title "Ã©" was read in the wrong encoding	yes	
      unused-authors	note	author	2	#2 "Jane Austen" has no book		
      ! bookshelf: 2 findings to look at; 1 note; --fix puts 1 right
      ! What one means: bookshelf doctor --explain NAME
      exit 6
      $ bookshelf doctor --fix
      titles	warning	book	3	book #3: its title is "null"		
      damaged-text	warning	book	4	#4 "CafÃ©": in its title "Ã©" was read in the wrong encoding	yes	yes
      unused-authors	note	author	2	#2 "Jane Austen" has no book		
      ! bookshelf: fixed 1; 1 finding to look at; 1 note
      ! What one means: bookshelf doctor --explain NAME
      exit 6
    `);
  });

  test('lists its checks', async () => {
    const shelf = await Shelf.holding();
    const list: { name: string; explanation: string }[] = JSON.parse(
      await shelf.succeed('bookshelf doctor --list --json'),
    );
    expect(list.map(({ name }) => name)).toEqual(checks.map(({ name }) => name));
    for (const { explanation } of list) expect(explanation.length).toBeGreaterThan(40);
  });
});

/** Overwrites pages in the middle of the file. */
function damage(path: string, from: number, pages: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, from * 4096, (from + pages) * 4096);
  writeFileSync(path, bytes);
}

/** A library of so many books that each table has pages of its own, and the first page of the table of books. */
async function longShelf(): Promise<{ shelf: Shelf; page: number }> {
  const books = Array.from({ length: 400 }, (_, index) => ({
    title: `Volume ${index + 1}`,
    description: 'word '.repeat(200),
    tags: ['row'],
  }));
  const shelf = await Shelf.holding(books);
  const bytes = readFileSync('books.db');
  const at = bytes.indexOf('Volume 200');
  return { shelf, page: Math.floor(at / 4096) };
}

describe('of a damaged library', () => {
  test('doctor says so, says how much can be read, and leaves it as it is', async () => {
    const { shelf, page } = await longShelf();
    damage('books.db', page, 3);
    const before = readFileSync('books.db');
    const { stdout, status } = await shelf.run('bookshelf doctor --check integrity');
    expect(status).toBe(6);
    expect(stdout).toMatch(/of table books \d+ of 400 rows can be read/);
    expect(readFileSync('books.db')).toEqual(before);
  });

  test('doctor --salvage copies what can be read into a sound library', async () => {
    const { shelf, page } = await longShelf();
    damage('books.db', page, 3);
    const before = readFileSync('books.db');
    const { counts } = JSON.parse(await shelf.succeed('bookshelf doctor --salvage rescued.db --json'));
    expect(counts.books).toBeGreaterThan(300);
    expect(counts.books).toBeLessThan(400);
    expect(await shelf.succeed('bookshelf list --count --db rescued.db')).toBe(`${counts.books}\n`);
    expect(await shelf.run('bookshelf doctor --db rescued.db')).toMatchObject({ status: 0 });
    expect(await shelf.run('bookshelf search volume --limit 1 --db rescued.db')).toMatchObject({ status: 0 });
    expect(readFileSync('books.db')).toEqual(before);
    expect(readdirSync('.').filter((name) => name.includes('.part'))).toEqual([]);
  });

  test.each([
    ['no header', () => damage('books.db', 0, 1)],
    ['nothing but its header', () => writeFileSync('books.db', readFileSync('books.db').subarray(0, 4096))],
  ])('doctor says what is gone, and salvage makes no library: %s', async (_name, make) => {
    const shelf = await Shelf.holding(healthy);
    make();
    const { status, stdout, stderr } = await shelf.run('bookshelf doctor');
    expect(stdout + stderr).toMatch(/damaged|no SQLite file/);
    expect([1, 6]).toContain(status);
    expect(await shelf.run('bookshelf doctor --salvage rescued.db')).toMatchObject({ status: 1 });
    expect(readdirSync('.').filter((name) => name !== 'books.db')).toEqual([]);
  });

  test('a sound one is salvaged whole', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.succeed('bookshelf doctor --salvage rescued.db');
    expect(await shelf.succeed('bookshelf export --db rescued.db')).toBe(await shelf.succeed('bookshelf export'));
    expect(await shelf.run('bookshelf doctor --salvage rescued.db')).toMatchObject({ status: 4 });
    expect(await shelf.run('bookshelf doctor --salvage more.db --db nothing.db')).toMatchObject({ status: 3 });
  });
});

test('what was taken back and made again is in order, whichever way', async () => {
  const shelf = await Shelf.holding([{ title: 'Dune', authors: ['Frank Herbert'], tags: ['sf'] }]);
  await shelf.play('bookshelf delete 1 --yes', 'bookshelf undo', 'bookshelf redo', 'bookshelf undo');
  await shelf.play('bookshelf undo', 'bookshelf redo', 'bookshelf add-book Emma', 'bookshelf undo');
  expect(await shelf.play('bookshelf doctor --check journal')).toMatchInlineSnapshot(`
    $ bookshelf doctor --check journal
    ! Nothing is wrong
  `);
});
