import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

test('sql reads the views, with parameters and in every output', async () => {
  const shelf = await Shelf.holding(smallShelf);
  expect(
    await shelf.play(
      "bookshelf sql 'select id, title, authors, translators, isbn, series, tags, year, rating, times_read from v_books'",
      "bookshelf sql 'select title from v_books where rating >= :least order by 1' --param least=4.5 --json",
      "bookshelf sql 'select ? as a, ? as b' --param 007 --param 7 -o csv",
      'bookshelf sql "select name, sort_name, books from v_authors order by sort_name" -o table',
      'bookshelf sql "select tag, title from v_tags" --fields title',
      'bookshelf sql "select role, name, title from v_contributors where role <> \'author\'"',
      'bookshelf sql "select scheme, value from v_identifiers"',
      'bookshelf sql "select series, position, position_number from v_series"',
      'bookshelf sql "select state, started, finished, rating from v_readings"',
      'bookshelf sql "select kind, text from v_notes"',
      'bookshelf sql "select x\'00ff\' as bytes, 9007199254740993 as large, null as missing" --json',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf sql 'select id, title, authors, translators, isbn, series, tags, year, rating, times_read from v_books'
    1	The Left Hand of Darkness	Ursula K. Le Guin		9780441478125	Hainish Cycle #4	sf; favourites	1969	5	1
    2	Dune	Frank Herbert		9780441172719	Dune #1	sf	1965	4.5	0
    3	Dune	Frank Herbert		9780340960196			2006		0
    4	Solaris	Stanisław Lem	Bill Johnston			sf; to-sell	1961		0
    5	三体	刘慈欣					2008		0
    6	Notes found in a drawer								0
    $ bookshelf sql 'select title from v_books where rating >= :least order by 1' --param least=4.5 --json
    [
    {"title":"Dune"},
    {"title":"The Left Hand of Darkness"}
    ]
    $ bookshelf sql 'select ? as a, ? as b' --param 007 --param 7 -o csv
    a,b
    007,7
    $ bookshelf sql "select name, sort_name, books from v_authors order by sort_name" -o table
    name               sort_name           books
    ────────────────────────────────────────────
    Frank Herbert      Herbert, Frank      2
    Bill Johnston      Johnston, Bill      1
    Ursula K. Le Guin  Le Guin, Ursula K.  1
    Stanisław Lem      Lem, Stanisław      1
    刘慈欣             刘慈欣              1
    $ bookshelf sql "select tag, title from v_tags" --fields title
    The Left Hand of Darkness
    Dune
    Solaris
    The Left Hand of Darkness
    Solaris
    $ bookshelf sql "select role, name, title from v_contributors where role <> 'author'"
    translator	Bill Johnston	Solaris
    $ bookshelf sql "select scheme, value from v_identifiers"
    isbn	9780441478125
    isbn	9780441172719
    isbn	9780340960196
    $ bookshelf sql "select series, position, position_number from v_series"
    Hainish Cycle	4	4
    Dune	1	1
    $ bookshelf sql "select state, started, finished, rating from v_readings"
    read	2021-06-30	2021-07-11	
    $ bookshelf sql "select kind, text from v_notes"
    note	Lent to Marta
    $ bookshelf sql "select x'00ff' as bytes, 9007199254740993 as large, null as missing" --json
    [
    {"bytes":"00ff","large":"9007199254740993","missing":null}
    ]
  `);
});

test.each([
  'delete from books',
  "insert into books (title) values ('x') returning id",
  'update books set title = upper(title) returning id',
  'drop table books',
  'pragma query_only = off',
  'create table mine (x)',
  "attach 'other.db' as other",
  'vacuum',
  "select load_extension('x')",
])('sql cannot change anything: %s', async (statement) => {
  const shelf = await Shelf.holding(smallShelf);
  const before = await shelf.content();
  expect((await shelf.run(['sql', statement])).status).toBe(2);
  expect(await shelf.content()).toBe(before);
  expect(shelf.read('other.db')).toBeNull();
});

test.each(["delete from books where title = 'Dune' returning id", 'pragma journal_mode = delete', 'pragma optimize'])(
  'sql says of what would write that it only reads: %s',
  async (statement) => {
    const shelf = await Shelf.holding(smallShelf);
    expect((await shelf.run(['sql', statement])).stderr).toContain(
      'bookshelf: this statement would change the library, and bookshelf sql only reads\n',
    );
  },
);

test('sql says what is wrong', async () => {
  const shelf = await Shelf.holding();
  expect(
    await shelf.play(
      "bookshelf sql 'selec 1'",
      "bookshelf sql 'select titel from v_books'",
      "bookshelf sql 'select :a' --param b=1",
      "bookshelf sql 'select :a, ?' --param a=1 --param 2",
      "bookshelf sql 'select 1; select 2'",
      'bookshelf sql',
      "bookshelf sql 'select 1' --shell",
      'bookshelf sql "delete from v_books"',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf sql 'selec 1'
    ! bookshelf: SQLite: near "selec": syntax error
    ! Its tables for people: bookshelf sql --views
    exit 2
    $ bookshelf sql 'select titel from v_books'
    ! bookshelf: SQLite: no such column: titel
    ! Its tables for people: bookshelf sql --views
    exit 2
    $ bookshelf sql 'select :a' --param b=1
    ! bookshelf: SQLite: Missing named parameter "a"
    ! Its tables for people: bookshelf sql --views
    exit 2
    $ bookshelf sql 'select :a, ?' --param a=1 --param 2
    ! bookshelf: parameters go by name or by place, not both
    ! Write --param least=4 for :least, or --param 4 for ?
    exit 2
    $ bookshelf sql 'select 1; select 2'
    ! bookshelf: SQLite: The supplied SQL string contains more than one statement
    ! Its tables for people: bookshelf sql --views
    exit 2
    $ bookshelf sql
    ! bookshelf: sql takes a statement, or --shell, or --views
    ! Ask: bookshelf sql 'select title from v_books'
    exit 2
    $ bookshelf sql 'select 1' --shell
    ! bookshelf: sql takes a statement, or --shell, or --views
    ! Ask: bookshelf sql 'select title from v_books'
    exit 2
    $ bookshelf sql "delete from v_books"
    ! bookshelf: SQLite: cannot modify v_books because it is a view
    ! Its tables for people: bookshelf sql --views
    exit 2
  `);
});

test('the shell answers one statement after another, from a pipe or a person', async () => {
  const shelf = await Shelf.holding(smallShelf);
  const stdin = "select 'a;b' as x; -- not here;\nselect\n count(*) from v_books;\nselec; select 3";
  expect(await shelf.type('bookshelf sql --shell', { stdin })).toMatchInlineSnapshot(`
    $ bookshelf sql --shell
    a;b
    6
    3
    ! SQLite: near "selec": syntax error
  `);
  const answers = ['select 1 as one', ';', '.quit'];
  expect(await shelf.type('bookshelf sql --shell', { answers })).toMatchInlineSnapshot(`
    $ bookshelf sql --shell
    1
    ! sql> ...> sql> ⏎
  `);
  expect(await shelf.type('bookshelf sql -', { stdin: 'select title from v_books limit 1' })).toMatchInlineSnapshot(`
    $ bookshelf sql -
    The Left Hand of Darkness
  `);
});

test('the views and their columns are a contract', async () => {
  const shelf = await Shelf.holding();
  expect(await shelf.succeed('bookshelf sql --views --fields name,columns')).toMatchInlineSnapshot(`
    "v_books	id, uuid, title, subtitle, sort_title, original_title, authors, editors, translators, author_sort, isbn, series, tags, publisher, published, first_published, year, edition, format, language, pages, minutes, rating, status, wished, review, description, cover, added, changed, times_read, last_read_day
    v_authors	id, name, sort_name, books
    v_contributors	book_id, title, author_id, name, sort_name, role, position
    v_identifiers	book_id, title, scheme, value, position
    v_series	series, position, position_number, book_id, title
    v_tags	tag, position, book_id, title
    v_readings	id, uuid, book_id, title, state, started, finished, rating, review
    v_notes	id, uuid, book_id, title, kind, text, page, added
    "
  `);
});

test('two columns of one name are refused: one would be lost', async () => {
  const shelf = await Shelf.holding();
  expect(await shelf.play("bookshelf sql 'select 1 as a, 2 as a' --json")).toMatchInlineSnapshot(`
    $ bookshelf sql 'select 1 as a, 2 as a' --json
    ! {"error":{"kind":"usage","message":"two columns of the answer are called \\"a\\"","hint":"Give one another name: select b.id as book, a.id as author …"}}
    exit 2
  `);
});
