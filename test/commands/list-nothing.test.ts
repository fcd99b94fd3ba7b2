import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

test('a list without a book says which term is to blame', async () => {
  const shelf = await Shelf.holding(smallShelf);
  expect(
    await shelf.play(
      'bookshelf list zzz',
      'bookshelf list title:dunne',
      'bookshelf list author:herbertt rating:>=4',
      'bookshelf list tag:favorites',
      'bookshelf list dune tag:zzz',
      'bookshelf list dune status:to-read',
      'bookshelf list dune tag:sf year:2006',
      'bookshelf list zzz yyy xxx',
      'bookshelf list not id:*',
      'bookshelf list dune status:to-read --json',
      'bookshelf list zzz -q',
      'bookshelf list dune --offset 5',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf list zzz
    ! Nothing has zzz
    $ bookshelf list title:dunne
    ! Nothing has title:dunne; did you mean title:dune (2 books)?
    $ bookshelf list author:herbertt rating:>=4
    ! Nothing has author:herbertt; did you mean author:herbert (2 books)?
    ! Without author:herbertt there are 2 books
    $ bookshelf list tag:favorites
    ! Nothing has tag:favorites; did you mean tag:favourites (1 book)?
    $ bookshelf list dune tag:zzz
    ! Nothing has tag:zzz
    ! Without tag:zzz there are 2 books
    $ bookshelf list dune status:to-read
    ! Without dune there is 1 book
    ! Without status:to-read there are 2 books
    $ bookshelf list dune tag:sf year:2006
    ! Without tag:sf there is 1 book
    ! Without published:2006 there is 1 book
    $ bookshelf list zzz yyy xxx
    ! Nothing has zzz
    ! Nothing has yyy
    ! Nothing has xxx
    $ bookshelf list not id:*
    ! Nothing fits not id:*
    $ bookshelf list dune status:to-read --json
    []
    ! Without dune there is 1 book
    ! Without status:to-read there are 2 books
    $ bookshelf list zzz -q
    $ bookshelf list dune --offset 5
  `);
});

test('an empty library is no riddle to a script', async () => {
  const shelf = await Shelf.holding();
  expect(await shelf.play('bookshelf list', 'bookshelf list dune', 'bookshelf search dune')).toMatchInlineSnapshot(`
    $ bookshelf list
    $ bookshelf list dune
    ! Nothing has dune
    $ bookshelf search dune
    ! Nothing has dune
  `);
});
