import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onServer } from '../support/on-server.ts';
import { Shelf } from '../support/shelf.ts';

const threeBooks = `title,authors,isbn,published,rating,tags
The Left Hand of Darkness,Ursula K. Le Guin,9780441478125,1969,5,sf; favourites
Solaris,Stanisław Lem,,1961,,sf
三体,刘慈欣,,2008,4.5,
`;
const oneBad = `title,authors,pages
Solaris,Stanisław Lem,204
Eden,Stanisław Lem,many
,Nobody,
Fiasco,Stanisław Lem,336
`;

describe('import', () => {
  test('takes a table in, and takes nothing twice', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', threeBooks);
    expect(
      await shelf.play(
        'bookshelf import books.csv',
        'bookshelf list',
        'bookshelf import books.csv',
        'bookshelf import books.csv --json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! books.csv (csv): 3 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list
      1	The Left Hand of Darkness	Ursula K. Le Guin	1969	9780441478125		5
      2	Solaris	Stanisław Lem	1961			
      3	三体	刘慈欣	2008			4.5
      $ bookshelf import books.csv
      ! books.csv (csv): 0 added, 0 updated, 3 unchanged
      $ bookshelf import books.csv --json
      {"action":"import","ids":[],"operation":null,"dryRun":false,"counts":{"added":0,"updated":0,"unchanged":3,"left":0,"doubtful":0,"refused":0,"authors":0,"queries":0},"problems":[]}
    `);
  });

  test('reads standard input, and a format that is named', async () => {
    const shelf = await Shelf.holding();
    const stdin = '{"title": "Solaris"}\n';
    expect(await shelf.type('bookshelf import -', { stdin })).toMatchInlineSnapshot(`
      $ bookshelf import -
      ! standard input (jsonl): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
    `);
    expect(await shelf.type('bookshelf import - --format jsonl', { stdin })).toMatchInlineSnapshot(`
      $ bookshelf import - --format jsonl
      ! standard input (jsonl): 0 added, 0 updated, 1 unchanged
    `);
    expect(await shelf.type('bookshelf import - --format csv', { stdin })).toMatchInlineSnapshot(`
      $ bookshelf import - --format csv
      ! bookshelf: standard input: the record on line 1 has a quote in the middle of an unquoted cell
      ! Look for a stray " there: a cell that holds one is written in quotes, with the " doubled.
      exit 1
    `);
    expect(await shelf.type('bookshelf import - --format goodreds', { stdin })).toMatchInlineSnapshot(`
      $ bookshelf import - --format goodreds
      ! bookshelf: --format: there is no "goodreds"
      ! Did you mean goodreads? Known: goodreads, storygraph, hardcover, bookwyrm, openreads, libib, jelu, librarything, openlibrary-log, isbns, csv, biblatex, bibtex, json, jsonl, epub, opf, marc, marcxml, calibre, ris, csl-json, calibre-csv, calibre-json, onix, openlibrary. See bookshelf import --help
      exit 2
    `);
    expect(await shelf.type('bookshelf import -', { stdin: 'once upon a time' })).toMatchInlineSnapshot(`
      $ bookshelf import -
      ! bookshelf: standard input: the input is in no format that can be recognised
      ! Say which it is with --format NAME; bookshelf formats lists the names
      exit 1
    `);
    expect(await shelf.type('bookshelf import')).toMatchInlineSnapshot(`
      $ bookshelf import
      ! bookshelf: missing required argument "file"
      ! See bookshelf import --help
      exit 2
    `);
  });

  test('answers as JSON with the ids of what changed and how many records became what, or with the ids alone', async () => {
    const shelf = await Shelf.holding([{ title: 'Solaris', authors: ['Stanisław Lem'] }]);
    shelf.write('books.csv', threeBooks);
    expect(await shelf.play('bookshelf import books.csv --json')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --json
      {"action":"import","ids":[2,1,3],"operation":2,"dryRun":false,"counts":{"added":2,"updated":1,"unchanged":0,"left":0,"doubtful":0,"refused":0,"authors":0,"queries":0},"problems":[]}
    `);
    shelf.write('more.csv', 'title\nEden\nFiasco\n');
    expect(await shelf.play('bookshelf import more.csv -q', 'bookshelf import more.csv -q')).toMatchInlineSnapshot(`
      $ bookshelf import more.csv -q
      4
      5
      $ bookshelf import more.csv -q
    `);
  });

  test('does with a book that is there what --if-exists says', async () => {
    const shelf = await Shelf.holding([
      { title: 'Solaris', authors: ['Stanisław Lem'], published: '1961', pages: 204 },
    ]);
    shelf.write('books.csv', 'title,authors,pages,publisher\nSolaris,Stanisław Lem,190,Faber\n');
    expect(
      await shelf.play(
        'bookshelf import books.csv --if-exists skip',
        'bookshelf import books.csv --if-exists update',
        'bookshelf list --fields id,title,pages,publisher',
        'bookshelf import books.csv --if-exists add',
        'bookshelf import books.csv --if-exists error',
        'bookshelf list --count',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --if-exists skip
      ! books.csv (csv): 0 added, 0 updated, 0 unchanged, 1 left as they are
      $ bookshelf import books.csv --if-exists update
      ! books.csv (csv): 0 added, 1 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --fields id,title,pages,publisher
      1	Solaris	190	Faber
      $ bookshelf import books.csv --if-exists add
      ! books.csv (csv): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf import books.csv --if-exists error
      ! bookshelf: --if-exists: there is no "error"
      ! Known: update, skip, add, ask. See bookshelf import --help
      exit 2
      $ bookshelf list --count
      2
    `);
  });

  test('shows every record in a dry run, and changes nothing', async () => {
    const shelf = await Shelf.holding([{ title: 'Solaris', authors: ['Stanisław Lem'] }]);
    shelf.write('books.csv', threeBooks);
    const before = await shelf.content();
    expect(
      await shelf.play(
        'bookshelf import books.csv --dry-run',
        'bookshelf import books.csv -n --json',
        'bookshelf import books.csv -n -q',
        'bookshelf import books.csv -n -o csv --fields record,verb,title',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --dry-run
      1	2	create	2	The Left Hand of Darkness		
      2	3	update	1	Solaris	the same title and author; published: (none) -> 1961, tags: +sf	0.8
      3	4	create	3	三体		
      ! books.csv (csv): 2 added, 1 updated, 0 unchanged (dry run: nothing was changed)
      $ bookshelf import books.csv -n --json
      [
      {"record":1,"line":2,"verb":"create","book":2,"title":"The Left Hand of Darkness","detail":"","confidence":null},
      {"record":2,"line":3,"verb":"update","book":1,"title":"Solaris","detail":"the same title and author; published: (none) -> 1961, tags: +sf","confidence":0.8},
      {"record":3,"line":4,"verb":"create","book":3,"title":"三体","detail":"","confidence":null}
      ]
      ! books.csv (csv): 2 added, 1 updated, 0 unchanged (dry run: nothing was changed)
      $ bookshelf import books.csv -n -q
      2
      1
      3
      $ bookshelf import books.csv -n -o csv --fields record,verb,title
      record,verb,title
      1,create,The Left Hand of Darkness
      2,update,Solaris
      3,create,三体
      ! books.csv (csv): 2 added, 1 updated, 0 unchanged (dry run: nothing was changed)
    `);
    expect(await shelf.type('bookshelf import books.csv -n --color never', { width: 80 })).toMatchInlineSnapshot(`
      $ bookshelf import books.csv -n --color never
      Record  What    Title                      Why
      ────────────────────────────────────────────────────────────────────────────────
           1  create  The Left Hand of Darkness
           2  update  Solaris                    the same title and author; published…
           3  create  三体
      ! books.csv (csv): 2 added, 1 updated, 0 unchanged (dry run: nothing was changed)
    `);
    expect(await shelf.content()).toBe(before);
  });

  test('takes all records or none', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', oneBad);
    expect(
      await shelf.play('bookshelf import books.csv', 'bookshelf import books.csv --json', 'bookshelf list --count'),
    ).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! books.csv:3: refused: pages: "many" is no whole number from 1 to 999999999
      ! books.csv:4: refused: the row has no title
      ! bookshelf: books.csv: 2 records cannot be taken, so nothing was changed; line 3: pages: "many" is no whole number from 1 to 999999999
      ! Take the others with --skip-bad, or with --rejects FILE to keep the refused ones
      exit 1
      $ bookshelf import books.csv --json
      ! {"error":{"kind":"failure","message":"books.csv: 2 records cannot be taken, so nothing was changed; line 3: pages: \\"many\\" is no whole number from 1 to 999999999","hint":"Take the others with --skip-bad, or with --rejects FILE to keep the refused ones"}}
      exit 1
      $ bookshelf list --count
      0
    `);
  });

  test('leaves refused records out with --skip-bad', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', oneBad);
    expect(await shelf.play('bookshelf import books.csv --skip-bad', 'bookshelf list')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --skip-bad
      ! books.csv:3: refused: pages: "many" is no whole number from 1 to 999999999
      ! books.csv:4: refused: the row has no title
      ! books.csv (csv): 2 added, 0 updated, 0 unchanged, 2 refused
      ! Undo: bookshelf undo
      $ bookshelf list
      1	Solaris	Stanisław Lem				
      2	Fiasco	Stanisław Lem
    `);
  });

  test('keeps refused records in a file with --rejects, under their header, for their owner to mend', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', oneBad);
    expect(await shelf.play('bookshelf import books.csv --rejects refused.csv')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --rejects refused.csv
      ! books.csv:3: refused: pages: "many" is no whole number from 1 to 999999999
      ! books.csv:4: refused: the row has no title
      ! books.csv (csv): 2 added, 0 updated, 0 unchanged, 2 refused
      ! Undo: bookshelf undo
    `);
    expect(shelf.read('refused.csv')).toBe('title,authors,pages\nEden,Stanisław Lem,many\n,Nobody,\n');
    expect(statSync('refused.csv').mode & 0o777).toBe(0o600);
    shelf.write('mended.csv', 'title,authors,pages\nEden,Stanisław Lem,190\n');
    expect(await shelf.play('bookshelf import mended.csv --rejects none.csv', 'bookshelf list --count'))
      .toMatchInlineSnapshot(`
        $ bookshelf import mended.csv --rejects none.csv
        ! mended.csv (csv): 1 added, 0 updated, 0 unchanged
        ! Undo: bookshelf undo
        $ bookshelf list --count
        3
      `);
    expect(shelf.read('none.csv')).toBeNull();
  });

  test.skipIf(onServer)('writes refused records over nothing that is there, unless --force', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', oneBad);
    shelf.write('refused.csv', 'mine');
    shelf.folders('folder');
    expect(
      await shelf.play(
        'bookshelf import books.csv --rejects refused.csv',
        'bookshelf import books.csv --rejects books.csv --force',
        'bookshelf import books.csv --rejects ./books.db --force',
        'bookshelf import books.csv --rejects folder --force',
        'bookshelf import books.csv --rejects nowhere/refused.csv',
        'bookshelf import books.csv --rejects refused.csv --force --dry-run -q',
        'bookshelf list --count',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --rejects refused.csv
      ! bookshelf: refused.csv is there already
      ! Overwrite it with --force
      exit 4
      $ bookshelf import books.csv --rejects books.csv --force
      ! bookshelf: books.csv is the file that is read
      ! Choose another file
      exit 4
      $ bookshelf import books.csv --rejects ./books.db --force
      ! bookshelf: ./books.db is the library itself
      ! Choose another file
      exit 4
      $ bookshelf import books.csv --rejects folder --force
      ! bookshelf: folder is no regular file
      ! Choose another name; without one, export writes to standard output
      exit 1
      $ bookshelf import books.csv --rejects nowhere/refused.csv
      ! bookshelf: there is no folder nowhere
      ! Make it first
      exit 1
      $ bookshelf import books.csv --rejects refused.csv --force --dry-run -q
      1
      2
      $ bookshelf list --count
      0
    `);
    expect([shelf.read('refused.csv'), shelf.read('books.csv')]).toEqual(['mine', oneBad]);
    await shelf.succeed('bookshelf import books.csv --rejects refused.csv --force');
    expect(shelf.read('refused.csv')).toContain('Eden');
    expect(readdirSync('.').filter((name) => name.includes('.part'))).toEqual([]);
  });

  test.skipIf(onServer)('tells twenty problems, or all of them with --verbose', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', `title,pages\n${'Eden,many\n'.repeat(23)}`);
    const lines = async (line: string) => (await shelf.run(line)).stderr.split('\n');
    expect((await lines('bookshelf import books.csv')).slice(19)).toMatchInlineSnapshot(`
      [
        "books.csv:21: refused: pages: "many" is no whole number from 1 to 999999999",
        "… and 3 more; --verbose tells them all",
        "bookshelf: books.csv: 23 records cannot be taken, so nothing was changed; line 2: pages: "many" is no whole number from 1 to 999999999",
        "Take the others with --skip-bad, or with --rejects FILE to keep the refused ones",
        "",
      ]
    `);
    expect(await lines('bookshelf import books.csv --verbose')).toHaveLength(26);
    expect(await lines('bookshelf import books.csv -q')).toHaveLength(3);
  });
});
