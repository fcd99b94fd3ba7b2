import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const goodreads = resolve('test/fixtures/goodreads/goodreads_library_export.csv');
const threeBooks = 'title,authors,published\nSolaris,Stanisław Lem,1961\nEden,Stanisław Lem,1959\n三体,刘慈欣,2008\n';
const lossy = `{"title": "Solaris", "readings": [{"state": "read", "finished": "2020", "rating": 4}]}\n{"title": "Eden"}\n`;

test('convert needs no library, and turns a table into JSON lines', async () => {
  const shelf = new Shelf();
  shelf.write('books.csv', threeBooks);
  expect(await shelf.play('bookshelf convert books.csv books.jsonl')).toMatchInlineSnapshot(`
    $ bookshelf convert books.csv books.jsonl
    ! Wrote books.jsonl (jsonl): 3 books
  `);
  const records = (shelf.read('books.jsonl') ?? '').trimEnd().split('\n');
  expect(records.map((text) => JSON.parse(text).title)).toEqual(['Solaris', 'Eden', '三体']);
  expect(readdirSync('.').toSorted()).toEqual(['books.csv', 'books.jsonl']);
});

test('convert reads standard input and writes standard output', async () => {
  const shelf = new Shelf();
  expect(await shelf.type('bookshelf convert - - --from jsonl --to csv', { stdin: '{"title": "Solaris"}\n' }))
    .toMatchInlineSnapshot(`
    $ bookshelf convert - - --from jsonl --to csv
    uuid,title,subtitle,sortTitle,originalTitle,authors,editors,translators,illustrators,narrators,contributors,isbn,identifiers,series,tags,description,language,publisher,published,firstPublished,edition,format,pages,minutes,rating,review,status,cover,wished,added,readings,notes,privateNotes,quotes,sortNames,tagPositions,changed
    01a20320-a200-7000-8000-000000000001,Solaris,,,,,,,,,,,,,,,,,,,,,,,,,,,,2026-11-22T12:00:00.000Z,,,,,,,2026-11-22T12:00:00.000Z
  `);
  const unnamed = await shelf.run('bookshelf convert - -', { stdin: '{"title": "Solaris"}\n' });
  expect(unnamed).toMatchObject({ status: 2, stderr: expect.stringMatching(/Add --to with one of .*jsonl/) });
  expect(await shelf.type('bookshelf convert - - --to json', { stdin: 'once upon a time' })).toMatchInlineSnapshot(`
    $ bookshelf convert - - --to json
    ! bookshelf: standard input: the input is in no format that can be recognised
    ! Say which it is with --from; bookshelf formats lists them
    exit 1
  `);
});

test('convert writes nothing where a record cannot be read, unless the others are wanted', async () => {
  const shelf = new Shelf();
  shelf.write('books.csv', 'title,pages\nSolaris,204\nEden,many\nFiasco,336\n');
  expect(
    await shelf.play('bookshelf convert books.csv books.jsonl', 'bookshelf convert books.csv books.jsonl --skip-bad'),
  ).toMatchInlineSnapshot(`
    $ bookshelf convert books.csv books.jsonl
    ! books.csv:3: refused: pages: "many" is no whole number from 1 to 999999999
    ! bookshelf: books.csv: 1 record cannot be taken, so nothing was written; line 3: pages: "many" is no whole number from 1 to 999999999
    ! Take the others with --skip-bad
    exit 1
    $ bookshelf convert books.csv books.jsonl --skip-bad
    ! books.csv:3: refused: pages: "many" is no whole number from 1 to 999999999
    ! Wrote books.jsonl (jsonl): 2 books, 1 refused
  `);
  expect(shelf.read('books.jsonl')?.split('\n').length).toBe(3);
  expect(await shelf.play('bookshelf convert books.csv books.jsonl --skip-bad')).toMatchInlineSnapshot(`
    $ bookshelf convert books.csv books.jsonl --skip-bad
    ! bookshelf: books.jsonl is there already
    ! Overwrite it with --force
    exit 4
  `);
  expect(await shelf.play('bookshelf convert books.csv books.csv --force')).toMatchInlineSnapshot(`
    $ bookshelf convert books.csv books.csv --force
    ! bookshelf: books.csv is the file that is read
    ! Choose another file
    exit 4
  `);
});

test('convert tells what the other format cannot hold; --strict then writes nothing, to standard output either', async () => {
  const shelf = new Shelf();
  shelf.write('books.jsonl', lossy);
  expect(
    await shelf.play(
      'bookshelf convert books.jsonl books.csv',
      'bookshelf convert books.jsonl strict.csv --strict',
      'bookshelf convert books.jsonl - --to csv --strict',
      'bookshelf convert books.jsonl quiet.csv -q',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf convert books.jsonl books.csv
    ! 1 book has readings with a rating or a review of their own that csv cannot hold
    ! Wrote books.csv (csv): 2 books
    $ bookshelf convert books.jsonl strict.csv --strict
    ! 1 book has readings with a rating or a review of their own that csv cannot hold
    ! bookshelf: 1 book would lose something in csv, so nothing was written
    ! Leave out --strict to write it all the same
    exit 6
    $ bookshelf convert books.jsonl - --to csv --strict
    ! 1 book has readings with a rating or a review of their own that csv cannot hold
    ! bookshelf: 1 book would lose something in csv, so nothing was written
    ! Leave out --strict to write it all the same
    exit 6
    $ bookshelf convert books.jsonl quiet.csv -q
  `);
  expect(readdirSync('.').toSorted()).toEqual(['books.csv', 'books.jsonl', 'quiet.csv']);
});

test('importing a converted export is as good as importing the export itself', async () => {
  const shelf = await Shelf.holding();
  await shelf.succeed(['import', goodreads, '-q']);
  await shelf.succeed(['convert', goodreads, 'books.jsonl']);
  await shelf.succeed('bookshelf init-db --db other.db');
  await shelf.succeed('bookshelf import books.jsonl --db other.db -q');
  const other = await shelf.succeed('bookshelf export --format json --db other.db');
  expect(withoutMarks(other)).toBe(withoutMarks(await shelf.content()));
  const again: unknown = JSON.parse(await shelf.succeed(['import', goodreads, '--db', 'other.db', '--json']));
  expect(again).toMatchObject({ ids: [], counts: { added: 0, updated: 0 } });
});

/** The text without what is new each time: uuids, and the time of the change. */
function withoutMarks(text: string): string {
  return text.replaceAll(/"(uuid|changed)":"[^"]*"/g, '""');
}
