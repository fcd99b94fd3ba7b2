import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const fixtures = resolve('test/fixtures/goodreads');
const corpus = resolve('../shared/corpus/goodreads');

interface ImportAnswer {
  readonly ids: readonly number[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Imports a file twice: the second time must change nothing at all. */
async function importTwice(path: string, words = ''): Promise<{ first: string; second: string }> {
  const shelf = await Shelf.holding();
  copyFileSync(path, 'export.csv');
  const first = await shelf.run(`bookshelf import export.csv ${words}`);
  expect(first.status).toBe(0);
  const content = await shelf.content();
  const second: ImportAnswer = JSON.parse(await shelf.succeed(`bookshelf import export.csv --json ${words}`));
  expect(second).toMatchObject({ ids: [], counts: { added: 0, updated: 0, refused: 0 } });
  expect(await shelf.content()).toBe(content);
  return { first: first.stderr, second: JSON.stringify(second.counts) };
}

describe('a Goodreads export', () => {
  test('comes in whole, and a second time changes nothing', async () => {
    expect(await importTwice(join(fixtures, 'goodreads_library_export.csv'))).toMatchInlineSnapshot(`
      {
        "first": "export.csv:17: Exclusive Shelf: the shelf "abandoned" has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)
      export.csv:28: Number of Pages: 16 is hours or discs, because a recording has no pages; it is left out
      export.csv:29: Number of Pages: 4 is hours or discs, because a recording has no pages; it is left out
      export.csv:49: Exclusive Shelf: the shelf "leseliste-2023" has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)
      export.csv:64: ISBN and ISBN13 are numbers of different books (9780140268867 and 9780140275360); both are kept
      export.csv:64: "The Iliad" was added, and may be there already: the same ISBN 9780140268867, but another record of this file: #10
      export.csv:69: ISBN13: ISBN 9780451526343 fails its check: the last digit should be 2
      export.csv:69: ISBN 0451526349 fails its check: the last digit should be 1
      export.csv (goodreads): 66 added, 0 updated, 0 unchanged, 1 doubtful
      Undo: bookshelf undo
      ",
        "second": "{"added":0,"updated":0,"unchanged":66,"left":0,"doubtful":0,"refused":0,"authors":0,"queries":0}",
      }
    `);
  });

  test.each(['before-2022.csv', 'since-2026.csv', 'with-all-dates.csv'])('of any generation: %s', async (name) => {
    const { first } = await importTwice(join(fixtures, name));
    expect(first).toContain('export.csv (goodreads): 4 added');
  });

  test('without a header, saved by a spreadsheet, is read when it is told so', async () => {
    const shelf = await Shelf.holding();
    copyFileSync(join(fixtures, 'saved-by-a-spreadsheet.tsv'), 'export.tsv');
    expect(
      await shelf.play(
        'bookshelf import export.tsv',
        'bookshelf import export.tsv --format goodreads --no-header',
        'bookshelf list --fields title,author,isbn',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import export.tsv
      ! bookshelf: export.tsv: the table has no column "title"; its first line is "44767458, Dune (Dune, #1), Frank    Herbert, Herbert, Frank,…"
      ! It looks like --map '441172717=isbn'; --dry-run shows what that gives
      exit 1
      $ bookshelf import export.tsv --format goodreads --no-header
      ! export.tsv:1: Date Read: a spreadsheet rewrote the date as 2/19/22, which may be day or month first; it is left out
      ! export.tsv:1: ISBN13: a spreadsheet has rounded the ISBN to "9.78044E+12"; its digits are lost
      ! export.tsv:1: Date Added: a spreadsheet wrote the column too narrow and lost the date
      ! export.tsv:2: Date Read: a spreadsheet rewrote the date as 8/15/16, which may be day or month first; it is left out
      ! export.tsv:2: Book Id: the row has no Goodreads number, so a later export is matched by title and author
      ! export.tsv (goodreads): 3 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --fields title,author,isbn
      Dune	Frank Herbert	9780441172719
      Sapiens	Yuval Noah Harari	9780062316097
      The Odyssey	Homer	9780140268867
    `);
  });

  test('has its own shelves mapped as somebody says', async () => {
    const shelf = await Shelf.holding();
    const text = readFileSync(join(fixtures, 'goodreads_library_export.csv'), 'utf8');
    const [header, ...rows] = text.split('\n');
    const dune = rows.find((row) => row.includes('God Emperor')) ?? '';
    shelf.write('export.csv', `${header}\n${dune.replace(',read,', ',abandoned,')}\n`);
    expect(
      await shelf.play(
        'bookshelf import export.csv --dry-run -o tsv --fields title,detail',
        'bookshelf import export.csv --map-shelf abandoned',
        'bookshelf import export.csv --map-shelf abandoned=lost',
        'bookshelf import export.csv --map-shelf abandoned=dropped --map-shelf waiting=to-read',
        'bookshelf list --fields title,status,tags',
        'bookshelf import export.csv --map-shelf abandnoed=dropped --json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import export.csv --dry-run -o tsv --fields title,detail
      God Emperor of Dune	Exclusive Shelf: the shelf "abandoned" has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)
      ! export.csv:2: Exclusive Shelf: the shelf "abandoned" has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)
      ! export.csv (goodreads): 1 added, 0 updated, 0 unchanged (dry run: nothing was changed)
      $ bookshelf import export.csv --map-shelf abandoned
      ! bookshelf: --map-shelf abandoned: there is no status in it
      ! Write --map-shelf abandoned=dropped
      exit 2
      $ bookshelf import export.csv --map-shelf abandoned=lost
      ! bookshelf: --map-shelf: "lost" is no status
      ! Known: unread, to-read, reading, paused, read, dropped
      exit 2
      $ bookshelf import export.csv --map-shelf abandoned=dropped --map-shelf waiting=to-read
      ! export.csv: --map-shelf: no book stands on a shelf "waiting" in a way that says its status
      ! export.csv (goodreads): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --fields title,status,tags
      God Emperor of Dune	dropped	science-fiction
      $ bookshelf import export.csv --map-shelf abandnoed=dropped --json
      {"action":"import","ids":[1],"operation":2,"dryRun":false,"counts":{"added":0,"updated":1,"unchanged":0,"left":0,"doubtful":0,"refused":0,"authors":0,"queries":0},"problems":[{"line":2,"severity":"warning","message":"Exclusive Shelf: the shelf \\"abandoned\\" has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)"},{"line":1,"severity":"warning","message":"--map-shelf: no book stands on a shelf \\"abandnoed\\" in a way that says its status; did you mean \\"abandoned\\"?"}]}
    `);
  });

  test('that is newer changes what its owner changed there, and leaves what was changed here', async () => {
    const shelf = await Shelf.holding();
    const text = readFileSync(join(fixtures, 'before-2022.csv'), 'utf8');
    shelf.write('old.csv', text);
    shelf.write('new.csv', text.replace(/,5,4\.\d\d,/, ',2,4.05,'));
    expect(await shelf.run('bookshelf import old.csv -q')).toMatchObject({ status: 0 });
    const id = (await shelf.succeed('bookshelf list rating:5 -q')).split('\n')[0];
    await shelf.succeed(`bookshelf set ${id} -- tags+=mine`);
    expect(await shelf.play('bookshelf import new.csv')).toMatchInlineSnapshot(`
      $ bookshelf import new.csv
      ! new.csv (goodreads): 0 added, 1 updated, 3 unchanged
      ! Undo: bookshelf undo
    `);
    expect(await shelf.succeed(`bookshelf list id:${id} --fields rating,tags`)).toMatch(/^2\t.*mine\n$/);
  });

  describe.skipIf(!existsSync(corpus))('of a real reader (skipped where ../shared/corpus is not there)', () => {
    const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.csv')) : ['no export'];
    test.each(files)('%s comes in, and a second time changes nothing', async (name) => {
      const { second } = await importTwice(join(corpus, name), '--skip-bad');
      expect(second).toContain('"added":0');
    });
  });
});
