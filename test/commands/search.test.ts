import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

test('search looks into every text, and for every word', async () => {
  const shelf = await Shelf.holding([
    ...smallShelf,
    { title: 'Eden', description: 'A winter crossing', review: 'Marta liked it', publisher: 'Faber & Faber' },
  ]);
  expect(
    await shelf.play(
      'bookshelf search marta',
      'bookshelf search stanislaw solaris -q',
      "bookshelf find 'winter crossing' -q",
      'bookshelf search crossing winter -q',
      "bookshelf search 'crossing winter' -q",
      'bookshelf search faber --fields id,title,publisher',
      'bookshelf search dune --limit 1 -q',
      'bookshelf search 三体 --json --fields id,title',
      'bookshelf search zzz',
      'bookshelf search zzz --json',
      'bookshelf search',
      'bookshelf search dune --sort title',
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
    2
    $ bookshelf search 三体 --json --fields id,title
    [
    {"id":5,"title":"三体"}
    ]
    $ bookshelf search zzz
    $ bookshelf search zzz --json
    []
    $ bookshelf search
    ! bookshelf: missing required argument "words"
    ! See bookshelf search --help
    exit 2
    $ bookshelf search dune --sort title
    ! bookshelf: unknown option "--sort"
    ! See bookshelf search --help
    exit 2
  `);
});

test('search takes the signs of the query language as they stand', async () => {
  const shelf = await Shelf.holding([{ title: 'and: or (not)' }, { title: '100% "sure"' }, { title: 'C:\\books\\_' }]);
  expect(
    await shelf.play(
      "bookshelf search 'and: or (not)' -q",
      'bookshelf search or -q',
      "bookshelf search '100%' -q",
      `bookshelf search '"sure"' -q`,
      `bookshelf search 'c:\\books' -q`,
      "bookshelf search '%' -q",
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf search 'and: or (not)' -q
    1
    $ bookshelf search or -q
    1
    $ bookshelf search '100%' -q
    2
    $ bookshelf search '"sure"' -q
    2
    $ bookshelf search 'c:\\books' -q
    3
    $ bookshelf search '%' -q
  `);
});
