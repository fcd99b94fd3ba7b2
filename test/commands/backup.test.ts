import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modeOf } from '../support/permissions.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

/** Sizes differ from one SQLite to the next. */
function withoutSizes(text: string): string {
  return text.replaceAll(/\d+(?:\.\d)? [kM]B/g, 'SIZE').replaceAll(/"bytes":\d+/g, '"bytes":0');
}

describe('backup', () => {
  test('writes a checked copy beside the library, under a name with the time', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(withoutSizes(await shelf.play('bookshelf backup', 'bookshelf backup'))).toMatchInlineSnapshot(`
      $ bookshelf backup
      ! Backed up to backups/books-20261122T120000Z.db (6 books, SIZE, checked)
      $ bookshelf backup
      ! Backed up to backups/books-20261122T120000Z-2.db (6 books, SIZE, checked)
    `);
    expect(modeOf('backups', 0o700)).toBe(0o700);
    expect(readdirSync('backups').map((name) => modeOf(`backups/${name}`, 0o600))).toEqual([0o600, 0o600]);
    expect(await shelf.succeed('bookshelf export --db backups/books-20261122T120000Z.db')).toBe(
      await shelf.succeed('bookshelf export'),
    );
  });

  test('answers with the file as JSON, or with its path alone', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(withoutSizes(await shelf.play('bookshelf backup copy.db --json', 'bookshelf backup more.db --quiet')))
      .toMatchInlineSnapshot(`
      $ bookshelf backup copy.db --json
      {"action":"backup","ids":[],"operation":null,"dryRun":false,"file":"copy.db","counts":{"books":6,"authors":5,"series":2,"tags":3,"identifiers":3,"readings":1,"notes":1,"bytes":0,"deleted":0}}
      $ bookshelf backup more.db --quiet
      more.db
    `);
  });

  test('keeps so many of its automatic files and touches no other', async () => {
    const shelf = await Shelf.holding(smallShelf);
    shelf.folders('kept');
    const others = ['books-20200101T000000Z.db.old', 'books.db', 'other-20200101T000000Z.db', 'books-2020.db'];
    for (const name of [
      'books-20200101T000000Z.db',
      'books-20210101T000000Z-2.db.gz',
      'books-20210101T000000Z.db',
      ...others,
    ])
      writeFileSync(`kept/${name}`, name);
    expect(withoutSizes(await shelf.type('bookshelf backup kept --keep 2'))).toMatchInlineSnapshot(`
      $ bookshelf backup kept --keep 2
      ! Backed up to kept/books-20261122T120000Z.db (6 books, SIZE, checked); deleted 2 older backups
    `);
    expect(readdirSync('kept').toSorted()).toEqual(
      ['books-20210101T000000Z-2.db.gz', 'books-20261122T120000Z.db', ...others].toSorted(),
    );
  });

  test('compresses as the name says, or as asked', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.succeed('bookshelf backup small.db.gz');
    await shelf.succeed('bookshelf backup --compress gzip');
    for (const path of ['small.db.gz', 'backups/books-20261122T120000Z.db.gz']) {
      expect(readFileSync(path).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
      expect(modeOf(path, 0o600)).toBe(0o600);
    }
  });

  test('overwrites nothing unasked, and never the library', async () => {
    const shelf = await Shelf.holding(smallShelf);
    writeFileSync('taken.db', 'mine');
    const before = readFileSync('books.db');
    expect(
      withoutSizes(
        await shelf.play(
          'bookshelf backup taken.db',
          'bookshelf backup books.db --force',
          'bookshelf backup nowhere/copy.db',
          'bookshelf backup copy.db --keep 2',
          'bookshelf backup --keep 0',
          'bookshelf backup --db :memory:',
          'bookshelf backup taken.db --force',
        ),
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf backup taken.db
      ! bookshelf: taken.db is there already
      ! Overwrite it with --force
      exit 4
      $ bookshelf backup books.db --force
      ! bookshelf: books.db is the library itself
      ! Choose another file
      exit 4
      $ bookshelf backup nowhere/copy.db
      ! bookshelf: there is no folder nowhere
      ! Make it first
      exit 1
      $ bookshelf backup copy.db --keep 2
      ! bookshelf: --keep is for backups with automatic names
      ! Leave the file name out, or name a folder
      exit 2
      $ bookshelf backup --keep 0
      ! bookshelf: --keep: "0" cannot be used
      ! It must be a whole number, 1 or more. See bookshelf backup --help
      exit 2
      $ bookshelf backup --db :memory:
      ! bookshelf: a library in memory has nothing to back up
      ! Name a file: --db books.db
      exit 2
      $ bookshelf backup taken.db --force
      ! Backed up to taken.db (6 books, SIZE, checked)
    `);
    expect(readFileSync('books.db')).toEqual(before);
    expect(readdirSync('.').filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('leaves nothing behind where the library is damaged', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const bytes = readFileSync('books.db');
    bytes.fill(0x55, 8192, bytes.length - 8192);
    writeFileSync('books.db', bytes);
    const { status, stderr } = await shelf.run('bookshelf backup');
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(/not sound|damaged/) });
    expect(
      readdirSync('.')
        .filter((name) => name.startsWith('backups'))
        .flatMap((name) => readdirSync(name)),
    ).toEqual([]);
  });
});
