import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

const counts = 'library,origin,writable,books,authors,series,tags,identifiers,readings,notes';

test('info tells where the library is, who says so, and what it holds', async () => {
  const shelf = await Shelf.holding(smallShelf);
  expect(
    await shelf.play(
      `bookshelf info --fields ${counts}`,
      `bookshelf info --fields ${counts} --json`,
      'bookshelf info --db ./books.db --fields library,origin -o tsv',
      "bookshelf info --template '{books} books'",
      'bookshelf info -o ids',
      'bookshelf info --fields boks',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf info --fields library,origin,writable,books,authors,series,tags,identifiers,readings,notes
    Library      books.db
    Named by     BOOKSHELF_DB
    Writable     yes
    Books        6
    Authors      5
    Series       2
    Tags         3
    Identifiers  3
    Readings     1
    Notes        1
    $ bookshelf info --fields library,origin,writable,books,authors,series,tags,identifiers,readings,notes --json
    {"library":"books.db","origin":"BOOKSHELF_DB","writable":true,"books":6,"authors":5,"series":2,"tags":3,"identifiers":3,"readings":1,"notes":1}
    $ bookshelf info --db ./books.db --fields library,origin -o tsv
    ./books.db	--db
    $ bookshelf info --template '{books} books'
    6 books
    $ bookshelf info -o ids
    ! bookshelf: info has no ids to print
    ! Choose another --output
    exit 2
    $ bookshelf info --fields boks
    ! bookshelf: there is no field "boks"
    ! Did you mean "books"? The fields are: library, origin, writable, books, authors, series, tags, identifiers, readings, notes, version, schema, sqlite.
    exit 2
  `);
});

test('info tells the versions of program, schema and SQLite', async () => {
  const shelf = await Shelf.holding();
  const info: Record<string, unknown> = JSON.parse(await shelf.succeed('bookshelf info --json'));
  expect(Object.keys(info)).toEqual([...counts.split(','), 'version', 'schema', 'sqlite']);
  expect(info).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    schema: expect.any(Number),
    sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
  });
});

test('info follows the configuration file where neither option nor environment names a library', async () => {
  const shelf = await Shelf.holding();
  shelf.folders('config/bookshelf');
  shelf.write('config/bookshelf/config.toml', 'db = "../../books.db"\n');
  const variables = { BOOKSHELF_DB: '', XDG_CONFIG_HOME: join(shelf.folder, 'config') };
  const type = async (line: string) => (await shelf.type(line, { variables })).replaceAll(shelf.folder + sep, '');
  expect(await type('bookshelf info --fields library,origin')).toMatchInlineSnapshot(`
    $ bookshelf info --fields library,origin
    Library   books.db
    Named by  config file
  `);
  shelf.write('config/bookshelf/config.toml', 'database = "books.db"\n');
  expect(await type('bookshelf info')).toMatchInlineSnapshot(`
    $ bookshelf info
    ! bookshelf: config/bookshelf/config.toml:1: there is no setting "database"
    ! Known: db, list.fields, list.sort, color, dates, token-file, server-timeout, libraries.NAME, alias.NAME
    exit 1
  `);
  shelf.write('config/bookshelf/config.toml', 'db = \n');
  expect(await type('bookshelf info')).toMatchInlineSnapshot(`
    $ bookshelf info
    ! bookshelf: config/bookshelf/config.toml:1: Invalid TOML document: invalid value
    ! The file is TOML: https://toml.io
    exit 1
  `);
  expect(await shelf.type('bookshelf info', { variables: { BOOKSHELF_DB: '' } })).toMatchInlineSnapshot(`
    $ bookshelf info
    ! bookshelf: there is no home folder to keep a library in
    ! Say where it is: --db FILE, or BOOKSHELF_DB=FILE
    exit 1
  `);
});
