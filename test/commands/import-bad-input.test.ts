import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

/** A table in UTF-8 but for one line, which another program wrote in another encoding. */
const mixed = Buffer.concat([
  Buffer.from('title,authors\nSolaris,Stanisław Lem\n'),
  Buffer.from('Das Schloß,Franz Kafka\n', 'latin1'),
  Buffer.from('"Emma\nor: a match",Jane Austen\n'),
]);

describe('a file with two encodings', () => {
  test('is refused with the line, and nothing is changed', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', mixed);
    expect(await shelf.play('bookshelf import books.csv', 'bookshelf list --count')).toMatchInlineSnapshot(`
      $ bookshelf import books.csv
      ! bookshelf: books.csv: line 3 is not UTF-8 (byte 0xDF)
      ! Say --encoding windows-1252 if the file comes from an older Windows program, or save it as UTF-8.
      exit 1
      $ bookshelf list --count
      0
    `);
  });

  test('gives all its other records with --skip-bad', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', mixed);
    expect(
      await shelf.play(
        'bookshelf import books.csv --skip-bad',
        'bookshelf list --fields title,author',
        'bookshelf convert books.csv books.jsonl --skip-bad',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --skip-bad
      ! books.csv:3: refused: line 3 is not UTF-8 (byte 0xDF)
      ! books.csv (csv): 2 added, 0 updated, 0 unchanged, 1 refused
      ! Undo: bookshelf undo
      $ bookshelf list --fields title,author
      Solaris	Stanisław Lem
      Emma\\nor: a match	Jane Austen
      $ bookshelf convert books.csv books.jsonl --skip-bad
      ! books.csv:3: refused: line 3 is not UTF-8 (byte 0xDF)
      ! Wrote books.jsonl (jsonl): 2 books, 1 refused
    `);
  });

  test.each(['Titel\xdf,title\nx,Solaris\n', 'title\nSolaris\n\xdf\xdf'])(
    'is not read past what belongs to no record: %j',
    async (text) => {
      const shelf = await Shelf.holding();
      shelf.write('books.csv', Buffer.from(text, 'latin1'));
      const { status } = await shelf.run('bookshelf import books.csv --skip-bad');
      expect(status === 1 || (await shelf.titles()).length === 1).toBe(true);
      expect((await shelf.content()).includes('\ufffd')).toBe(false);
    },
  );

  test('is known in a named encoding, too', async () => {
    const shelf = await Shelf.holding();
    shelf.write('books.csv', Buffer.from('title\nSolaris\nEm\x81ma\nEden\n', 'latin1'));
    expect(
      await shelf.play(
        'bookshelf import books.csv --encoding windows-1252 --skip-bad',
        'bookshelf list --fields title',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import books.csv --encoding windows-1252 --skip-bad
      ! books.csv:3: refused: line 3 is not windows-1252: it holds a byte that means nothing there
      ! books.csv (csv): 2 added, 0 updated, 0 unchanged, 1 refused
      ! Undo: bookshelf undo
      $ bookshelf list --fields title
      Solaris
      Eden
    `);
  });
});

test('a table of thousands of columns is read', async () => {
  const shelf = await Shelf.holding();
  const columns = Array.from({ length: 20_000 }, (_, index) => `column ${index}`);
  shelf.write('wide.csv', `title,${columns.join(',')}\nSolaris,${columns.map(() => 'x').join(',')}\n`);
  const { status, stderr } = await shelf.run('bookshelf import wide.csv');
  expect(status).toBe(0);
  expect(stderr.split('\n').length).toBeLessThan(30);
  expect(await shelf.titles()).toEqual(['Solaris']);
});

test('a cell of 50 MB is refused at the stated limit, and nothing is changed', async () => {
  const shelf = await Shelf.holding();
  shelf.write('large.csv', `title,review\nSolaris,fine\nEden,"${'x'.repeat(50_000_000)}"\n`);
  expect(await shelf.play('bookshelf import large.csv', 'bookshelf list --count')).toMatchInlineSnapshot(`
    $ bookshelf import large.csv
    ! bookshelf: large.csv: the record on line 3 is larger than 16 MB
    ! A quote that opens there is probably never closed, or this is not a table.
    exit 1
    $ bookshelf list --count
    0
  `);
});

test('columns, keys and fields with the names of what every object has mean nothing', async () => {
  const shelf = await Shelf.holding();
  shelf.write('books.csv', 'title,__proto__,constructor,toString\nSolaris,a,b,c\n');
  shelf.write('books.jsonl', '{"title":"Eden","__proto__":{"rating":5},"constructor":1}\n');
  expect(
    await shelf.play(
      'bookshelf import books.csv --dry-run --fields verb,title',
      'bookshelf import books.jsonl',
      'bookshelf import books.csv --map __proto__=tags --map constructor=series',
      'bookshelf import books.csv --map title=__proto__',
      'bookshelf list --fields title,tags,series,rating',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf import books.csv --dry-run --fields verb,title
    create	Solaris
    ! books.csv:2: the column "__proto__" is not known and was left out
    ! books.csv:2: the column "constructor" is not known and was left out
    ! books.csv:2: the column "toString" is not known and was left out
    ! books.csv (csv): 1 added, 0 updated, 0 unchanged (dry run: nothing was changed)
    $ bookshelf import books.jsonl
    ! books.jsonl:1: the key "__proto__" is not known and was left out
    ! books.jsonl:1: the key "constructor" is not known and was left out
    ! books.jsonl (jsonl): 1 added, 0 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf import books.csv --map __proto__=tags --map constructor=series
    ! books.csv:2: the column "toString" is not known and was left out
    ! books.csv (csv): 1 added, 0 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf import books.csv --map title=__proto__
    ! bookshelf: --map title=__proto__: "__proto__" is no field of a book
    ! Known: uuid, title, subtitle, sortTitle, originalTitle, authors, editors, translators, illustrators, narrators, contributors, isbn, identifiers, series, tags, description, language, publisher, published, firstPublished, edition, format, pages, minutes, rating, review, status, cover, wished, added, readings, notes, privateNotes, quotes, changed, finished, ignore
    exit 2
    $ bookshelf list --fields title,tags,series,rating
    Eden			
    Solaris	a	b
  `);
});

/** A document whose text would grow by its own entities. */
function bomb(root: string): string {
  return `<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE ${root} [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;&a;">\n]>\n<${root}><title>&b;</title></${root}>\n`;
}

describe('XML that declares entities of its own', () => {
  test.each([
    ['bomb.xml', 'collection', ''],
    ['bomb.xml', 'ONIXMessage', ''],
    ['bomb.marcxml', 'collection', ''],
    ['metadata.opf', 'package', ''],
    ['bomb', 'collection', ''],
    ['bomb.xml', 'collection', '--format marcxml'],
    ['bomb.xml', 'ONIXMessage', '--format onix'],
    ['bomb.xml', 'package', '--format opf'],
  ])('is refused as that, with its line: %s of %s %s', async (file, root, options) => {
    const shelf = await Shelf.holding();
    shelf.write(file, bomb(root));
    const { stderr, status } = await shelf.run(`bookshelf import ${file} ${options}`);
    expect(stderr).toContain(`${file}: line 3: the XML declares entities of its own (DOCTYPE), which are not read\n`);
    expect(stderr).toContain('Save it without its document type.');
    expect(status).toBe(1);
    expect(await shelf.succeed('bookshelf list --count')).toBe('0\n');
  });

  test('is refused as that by convert, and where the declarations are longer than what is looked at first', async () => {
    const shelf = await Shelf.holding();
    const many = Array.from({ length: 9000 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">\n`);
    shelf.write('long.xml', `<!DOCTYPE collection [\n${many.join('')}]>\n<collection>&e9000;</collection>\n`);
    expect(await shelf.type('bookshelf convert long.xml books.jsonl')).toMatchInlineSnapshot(`
      $ bookshelf convert long.xml books.jsonl
      ! bookshelf: long.xml: line 1: the XML declares entities of its own (DOCTYPE), which are not read
      ! Such a file can grow without end. Save it without its document type.
      exit 1
    `);
  });
});
