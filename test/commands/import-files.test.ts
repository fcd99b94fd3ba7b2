import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const header = 'title,authors,published,pages\n';

/** Imports a file with this content, and shows what came of it. */
async function imported(content: string | Uint8Array, words = 'import books.csv'): Promise<string> {
  const shelf = await Shelf.holding([{ title: 'Already here' }]);
  shelf.write('books.csv', content);
  const shown = await shelf.type(`bookshelf ${words}`);
  return shown + (await shelf.type('bookshelf list --sort id --fields title,authors'));
}

describe('a file to import', () => {
  test('that is missing or a folder', async () => {
    const shelf = await Shelf.holding();
    shelf.folders('folder');
    expect(
      await shelf.play(
        'bookshelf import nothing.csv',
        'bookshelf import nothing.csv --json',
        'bookshelf import folder',
        'bookshelf import folder/nothing/books.csv',
        "bookshelf import ''",
        'bookshelf import books.db',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import nothing.csv
      ! bookshelf: there is no file nothing.csv
      ! Check the path
      exit 3
      $ bookshelf import nothing.csv --json
      ! {"error":{"kind":"missing","message":"there is no file nothing.csv","hint":"Check the path"}}
      exit 3
      $ bookshelf import folder
      ! bookshelf: folder is empty
      ! There is nothing to take in
      exit 1
      $ bookshelf import folder/nothing/books.csv
      ! bookshelf: there is no file folder/nothing/books.csv
      ! Check the path
      exit 3
      $ bookshelf import ''
      ! bookshelf: there is no file ""
      ! Check the path
      exit 3
      $ bookshelf import books.db
      ! bookshelf: books.db is a library of bookshelf, not of calibre
      ! Export it first: bookshelf export books.jsonl --db books.db
      exit 1
    `);
  });

  test('that is empty, or holds a header alone', async () => {
    expect(await imported('')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: books.csv is empty
      ! There is nothing to take in
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported('\n \n')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: books.csv is empty
      ! There is nothing to take in
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported(header)).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! books.csv (csv): there are no books in it
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported('[]', 'import books.csv --format json')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --format json
      ! books.csv (json): there are no books in it
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
  });

  test('that holds nothing but what is no book changes nothing that could be undone', async () => {
    const article = 'TY  - JOUR\nTI  - On books\nER  - \n';
    expect(await imported(article, 'import books.csv --format ris')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --format ris
      ! books.csv:1: a record of type "JOUR" is no book; it was left out
      ! books.csv (ris): there are no books in it
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
  });

  test('that was cut off, or is quoted badly', async () => {
    expect(await imported(`${header}Solaris,"Stanisław Le`)).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: books.csv: the record on line 2 opens a quote that is never closed
      ! Look for a stray " there: a cell that holds one is written in quotes, with the " doubled.
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported(`${header}Solaris,"Lem" Stanisław,1961,204\n`)).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: books.csv: the record on line 2 has text after the quote that closes a cell
      ! Look for a stray " there: a cell that holds one is written in quotes, with the " doubled.
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported(`${header}Solaris,Stanisław Lem\n`)).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! books.csv (csv): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --sort id --fields title,authors
      Already here	
      Solaris	Stanisław Lem
    `);
    expect(await imported(`${header}Solaris,Stanisław Lem,1961,204,what\n`)).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! books.csv:2: the row has 5 cells, but the header has 4; the last are left out
      ! books.csv (csv): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --sort id --fields title,authors
      Already here	
      Solaris	Stanisław Lem
    `);
    expect(await imported('[\n{"title":"Solaris"},\n{"title":"Ed', 'import books.csv --format json'))
      .toMatchInlineSnapshot(`
      $ bookshelf import books.csv --format json
      ! bookshelf: books.csv: the record that starts on line 3 does not end
      ! The file may have been cut off, or a quotation mark or a bracket is missing.
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported('{"title":"Solaris"}\n{"title":"Ed', 'import books.csv --format jsonl'))
      .toMatchInlineSnapshot(`
        $ bookshelf import books.csv --format jsonl
        ! books.csv:2: refused: "{"title":"Ed" is not JSON: Unterminated string in JSON at position 12
        ! bookshelf: books.csv: 1 record cannot be taken, so nothing was changed; line 2: "{"title":"Ed" is not JSON: Unterminated string in JSON at position 12
        ! Take the others with --skip-bad, or with --rejects FILE to keep the refused ones
        exit 1
        $ bookshelf list --sort id --fields title,authors
        Already here
      `);
  });

  test('in UTF-16, or UTF-8 with a byte order mark', async () => {
    const text = `${header}Solaris,Stanisław Lem,1961,204\n`;
    const littleEndian = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const bigEndian = Buffer.from(littleEndian).swap16();
    const expected = await imported(`\uFEFF${text}`);
    expect(expected).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! books.csv (csv): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --sort id --fields title,authors
      Already here	
      Solaris	Stanisław Lem
    `);
    expect(await imported(littleEndian)).toBe(expected);
    expect(await imported(bigEndian)).toBe(expected);
    expect(await imported(Buffer.from(text, 'utf16le'))).toBe(expected);
  });

  test('in Latin-1, which has to be said', async () => {
    const latin = Buffer.from(`${header}Cien años de soledad,Gabriel García Márquez,1967,471\n`, 'latin1');
    expect(await imported(latin)).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: books.csv: line 2 is not UTF-8 (byte 0xF1)
      ! Say --encoding windows-1252 if the file comes from an older Windows program, or save it as UTF-8.
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported(latin, 'import books.csv --encoding latin1')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --encoding latin1
      ! books.csv (csv): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --sort id --fields title,authors
      Already here	
      Cien años de soledad	Gabriel García Márquez
    `);
    expect(await imported(latin, 'import books.csv --encoding klingon')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --encoding klingon
      ! bookshelf: books.csv: there is no encoding "klingon"
      ! Common ones: utf-8, utf-16le, windows-1252, iso-8859-1, iso-8859-15, windows-1250, windows-1251, shift_jis, gb18030, big5.
      exit 2
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
  });

  test('of another kind than its name or --format says', async () => {
    expect(await imported('PK\u0003\u0004 a workbook')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: books.csv: this is a zip file (an Excel workbook or an e-book is one, too), not text
      ! Unpack it, or export the table as CSV, and import that.
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported('binary\0file')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: books.csv: line 1 holds a NUL byte: this looks like a binary file, not text
      ! Export the library as text (CSV, for instance) and import that.
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported('Colour,Weight\nblue,12\n')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: "books.csv" may be goodreads or csv: its first line is like none of them
      ! Say which it is: --format goodreads or --format csv
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported(`${header}Solaris,Lem,,\n`, 'import books.csv --format json')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --format json
      ! bookshelf: books.csv: line 1 has "title,authors,publis" where a book should start with {
      ! A JSON file of books is a list of objects: [{"title": "Emma"}, {"title": "Dune"}]
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
    expect(await imported(`${header}Solaris,Lem,,\n`, 'import books.csv --format goodreads')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --format goodreads
      ! books.csv:2: the file has no column Book Id, Author, ISBN13, My Rating, Date Read, Date Added, Bookshelves, Exclusive Shelf
      ! books.csv:2: the file has columns that are not Goodreads' own, kept with each row but unread: "authors", "published", "pages"
      ! books.csv:2: Book Id: the row has no Goodreads number, so a later export is matched by title and author
      ! books.csv (goodreads): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --sort id --fields title,authors
      Already here	
      Solaris
    `);
    expect(await imported('{"title": "Solaris"}', 'import books.csv --format csv')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --format csv
      ! bookshelf: books.csv: the record on line 1 has a quote in the middle of an unquoted cell
      ! Look for a stray " there: a cell that holds one is written in quotes, with the " doubled.
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
  });

  test('with dates that do not exist and numbers out of range', async () => {
    const rows = [
      'Solaris,Lem,1961-13,204',
      'Eden,Lem,1959-02-30,190',
      'Fiasco,Lem,1986,-5',
      'Katar,Lem,soon,99999999999',
    ];
    expect(await imported(`${header}${rows.join('\n')}\n`)).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! books.csv:2: refused: published: "1961-13" has no real month: there is no month 13
      ! books.csv:3: refused: published: "1959-02-30" has no real day: month 2 of 1959 has 28 days
      ! books.csv:4: refused: pages: "-5" is no whole number from 1 to 999999999
      ! books.csv:5: refused: published: "soon" is not a date
      ! books.csv:5: refused: pages: "99999999999" is no whole number from 1 to 999999999
      ! bookshelf: books.csv: 4 records cannot be taken, so nothing was changed; line 2: published: "1961-13" has no real month: there is no month 13
      ! Take the others with --skip-bad, or with --rejects FILE to keep the refused ones
      exit 1
      $ bookshelf list --sort id --fields title,authors
      Already here
    `);
  });

  test('with semicolons, tabs, CRLF and quoted line ends', async () => {
    const expected = await imported('title,authors\n"Solaris, or the ocean",Lem\n');
    expect(expected).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! books.csv (csv): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --sort id --fields title,authors
      Already here	
      Solaris, or the ocean	Lem
    `);
    expect(await imported('title;authors\n"Solaris, or the ocean";Lem\n')).toBe(expected);
    expect(await imported('title\tauthors\nSolaris, or the ocean\tLem\n')).toBe(expected);
    expect(await imported('title,authors\r\n"Solaris, or the ocean",Lem\r\n')).toBe(expected);
    expect(await imported('TITLE, Author \n"Solaris, or the ocean",Lem')).toBe(expected);
  });
});
