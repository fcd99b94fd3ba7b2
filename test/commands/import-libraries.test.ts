import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { marcBytes } from '../formats/marc/marc-bytes.ts';
import { makeCalibreLibrary } from '../support/calibre-library.ts';
import { Shelf } from '../support/shelf.ts';

function ebook(title: string): Uint8Array {
  return zipSync({
    'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'),
    'book.opf': strToU8(
      `<package><metadata><title>${title}</title><creator>Jane Austen</creator></metadata></package>`,
    ),
  });
}

describe('import of libraries', () => {
  test('takes in a calibre library by its file or its folder, once, and leaves nothing behind', async () => {
    const shelf = await Shelf.holding();
    shelf.folders('Calibre');
    makeCalibreLibrary('Calibre/metadata.db');
    expect(
      await shelf.play(
        'bookshelf import Calibre/metadata.db',
        'bookshelf list --fields title,authors,series,rating,status,tags',
        'bookshelf import Calibre',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import Calibre/metadata.db
      ! Calibre/metadata.db (calibre): 2 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --fields title,authors,series,rating,status,tags
      Good Omens	Terry Pratchett; Neil Gaiman; Martin Luther King, Jr.	Omens #2.5; Apocalypse #3	4.5	read	Humour; Fantasy; Shelf/Study; Shelf/To lend
      Notes					
      $ bookshelf import Calibre
      ! Calibre (calibre): 0 added, 0 updated, 2 unchanged
    `);
    expect(readdirSync('.').sort()).toEqual(['Calibre', 'books.db']);
    expect(readdirSync('Calibre')).toEqual(['metadata.db']);
  });

  test('looks through a folder of e-books, and says which is broken', async () => {
    const shelf = await Shelf.holding();
    shelf.folders('Books/Austen');
    shelf.write('Books/Austen/emma.epub', ebook('Emma'));
    shelf.write('Books/broken.epub', 'PK\u0003\u0004');
    shelf.write('Books/readme.md', 'Mine');
    expect(
      await shelf.play(
        'bookshelf import Books',
        'bookshelf import Books --skip-bad --json',
        'bookshelf list --fields title,authors',
        'bookshelf import epub:Books/Austen/emma.epub',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import Books
      ! Books: broken.epub: refused: the zip file cannot be read (End of central directory record signature not found. Either not a zip file, or file is truncated.)
      ! bookshelf: Books: 1 record cannot be taken, so nothing was changed; broken.epub: the zip file cannot be read (End of central directory record signature not found. Either not a zip file, or file is truncated.)
      ! Take the others with --skip-bad, or with --rejects FILE to keep the refused ones
      exit 1
      $ bookshelf import Books --skip-bad --json
      {"action":"import","ids":[1],"operation":1,"dryRun":false,"counts":{"added":1,"updated":0,"unchanged":0,"left":0,"doubtful":0,"refused":1,"authors":0,"queries":0},"problems":[{"line":2,"place":"broken.epub","severity":"refused","message":"the zip file cannot be read (End of central directory record signature not found. Either not a zip file, or file is truncated.)"}]}
      $ bookshelf list --fields title,authors
      Emma	Jane Austen
      $ bookshelf import epub:Books/Austen/emma.epub
      ! Books/Austen/emma.epub (epub): 0 added, 0 updated, 1 unchanged
      ! Undo: bookshelf undo
    `);
  });

  test('reads MARC, also packed and from standard input, and tells the number of a bad record', async () => {
    const shelf = await Shelf.holding();
    const emma = marcBytes([['245', '10$aEmma /$cJane Austen.']]);
    shelf.write('catalogue.mrc', Buffer.concat([emma, marcBytes([['100', '1 $aAusten, Jane.']])]));
    shelf.write('catalogue.mrc.gz', gzipSync(emma));
    shelf.write('damaged.mrc.gz', gzipSync(emma).subarray(0, 40));
    expect(
      await shelf.play(
        'bookshelf import catalogue.mrc',
        'bookshelf import catalogue.mrc.gz',
        'bookshelf import damaged.mrc.gz',
        'bookshelf list --fields title,authors',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import catalogue.mrc
      ! catalogue.mrc: record 2: refused: 245: the record has no title
      ! bookshelf: catalogue.mrc: 1 record cannot be taken, so nothing was changed; record 2: 245: the record has no title
      ! Take the others with --skip-bad, or with --rejects FILE to keep the refused ones
      exit 1
      $ bookshelf import catalogue.mrc.gz
      ! catalogue.mrc.gz (marc): 1 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf import damaged.mrc.gz
      ! bookshelf: damaged.mrc.gz: the file is packed by gzip, and damaged (unexpected end of file)
      ! Fetch it once more; gzip -t says whether it is whole.
      exit 1
      $ bookshelf list --fields title,authors
      Emma
    `);
    const { stderr } = await shelf.run('bookshelf import -', { stdin: emma.toString('latin1') });
    expect(stderr).toContain('standard input (marc)');
  });

  test('reads a dump of Open Library with its authors', async () => {
    const shelf = await Shelf.holding();
    const lines = [
      '/type/author\t/authors/OL1A\t1\t2010\t{"name": "Jane Austen", "alternate_names": ["Austen, J."]}',
      '/type/work\t/works/OL1W\t1\t2010\t{"key": "/works/OL1W", "title": "Emma"}',
      '/type/redirect\t/works/OL2W\t1\t2010\t{"location": "/works/OL1W"}',
    ];
    shelf.write('ol_dump.txt.gz', gzipSync(lines.join('\n')));
    expect(
      await shelf.play(
        'bookshelf import ol_dump.txt.gz',
        'bookshelf list',
        'bookshelf authors',
        'bookshelf import ol_dump.txt.gz',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import ol_dump.txt.gz
      ! ol_dump.txt.gz:3: records of the type "/type/redirect" are left out
      ! ol_dump.txt.gz (openlibrary): 1 added, 0 updated, 0 unchanged, 1 author besides
      ! Undo: bookshelf undo
      $ bookshelf list
      1	Emma					
      $ bookshelf authors
      1	Jane Austen	Austen, Jane	0
      $ bookshelf import ol_dump.txt.gz
      ! ol_dump.txt.gz:3: records of the type "/type/redirect" are left out
      ! ol_dump.txt.gz (openlibrary): 0 added, 0 updated, 1 unchanged
    `);
  });

  test('names formats that a file may be in, and refuses a database that is not calibre’s', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.xml', '<html/>');
    shelf.write('books.csv', 'Exclusive Shelf,My Rating,author_sort,uuid,Title\n');
    shelf.write('other.db', 'SQLite format 3\0and nothing else');
    expect(await shelf.play('bookshelf import books.csv', 'bookshelf import other.db')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: "books.csv" may be goodreads or calibre-csv: it looks like each of them
      ! Say which it is: --format goodreads or --format calibre-csv
      exit 1
      $ bookshelf import other.db
      ! bookshelf: other.db is damaged, or no SQLite database (file is not a database)
      exit 1
    `);
    expect((await shelf.run('bookshelf import books.xml')).stderr).toContain('is in no format that can be recognised');
  });
});
