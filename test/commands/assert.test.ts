import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

test('assert counts books, and fails with 6 where there are others', async () => {
  const shelf = await Shelf.holding(smallShelf);
  expect(
    await shelf.play(
      'bookshelf assert status:reading --count 1',
      'bookshelf assert status:reading --count 3',
      'bookshelf assert tag:sf --at-least 4',
      'bookshelf assert tag:sf --at-least 2 --at-most 2',
      'bookshelf assert tag:horror --empty',
      'bookshelf assert tag:sf --empty --json',
      'bookshelf assert --at-least 1',
      'bookshelf assert tag:sf',
      'bookshelf assert',
      'bookshelf assert tag:sf --count many',
      'bookshelf assert taag:sf --count 1',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf assert status:reading --count 1
    ! As expected
    $ bookshelf assert status:reading --count 3
    ! bookshelf: status:reading: expected 3 books, found 1 book
    exit 6
    $ bookshelf assert tag:sf --at-least 4
    ! bookshelf: tag:sf: expected at least 4 books, found 3 books
    exit 6
    $ bookshelf assert tag:sf --at-least 2 --at-most 2
    ! bookshelf: tag:sf: expected 2 books, found 3 books
    exit 6
    $ bookshelf assert tag:horror --empty
    ! As expected
    $ bookshelf assert tag:sf --empty --json
    [
    {"name":"tag:sf","passed":false,"expected":"no books","found":"3 books"}
    ]
    ! {"error":{"kind":"check","message":"tag:sf: expected no books, found 3 books","hint":null}}
    exit 6
    $ bookshelf assert --at-least 1
    ! As expected
    $ bookshelf assert tag:sf
    ! bookshelf: nothing is said about the books of tag:sf
    ! Add --count, --at-least, --at-most or --empty
    exit 2
    $ bookshelf assert
    ! bookshelf: nothing is asserted
    ! Say what: bookshelf assert 'status:reading' --count 3
    exit 2
    $ bookshelf assert tag:sf --count many
    ! bookshelf: --count: "many" cannot be used
    ! It must be a whole number, 0 or more. See bookshelf assert --help
    exit 2
    $ bookshelf assert taag:sf --count 1
    ! bookshelf: unknown field "taag" at column 1
    !   taag:sf
    !   ^^^^
    ! Did you mean "tag"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: "https://…", "Dune: Messiah".
    exit 2
  `);
});

test('assert knows the fingerprint and the schema version', async () => {
  const shelf = await Shelf.holding(smallShelf);
  const hash = (await shelf.succeed('bookshelf fingerprint')).trim();
  const { schema } = JSON.parse(await shelf.succeed('bookshelf info -o jsonl --fields schema'));
  await shelf.succeed(`bookshelf assert --fingerprint ${hash} --schema-version ${schema}`);
  await shelf.succeed('bookshelf tag classics 1');
  const { status, stderr } = await shelf.run(`bookshelf assert --fingerprint ${hash} --schema-version ${schema}`);
  expect({ status, stderr }).toEqual({ status: 6, stderr: expect.stringContaining(`expected ${hash}, found `) });
});

test('assert takes several checks from a file and reports them for test runners', async () => {
  const shelf = await Shelf.holding(smallShelf);
  shelf.write(
    'checks.yaml',
    `- query: tag:sf
  count: 3
- name: "every book has an author <a&b> # 1"
  query: 'author:'
  empty: true
- query: status:to-read
  at-least: 1
  at-most: 2
`,
  );
  shelf.write('more.json', '[{"query": "Dune", "count": 2}]');
  expect(
    await shelf.play(
      'bookshelf assert --file checks.yaml',
      'bookshelf assert --file checks.yaml --file more.json --report tap',
      'bookshelf assert --file checks.yaml --report junit',
      'bookshelf assert --file more.json -o csv',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf assert --file checks.yaml
    ! bookshelf: 1 of 3 checks failed
    ! every book has an author <a&b> # 1: expected no books, found 1 book
    exit 6
    $ bookshelf assert --file checks.yaml --file more.json --report tap
    TAP version 14
    1..4
    ok 1 - tag:sf
    not ok 2 - every book has an author <a&b> \\# 1
      ---
      expected: "no books"
      found: "1 book"
      ...
    ok 3 - status:to-read
    ok 4 - Dune
    ! bookshelf: 1 of 4 checks failed
    ! every book has an author <a&b> # 1: expected no books, found 1 book
    exit 6
    $ bookshelf assert --file checks.yaml --report junit
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites tests="3" failures="1">
      <testsuite name="bookshelf assert" tests="3" failures="1">
        <testcase classname="bookshelf.assert" name="tag:sf"/>
        <testcase classname="bookshelf.assert" name="every book has an author &lt;a&amp;b&gt; # 1">
          <failure message="expected no books, found 1 book"/>
        </testcase>
        <testcase classname="bookshelf.assert" name="status:to-read"/>
      </testsuite>
    </testsuites>
    ! bookshelf: 1 of 3 checks failed
    ! every book has an author <a&b> # 1: expected no books, found 1 book
    exit 6
    $ bookshelf assert --file more.json -o csv
    name,passed,expected,found
    Dune,yes,2 books,2 books
    ! As expected
  `);
});

test.each([
  ['', 'is empty'],
  ['query: x', ':1:1: expected a list of checks, found a map'],
  ['- query: x\n  cuont: 3', ':2:3: a check has no "cuont"'],
  ['- query: x\n  count: three', ':2:10: expected a whole number, 0 or more, found "three"'],
  ['- query: x\n  count:', ':2:9: expected a whole number, 0 or more, found nothing'],
  ['- query: x', ':1:3: the check says nothing about how many books'],
  ['- count: 3\n  fingerprint: x\n  query: y', ':1:3: a check says one of query, fingerprint and schema-version'],
  ['- query: x\n  query: y', ':2:3: Map keys must be unique'],
  ['- query: x\n  empty: maybe', ':2:10: expected true or false, found "maybe"'],
  ['- query: x\n  count: 1\n---\n- query: y\n', ':3:1: a second document begins here'],
  ['- query: x\n  at-least: 2\n  at-most: 1', ':1:3: no number of books is at least 2 and at most 1'],
  ['- query: x\n  count: 1\n- query: raiting:5\n  count: 1', ':3:10: unknown field "raiting"'],
  ['- [', ':1:4: Flow sequence in block collection must be sufficiently indented and end with a ]'],
])('a file of checks such as %j is refused with its place', async (text, message) => {
  const shelf = await Shelf.holding();
  shelf.write('checks.yaml', text);
  const { status, stderr } = await shelf.run('bookshelf assert --file checks.yaml');
  expect(stderr).toContain(`bookshelf: checks.yaml${text === '' ? ' ' : ''}${message}`);
  expect(status).toBe(2);
});

test.each(['--at-least 2 --at-most 1', '--count 3 --empty', '--count 3 --at-least 4', '--at-most 2 --count 3'])(
  'assert refuses what is true of no number: %s',
  async (claims) => {
    const shelf = await Shelf.holding();
    const { status, stderr } = await shelf.run(`bookshelf assert ${claims}`);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('no number of books is at least'),
    });
  },
);

test.each(['--count 0 --empty', '--count 0 --at-most 3'])('assert takes claims that agree: %s', async (claims) => {
  const shelf = await Shelf.holding();
  expect((await shelf.run(`bookshelf assert ${claims}`)).status).toBe(0);
});

test('a file of checks that is not there is missing', async () => {
  const shelf = await Shelf.holding();
  expect(await shelf.type('bookshelf assert --file checks.yaml')).toMatchInlineSnapshot(`
    $ bookshelf assert --file checks.yaml
    ! bookshelf: there is no file checks.yaml
    ! Check the path
    exit 3
  `);
});
