import { describe, expect, test } from 'vitest';
import { onServer } from '../support/on-server.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

const crossing = {
  title: 'Eden',
  description: 'A winter crossing',
  review: 'Marta liked it',
  publisher: 'Faber & Faber',
};

test('search looks into every text, and for every word', async () => {
  const shelf = await Shelf.holding([...smallShelf, crossing]);
  expect(
    await shelf.play(
      'bookshelf search marta',
      'bookshelf search stanislaw solaris -q',
      "bookshelf find 'winter crossing' -q",
      'bookshelf search crossing winter -q',
      "bookshelf search 'crossing winter' -q",
      'bookshelf search faber --fields id,title,publisher',
      'bookshelf search dune --limit 1 -q',
      'bookshelf search dune --offset 1 -q',
      'bookshelf search dune --sort -published -q',
      'bookshelf search 三体 --json --fields id,title',
      'bookshelf search',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf search marta
    7	Eden					
    1	The Left Hand of Darkness	Ursula K. Le Guin	1969	9780441478125	read	5
    $ bookshelf search stanislaw solaris -q
    4
    $ bookshelf find 'winter crossing' -q
    7
    $ bookshelf search crossing winter -q
    7
    $ bookshelf search 'crossing winter' -q
    $ bookshelf search faber --fields id,title,publisher
    7	Eden	Faber & Faber
    $ bookshelf search dune --limit 1 -q
    3
    $ bookshelf search dune --offset 1 -q
    2
    $ bookshelf search dune --sort -published -q
    3
    2
    $ bookshelf search 三体 --json --fields id,title
    [
    {"id":5,"title":"三体"}
    ]
    $ bookshelf search
    ! bookshelf: missing required argument "words"
    ! See bookshelf search --help
    exit 2
  `);
});

test('search takes words of the query language beside others, and a phrase in quotes of the shell', async () => {
  const shelf = await Shelf.holding([...smallShelf, crossing]);
  expect(
    await shelf.play(
      'bookshelf search dune rating:*',
      'bookshelf search tag:sf -q',
      'bookshelf search solaris or winter -q',
      'bookshelf search not dune -q',
      "bookshelf search 'left hand' 'author:le guin' -q",
      'bookshelf search 978-0-441-17271-9 -q',
      'bookshelf search dune autor:herbert',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf search dune rating:*
    2	Dune	Frank Herbert	1965	9780441172719	reading	4.5
    $ bookshelf search tag:sf -q
    2
    1
    4
    $ bookshelf search solaris or winter -q
    4
    7
    $ bookshelf search not dune -q
    7
    1
    6
    4
    5
    $ bookshelf search 'left hand' 'author:le guin' -q
    1
    $ bookshelf search 978-0-441-17271-9 -q
    2
    $ bookshelf search dune autor:herbert
    ! bookshelf: unknown field "autor" at column 6
    !   dune autor:herbert
    !        ^^^^^
    ! Did you mean "author"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: "https://…", "Dune: Messiah".
    exit 2
  `);
});

test('search takes the signs of a phrase as they stand', async () => {
  const shelf = await Shelf.holding([{ title: 'and: or (not)' }, { title: '100% "sure"' }, { title: 'C:\\books\\_' }]);
  expect(
    await shelf.play(
      "bookshelf search 'and: or (not)' -q",
      "bookshelf search '100%' -q",
      `bookshelf search '"sure"' -q`,
      `bookshelf search '"c:\\books"' -q`,
      "bookshelf search '%' -q",
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf search 'and: or (not)' -q
    1
    $ bookshelf search '100%' -q
    2
    $ bookshelf search '"sure"' -q
    2
    $ bookshelf search '"c:\\books"' -q
    3
    $ bookshelf search '%' -q
  `);
});

const ranked = [
  { title: 'A history of reviews', review: 'Not a word of Dune here, or of dunes' },
  { title: 'Dunes of the Sahara' },
  { title: 'The road', authors: ['Dune Carter'] },
  { title: 'Dune', authors: ['Frank Herbert'] },
  {
    title: 'On deserts',
    description: 'With a chapter on Dune and what it did for deserts, and much else that is not to the point',
  },
];

test('the best books come first', async () => {
  const shelf = await Shelf.holding(ranked);
  expect(await shelf.succeed('bookshelf search dune --fields title')).toMatchInlineSnapshot(`
    "Dune
    Dunes of the Sahara
    The road
    A history of reviews
    On deserts
    "
  `);
});

describe('a snippet', () => {
  test('shows where the words stand', async () => {
    const shelf = await Shelf.holding([...ranked, crossing]);
    expect(
      await shelf.play(
        'bookshelf search dune --fields id,snippet',
        'bookshelf search crossing --json --fields snippet',
        "bookshelf search crossing --template '{title}: {snippet}'",
        'bookshelf list --fields snippet',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf search dune --fields id,snippet
      4	
      2	
      3	
      1	Not a word of [Dune] here, or of [dunes]
      5	…a chapter on [Dune] and what it did for deserts, and much else that is not…
      $ bookshelf search crossing --json --fields snippet
      [
      {"snippet":"A winter [crossing]"}
      ]
      $ bookshelf search crossing --template '{title}: {snippet}'
      Eden: A winter [crossing]
      $ bookshelf list --fields snippet
      ! bookshelf: there is no field "snippet"
      ! The fields are: id, uuid, title, subtitle, sortTitle, originalTitle, authors, author, isbn, identifiers, series, tags, tagPositions, description, language, publisher, published, firstPublished, year, edition, format, pages, minutes, rating, review, status, cover, wished, readings, notes, added, changed, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi.
      exit 2
    `);
    expect(await shelf.succeed('bookshelf search crossing --json')).toContain('"snippet":"A winter [crossing]"');
  });

  test('stands in the last column on a terminal, the words strong where there is colour', async () => {
    const shelf = await Shelf.holding([...ranked, crossing]);
    expect(await shelf.type('bookshelf search dune --color never', { width: 80 })).toMatchInlineSnapshot(`
      $ bookshelf search dune --color never
      ID  Title                 Author         Found in
      ────────────────────────────────────────────────────────────────────────────────
       4  Dune                  Frank Herbert
       2  Dunes of the Sahara
       3  The road              Dune Carter
       1  A history of reviews                 Not a word of [Dune] here, or of [dune…
       5  On deserts                           …a chapter on [Dune] and what it did f…
    `);
    expect(await shelf.type('bookshelf search crossing', { width: 80 })).toMatchInlineSnapshot(`
      $ bookshelf search crossing
      <1b>[2mID<1b>[22m  <1b>[2mTitle<1b>[22m  <1b>[2mFound in<1b>[22m
      <1b>[2m──────────────────────────────<1b>[22m
       <1b>[36m6<1b>[39m  <1b>[1mEden<1b>[22m   A winter <1b>[1mcrossing<1b>[22m
    `);
  });
});

describe('a mistyped word', () => {
  const tolkien = [
    { title: 'The Hobbit', authors: ['J. R. R. Tolkien'], tags: ['fantasy'] },
    { title: 'The Silmarillion', authors: ['J. R. R. Tolkien'] },
    { title: 'Learning C++' },
  ];

  test('is put right, and search says so', async () => {
    const shelf = await Shelf.holding(tolkien);
    expect(
      await shelf.play(
        'bookshelf search tolkein --fields title',
        'bookshelf search Tolkein hobit --json --fields title',
        'bookshelf search dolkien --fields title',
        'bookshelf search otlkien tag:fantasy --fields title',
        "bookshelf search 'teh hobbit' --fields title",
        'bookshelf search lerning c++ --fields title',
        'bookshelf search tolkein -q',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf search tolkein --fields title
      The Silmarillion
      The Hobbit
      ! Nothing has "tolkein"; showing books with "tolkien" (2)
      $ bookshelf search Tolkein hobit --json --fields title
      [
      {"title":"The Hobbit"}
      ]
      ! Nothing has "tolkein" or "hobit"; showing books with "tolkien" and "hobbit" (1)
      $ bookshelf search dolkien --fields title
      The Silmarillion
      The Hobbit
      ! Nothing has "dolkien"; showing books with "tolkien" (2)
      $ bookshelf search otlkien tag:fantasy --fields title
      The Hobbit
      ! Nothing has "otlkien"; showing books with "tolkien" (1)
      $ bookshelf search 'teh hobbit' --fields title
      The Hobbit
      ! Nothing has "teh"; showing books with "the" (1)
      $ bookshelf search lerning c++ --fields title
      Learning C++
      ! Nothing has "lerning"; showing books with "learning" (1)
      $ bookshelf search tolkein -q
    `);
  });

  test('stays where nothing is near, or nothing would be found', async () => {
    const shelf = await Shelf.holding(tolkien);
    expect(
      await shelf.play(
        'bookshelf search zzz',
        'bookshelf search zzz --json',
        'bookshelf search tolkein tag:history',
        'bookshelf search hobbit silmarillion',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf search zzz
      ! Nothing has zzz
      $ bookshelf search zzz --json
      []
      ! Nothing has zzz
      $ bookshelf search tolkein tag:history
      ! Nothing has tolkein; did you mean tolkien (2 books)?
      ! Nothing has tag:history
      $ bookshelf search hobbit silmarillion
      ! Without hobbit there is 1 book
      ! Without silmarillion there is 1 book
    `);
  });
});

describe('search --explain', () => {
  test.skipIf(onServer)('tells what is looked for, how the best are found and how long it took', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(withoutTime(await shelf.type('bookshelf search darknes tag:sf --limit 2 --explain'))).toMatchInlineSnapshot(`
      $ bookshelf search darknes tag:sf --limit 2 --explain
      Read as: books with "darknes" anywhere in their texts, among books with a tag "sf" or one nested around or under it
      Query:   darknes tag:sf
      SQL:     select book_text.rowid as id from book_text cross join "books" on "books"."id" = book_text.rowid where book_text match ? and "books"."id" in (select "book_id" from "book_tags" where "book_tags"."tag_id" in (select "id" from "tags" where (instr("tags"."name_key", ?) > 0 and instr('/' || tag_path("tags"."name") || '/', ?) > 0))) order by bm25(book_text, 10.0, 6.0, 8.0, 8.0, 6.0, 4.0, 2.0, 1.0, 1.0, 1.0), book_text.rowid limit ? offset ?
      Values:  "(\\"darknes\\" * OR \\"darknes\\" OR {title original} : \\"darknes\\" *)", "sf", "/sf/", 2, 0
      Plan:    SCAN book_text VIRTUAL TABLE INDEX 0:M10
               SEARCH books USING INTEGER PRIMARY KEY (rowid=?)
               LIST SUBQUERY 2
                 SEARCH book_tags USING COVERING INDEX book_tags_tag (tag_id=?)
                 LIST SUBQUERY 1
                   SCAN tags
                 CREATE BLOOM FILTER
               USE TEMP B-TREE FOR ORDER BY
      Books:   1
      Time:    0 ms
    `);
    expect(withoutTime(await shelf.type('bookshelf search dune --sort title --explain --json'))).toMatchInlineSnapshot(`
      $ bookshelf search dune --sort title --explain --json
      {"meaning":"books with \\"dune\\" anywhere in their texts","query":"dune","statements":[{"sql":"select \\"id\\" as \\"id\\" from \\"books\\" where \\"books\\".\\"id\\" in (select rowid from book_text where book_text match ?) order by \\"books\\".\\"title_order\\" asc, \\"books\\".\\"id\\" asc limit ?","values":["\\"dune\\" *",9007199254740991],"plan":["SEARCH books USING INTEGER PRIMARY KEY (rowid=?)","LIST SUBQUERY 1","  SCAN book_text VIRTUAL TABLE INDEX 0:M10","USE TEMP B-TREE FOR ORDER BY"]}],"books":2,"milliseconds":0}
    `);
  });
});

function withoutTime(text: string): string {
  return text.replace(/(Time: +|"milliseconds":)[\d.]+/, (_, label: string) => `${label}0`);
}
