import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

describe('init-db', () => {
  test('makes a library that only its owner can read, once', async () => {
    const shelf = new Shelf();
    expect(await shelf.play('bookshelf init-db', 'bookshelf init-db', 'bookshelf init')).toMatchInlineSnapshot(`
      $ bookshelf init-db
      ! Made a library at books.db
      $ bookshelf init-db
      ! bookshelf: there is something at books.db already
      ! Use it as it is, or --if-missing in a script, or --force to begin anew
      exit 4
      $ bookshelf init
      ! bookshelf: there is something at books.db already
      ! Use it as it is, or --if-missing in a script, or --force to begin anew
      exit 4
    `);
    expect(statSync('books.db').mode & 0o777).toBe(0o600);
  });

  test('makes the folders above it', async () => {
    const shelf = new Shelf();
    expect(await shelf.play('bookshelf init-db --db home/of/books.db', 'bookshelf list --db home/of/books.db --json'))
      .toMatchInlineSnapshot(`
      $ bookshelf init-db --db home/of/books.db
      ! Made a library at home/of/books.db
      $ bookshelf list --db home/of/books.db --json
      []
    `);
    expect(statSync('home').mode & 0o777).toBe(0o700);
  });

  test('takes an address in each of its spellings', async () => {
    const shelf = new Shelf();
    expect(
      await shelf.play(
        'bookshelf init-db --db file:one.db',
        'bookshelf init-db --db sqlite:///two.db',
        'bookshelf --db three.db init-db',
        'bookshelf init-db --db :memory:',
        "bookshelf init-db --db ''",
        'bookshelf init-db --db postgres://localhost/books',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf init-db --db file:one.db
      ! Made a library at one.db
      $ bookshelf init-db --db sqlite:///two.db
      ! Made a library at two.db
      $ bookshelf --db three.db init-db
      ! Made a library at three.db
      $ bookshelf init-db --db :memory:
      ! Made a library at :memory:
      $ bookshelf init-db --db ''
      ! bookshelf: the database address is empty
      ! Give a path: --db ~/books.db
      exit 2
      $ bookshelf init-db --db postgres://localhost/books
      ! bookshelf: bookshelf cannot open a postgres:// address
      ! Use a path, file:, sqlite:/// or :memory:, or libsql://, https:// or http:// for a server
      exit 2
    `);
    expect(readdirSync('.').filter((name) => name.endsWith('.db'))).toEqual(['one.db', 'three.db', 'two.db']);
  });

  test('leaves a library as it is with --if-missing', async () => {
    const shelf = await Shelf.holding([{ title: 'Solaris' }]);
    expect(
      await shelf.play('bookshelf init-db --if-missing', 'bookshelf init-db --if-missing --json', 'bookshelf list'),
    ).toMatchInlineSnapshot(`
      $ bookshelf init-db --if-missing
      ! There is a library at books.db already
      $ bookshelf init-db --if-missing --json
      {"action":"none","ids":[],"operation":null,"dryRun":false}
      $ bookshelf list
      1	Solaris
    `);
  });

  test('finishes what a killed one began: an empty file', async () => {
    const shelf = new Shelf();
    shelf.write('books.db', '');
    expect(await shelf.play('bookshelf list', 'bookshelf init-db', 'bookshelf list --count')).toMatchInlineSnapshot(`
      $ bookshelf list
      ! bookshelf: books.db is not a bookshelf library
      ! Make a library there: bookshelf init-db
      exit 1
      $ bookshelf init-db
      ! Made a library at books.db
      $ bookshelf list --count
      0
    `);
  });

  test('sets a library aside with --force, once somebody has said yes', async () => {
    const shelf = await Shelf.holding([{ title: 'Solaris' }]);
    expect(await shelf.play('bookshelf init-db --force', 'bookshelf init-db --force --if-missing --yes'))
      .toMatchInlineSnapshot(`
        $ bookshelf init-db --force
        ! bookshelf: Set what is at books.db aside and begin a new library? There is nobody to ask
        ! Add --yes to do it
        exit 2
        $ bookshelf init-db --force --if-missing --yes
        ! bookshelf: --if-missing and --force exclude each other
        ! See bookshelf init-db --help
        exit 2
      `);
    expect(await shelf.type('bookshelf init-db --force', { answers: ['n'] })).toMatchInlineSnapshot(`
      $ bookshelf init-db --force
      ! Set what is at books.db aside and begin a new library? [y/N] Nothing was changed
    `);
    expect(await shelf.titles()).toEqual(['Solaris']);
    expect(await shelf.type('bookshelf init-db --force', { answers: ['y'] })).toMatchInlineSnapshot(`
      $ bookshelf init-db --force
      ! Set what is at books.db aside and begin a new library? [y/N] Made a library at books.db; the old one is kept as books.db.20261122-120000.backup
    `);
    expect(await shelf.titles()).toEqual([]);
    expect(await shelf.succeed('bookshelf list --fields title --db books.db.20261122-120000.backup')).toBe('Solaris\n');
  });

  test('makes nothing in a dry run', async () => {
    const shelf = new Shelf();
    expect(await shelf.play('bookshelf init-db --dry-run', 'bookshelf init-db -n --json')).toMatchInlineSnapshot(`
      $ bookshelf init-db --dry-run
      ! Would make a library at books.db (dry run: nothing was changed)
      $ bookshelf init-db -n --json
      {"action":"init","ids":[],"operation":null,"dryRun":true}
    `);
    expect(readdirSync('.')).toEqual([]);
  });

  test('sets nothing aside in a dry run', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.play('bookshelf init-db --if-missing -n', 'bookshelf init-db --force -n'))
      .toMatchInlineSnapshot(`
      $ bookshelf init-db --if-missing -n
      ! There is a library at books.db already (dry run: nothing was changed)
      $ bookshelf init-db --force -n
      ! Would make a library at books.db (dry run: nothing was changed)
    `);
    expect(readdirSync('.').filter((name) => name.endsWith('backup'))).toEqual([]);
  });

  test('tells its outcome as JSON, and nothing with --quiet', async () => {
    const shelf = new Shelf();
    expect(await shelf.play('bookshelf init-db --json', 'bookshelf init-db --db other.db -q')).toMatchInlineSnapshot(`
      $ bookshelf init-db --json
      {"action":"init","ids":[],"operation":null,"dryRun":false}
      $ bookshelf init-db --db other.db -q
    `);
  });

  test('takes neither a folder nor a file of another kind for a library', async () => {
    const shelf = new Shelf();
    mkdirSync('shelf');
    shelf.write('photo.jpg', 'not a library at all');
    expect(
      await shelf.play(
        'bookshelf init-db --db shelf',
        'bookshelf init-db --db shelf --if-missing',
        'bookshelf init-db --db shelf --force --yes',
        'bookshelf init-db --db photo.jpg',
        'bookshelf init-db --db photo.jpg --if-missing',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf init-db --db shelf
      ! bookshelf: shelf is no regular file
      ! Give the path of a library file: --db ~/books.db
      exit 1
      $ bookshelf init-db --db shelf --if-missing
      ! bookshelf: shelf is no regular file
      ! Give the path of a library file: --db ~/books.db
      exit 1
      $ bookshelf init-db --db shelf --force --yes
      ! bookshelf: shelf is no regular file
      ! Give the path of a library file: --db ~/books.db
      exit 1
      $ bookshelf init-db --db photo.jpg
      ! bookshelf: there is something at photo.jpg already
      ! Use it as it is, or --if-missing in a script, or --force to begin anew
      exit 4
      $ bookshelf init-db --db photo.jpg --if-missing
      ! bookshelf: photo.jpg is not a bookshelf library: it is no SQLite file
      ! To bring a list of books in: bookshelf import FILE
      exit 1
    `);
    expect(readdirSync('.')).toEqual(['photo.jpg', 'shelf']);
    expect(shelf.read('photo.jpg')).toBe('not a library at all');
  });
});

describe('a library that is not there', () => {
  test.each([
    'list',
    'show 1',
    'add-book Dune',
    'delete 1 --yes',
    'info',
    'export',
    'set 1 -- rating=4',
    'tags',
    'authors',
  ])('is made by no command but init-db: %s', async (words) => {
    const shelf = new Shelf();
    const { status, stderr, stdout } = await shelf.run(`bookshelf ${words}`);
    expect({ status, stderr, stdout }).toEqual({
      status: 3,
      stderr: 'bookshelf: there is no library at books.db\nMake one: bookshelf init-db\n',
      stdout: '',
    });
    expect(readdirSync('.')).toEqual([]);
  });
});
