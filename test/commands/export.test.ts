import { existsSync, linkSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onServer } from '../support/on-server.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

/** The second cell of each row but the header: the title. */
function titleCells(csv: string): (string | undefined)[] {
  const rows = csv.split('\n').slice(1, -1);
  return rows.map((row) => row.split(',')[1]);
}

describe('export', () => {
  test('writes to standard output, in the format that is asked for', async () => {
    const shelf = await Shelf.holding(smallShelf.slice(1, 3));
    expect(
      await shelf.play(
        'bookshelf export',
        'bookshelf export --format jsonl --where year:2006',
        'bookshelf export --format csv',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf export
      [
      {"uuid":"01a20320-a200-7000-8000-000000000001","title":"Dune","subtitle":null,"sortTitle":"Dune","originalTitle":null,"authors":[{"name":"Frank Herbert","sortName":"Herbert, Frank","role":"author"}],"isbn":"9780441172719","identifiers":[{"scheme":"isbn","value":"9780441172719"}],"series":[{"name":"Dune","position":"1"}],"tags":["sf"],"tagPositions":[],"description":null,"language":null,"publisher":null,"published":"1965","firstPublished":null,"edition":null,"format":null,"pages":null,"minutes":null,"rating":4.5,"review":null,"status":"reading","cover":null,"wished":false,"readings":[],"notes":[],"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"},
      {"uuid":"01a20320-a200-7000-8000-000000000002","title":"Dune","subtitle":null,"sortTitle":"Dune","originalTitle":null,"authors":[{"name":"Frank Herbert","sortName":"Herbert, Frank","role":"author"}],"isbn":"9780340960196","identifiers":[{"scheme":"isbn","value":"9780340960196"}],"series":[],"tags":[],"tagPositions":[],"description":null,"language":null,"publisher":null,"published":"2006","firstPublished":null,"edition":null,"format":"hardcover","pages":null,"minutes":null,"rating":null,"review":null,"status":null,"cover":null,"wished":false,"readings":[],"notes":[],"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"}
      ]
      $ bookshelf export --format jsonl --where year:2006
      {"uuid":"01a20320-a200-7000-8000-000000000002","title":"Dune","subtitle":null,"sortTitle":"Dune","originalTitle":null,"authors":[{"name":"Frank Herbert","sortName":"Herbert, Frank","role":"author"}],"isbn":"9780340960196","identifiers":[{"scheme":"isbn","value":"9780340960196"}],"series":[],"tags":[],"tagPositions":[],"description":null,"language":null,"publisher":null,"published":"2006","firstPublished":null,"edition":null,"format":"hardcover","pages":null,"minutes":null,"rating":null,"review":null,"status":null,"cover":null,"wished":false,"readings":[],"notes":[],"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"}
      $ bookshelf export --format csv
      uuid,title,subtitle,sortTitle,originalTitle,authors,editors,translators,illustrators,narrators,contributors,isbn,identifiers,series,tags,description,language,publisher,published,firstPublished,edition,format,pages,minutes,rating,review,status,cover,wished,added,readings,notes,privateNotes,quotes,sortNames,tagPositions,changed
      01a20320-a200-7000-8000-000000000001,Dune,,,,Frank Herbert,,,,,,9780441172719,,Dune #1,sf,,,,1965,,,,,,4.5,,reading,,,2026-11-22T12:00:00.000Z,,,,,,,2026-11-22T12:00:00.000Z
      01a20320-a200-7000-8000-000000000002,Dune,,,,Frank Herbert,,,,,,9780340960196,,,,,,,2006,,,hardcover,,,,,,,,2026-11-22T12:00:00.000Z,,,,,,,2026-11-22T12:00:00.000Z
    `);
  });

  test('writes to standard output where the file is -, and import reads from there', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const text = await shelf.succeed('bookshelf export --format jsonl');
    expect(await shelf.succeed('bookshelf export - --format jsonl')).toBe(text);
    expect(shelf.read('-')).toBeNull();
    await shelf.succeed('bookshelf init-db --db other.db');
    await shelf.succeed('bookshelf import - --db other.db', { stdin: text });
    expect(await shelf.succeed('bookshelf export --db other.db --format jsonl')).toBe(text);
  });

  test('writes a file that only its owner can read, in the format of its name', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play('bookshelf export library.jsonl', 'bookshelf export library.json', 'bookshelf export BOOKS.CSV'),
    ).toMatchInlineSnapshot(`
      $ bookshelf export library.jsonl
      ! Wrote library.jsonl (jsonl)
      $ bookshelf export library.json
      ! Wrote library.json (json)
      $ bookshelf export BOOKS.CSV
      ! 1 book has notes with a page or a time of writing that csv cannot hold
      ! Wrote BOOKS.CSV (csv)
    `);
    for (const name of ['library.jsonl', 'library.json', 'BOOKS.CSV']) expect(statSync(name).mode & 0o777).toBe(0o600);
    expect(shelf.read('library.json')).toBe(await shelf.succeed('bookshelf export'));
    expect(shelf.read('library.jsonl')?.split('\n')).toHaveLength(7);
  });

  test('chooses books by --where', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf export --where 'tag:sf rating:>=5' --format csv",
        'bookshelf export --where zzz',
        "bookshelf export --where ''",
        'bookshelf export --where titel:x',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf export --where 'tag:sf rating:>=5' --format csv
      uuid,title,subtitle,sortTitle,originalTitle,authors,editors,translators,illustrators,narrators,contributors,isbn,identifiers,series,tags,description,language,publisher,published,firstPublished,edition,format,pages,minutes,rating,review,status,cover,wished,added,readings,notes,privateNotes,quotes,sortNames,tagPositions,changed
      01a20320-a200-7000-8000-000000000001,The Left Hand of Darkness,,,,Ursula K. Le Guin,,,,,,9780441478125,,Hainish Cycle #4,sf; favourites,,en,Ace Books,1969-03,,,paperback,304,,5,,read,,,2026-11-22T12:00:00.000Z,read 2021-06-30..2021-07-11,Lent to Marta,,,,,2026-11-22T12:00:00.000Z
      ! 1 book has notes with a page or a time of writing that csv cannot hold
      $ bookshelf export --where zzz
      []
      $ bookshelf export --where ''
      ! bookshelf: "" chooses no books
      ! Every book is *
      exit 2
      $ bookshelf export --where titel:x
      ! bookshelf: unknown field "titel" at column 1
      !   titel:x
      !   ^^^^^
      ! Did you mean "title"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: "https://…", "Dune: Messiah".
      exit 2
    `);
  });

  test('overwrites nothing without --force', async () => {
    const shelf = await Shelf.holding(smallShelf);
    shelf.write('library.json', 'mine');
    shelf.folders('folder.json');
    symlinkSync('library.json', 'link.json');
    symlinkSync('nothing.json', 'dangling.json');
    expect(
      await shelf.play(
        'bookshelf export library.json',
        'bookshelf export folder.json --force',
        'bookshelf export link.json --force',
        'bookshelf export dangling.json',
        'bookshelf export /dev/null --format json --force',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf export library.json
      ! bookshelf: library.json is there already
      ! Overwrite it with --force
      exit 4
      $ bookshelf export folder.json --force
      ! bookshelf: folder.json is no regular file
      ! Choose another name; without one, export writes to standard output
      exit 1
      $ bookshelf export link.json --force
      ! bookshelf: link.json is no regular file
      ! Choose another name; without one, export writes to standard output
      exit 1
      $ bookshelf export dangling.json
      ! bookshelf: dangling.json is no regular file
      ! Choose another name; without one, export writes to standard output
      exit 1
      $ bookshelf export /dev/null --format json --force
      ! bookshelf: /dev/null is no regular file
      ! Choose another name; without one, export writes to standard output
      exit 1
    `);
    expect(shelf.read('library.json')).toBe('mine');
    expect(await shelf.play('bookshelf export library.json --force')).toMatchInlineSnapshot(`
      $ bookshelf export library.json --force
      ! Wrote library.json (json)
    `);
    expect(shelf.read('library.json')).toBe(await shelf.succeed('bookshelf export'));
  });

  test.skipIf(onServer)('never overwrites the library, under whatever name', async () => {
    const shelf = await Shelf.holding(smallShelf);
    symlinkSync('books.db', 'symbolic.json');
    linkSync('books.db', 'hard.json');
    shelf.folders('folder');
    const before = await shelf.content();
    expect(
      await shelf.play(
        'bookshelf export books.db --format json --force',
        'bookshelf export ./folder/../books.db --format json --force',
        'bookshelf export symbolic.json --force',
        'bookshelf export hard.json --force',
        'bookshelf export hard.json --force --db file:books.db',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf export books.db --format json --force
      ! bookshelf: books.db is the library itself
      ! Choose another file
      exit 4
      $ bookshelf export ./folder/../books.db --format json --force
      ! bookshelf: ./folder/../books.db is the library itself
      ! Choose another file
      exit 4
      $ bookshelf export symbolic.json --force
      ! bookshelf: symbolic.json is the library itself
      ! Choose another file
      exit 4
      $ bookshelf export hard.json --force
      ! bookshelf: hard.json is the library itself
      ! Choose another file
      exit 4
      $ bookshelf export hard.json --force --db file:books.db
      ! bookshelf: hard.json is the library itself
      ! Choose another file
      exit 4
    `);
    expect(await shelf.content()).toBe(before);
  });

  test('leaves nothing behind where it cannot write', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf export nowhere/library.json',
        'bookshelf export library',
        'bookshelf export library.xlsx',
        'bookshelf export library.json --format xlsx',
        'bookshelf export library.json more.json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf export nowhere/library.json
      ! bookshelf: there is no folder nowhere
      ! Make it first
      exit 1
      $ bookshelf export library
      ! bookshelf: the name "library" says no format
      ! Add --format with one of goodreads, storygraph, hardcover, bookwyrm, openreads, libib, jelu, librarything, csv, biblatex, bibtex, json, jsonl, opf, opf2, marc, marcxml, ris, csl-json, markdown, html
      exit 2
      $ bookshelf export library.xlsx
      ! bookshelf: the name "library.xlsx" says no format
      ! Add --format with one of goodreads, storygraph, hardcover, bookwyrm, openreads, libib, jelu, librarything, csv, biblatex, bibtex, json, jsonl, opf, opf2, marc, marcxml, ris, csl-json, markdown, html
      exit 2
      $ bookshelf export library.json --format xlsx
      ! bookshelf: --format: there is no "xlsx"
      ! Known: goodreads, storygraph, hardcover, bookwyrm, openreads, libib, jelu, librarything, csv, biblatex, bibtex, json, jsonl, opf, opf2, marc, marcxml, ris, csl-json, markdown, html. See bookshelf export --help
      exit 2
      $ bookshelf export library.json more.json
      ! bookshelf: 2 words are given where 1 is expected
      ! Put words that belong together in quotes. See bookshelf export --help
      exit 2
    `);
    expect(readdirSync('.').filter((name) => !name.startsWith('books.db'))).toEqual([]);
    expect(existsSync('nowhere')).toBe(false);
  });

  test('guards cells that a spreadsheet would run, unless --exact; both come back as they were', async () => {
    const titles = ['=1+1', '+44 is a code', '-1', '@home', "'=quoted"];
    const shelf = await Shelf.holding(titles.map((title) => ({ title })));
    const guarded = await shelf.succeed('bookshelf export --format csv');
    expect(titleCells(guarded)).toMatchInlineSnapshot(`
      [
        "'=1+1",
        "'+44 is a code",
        "'-1",
        "'@home",
        "''=quoted",
      ]
    `);
    expect(titleCells(await shelf.succeed('bookshelf export --format csv --exact'))).toEqual(titles);
    shelf.write('guarded.csv', guarded);
    await shelf.succeed('bookshelf init-db --db other.db');
    await shelf.succeed('bookshelf import guarded.csv --db other.db');
    expect(
      (await shelf.succeed('bookshelf list --sort id --fields title --db other.db')).split('\n').slice(0, -1),
    ).toEqual(titles);
  });
});
