import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

test('a tag, a series or an author that is not there comes with the nearest that is', async () => {
  const shelf = await Shelf.holding(smallShelf);
  expect(
    await shelf.play(
      'bookshelf untag to-sel 1',
      'bookshelf tags rename favorites best',
      "bookshelf series rename 'Hainish Cicle' Hainish",
      "bookshelf author 'Frank Hebrert'",
      'bookshelf author rename herbert X',
      'bookshelf author hebert',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf untag to-sel 1
    ! bookshelf: there is no tag "to-sel"
    ! Did you mean "to-sell"? See them all: bookshelf tags
    exit 3
    $ bookshelf tags rename favorites best
    ! bookshelf: there is no tag "favorites"
    ! Did you mean "favourites"? See them all: bookshelf tags
    exit 3
    $ bookshelf series rename 'Hainish Cicle' Hainish
    ! bookshelf: there is no series "Hainish Cicle"
    ! Did you mean "Hainish Cycle"? See them all: bookshelf series
    exit 3
    $ bookshelf author 'Frank Hebrert'
    ! bookshelf: there is no author "Frank Hebrert"
    ! Did you mean #2 Frank Herbert?
    exit 3
    $ bookshelf author rename herbert X
    ! bookshelf: there is no author "herbert"
    ! Did you mean #2 Frank Herbert?
    exit 3
    $ bookshelf author hebert
    ! bookshelf: there is no author "hebert"
    ! Did you mean #2 Frank Herbert?
    exit 3
  `);
});
