import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('tags', () => {
  test('are listed with the number of their books', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf tags',
        'bookshelf tags list',
        'bookshelf tags --json',
        'bookshelf tags -o csv',
        'bookshelf tags -q',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf tags
      favourites	1
      sf	3
      to-sell	1
      $ bookshelf tags list
      favourites	1
      sf	3
      to-sell	1
      $ bookshelf tags --json
      [
      {"id":2,"name":"favourites","books":1},
      {"id":1,"name":"sf","books":3},
      {"id":3,"name":"to-sell","books":1}
      ]
      $ bookshelf tags -o csv
      name,books
      favourites,1
      sf,3
      to-sell,1
      $ bookshelf tags -q
      2
      1
      3
    `);
    expect(await shelf.type('bookshelf tags --color never', { width: 40 })).toMatchInlineSnapshot(`
      $ bookshelf tags --color never
      Name        Books
      ─────────────────
      favourites      1
      sf              3
      to-sell         1
    `);
  });

  test('are renamed with those below them; two of one name become one', async () => {
    const shelf = await Shelf.holding([
      { title: 'One', tags: ['sf', 'sf/space'] },
      { title: 'Two', tags: ['sf', 'scifi'] },
    ]);
    expect(
      await shelf.play(
        'bookshelf tags rename sf fiction/sf --dry-run',
        'bookshelf tags rename sf fiction/sf',
        'bookshelf tags',
        'bookshelf tags rename scifi fiction/sf --json',
        'bookshelf tags',
        'bookshelf tags rename fiction/sf fiction/sf',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf tags rename sf fiction/sf --dry-run
      ! sf is fiction/sf now (dry run: nothing was changed)
      $ bookshelf tags rename sf fiction/sf
      ! sf is fiction/sf now
      ! Undo: bookshelf undo
      $ bookshelf tags
      fiction/sf	2
      fiction/sf/space	1
      scifi	1
      $ bookshelf tags rename scifi fiction/sf --json
      {"action":"tags rename","ids":[3],"operation":3,"dryRun":false}
      $ bookshelf tags
      fiction/sf	2
      fiction/sf/space	1
      $ bookshelf tags rename fiction/sf fiction/sf
      ! Nothing to change
    `);
  });

  test('that are not there, or would have no name, are refused', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf tags rename nonsense sf',
        "bookshelf tags rename sf ' '",
        'bookshelf tags rename sf',
        'bookshelf tags rename',
        'bookshelf tags rname sf fiction',
        'bookshelf tags sf',
        'bookshelf tags',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf tags rename nonsense sf
      ! bookshelf: there is no tag "nonsense"
      ! See them all: bookshelf tags
      exit 3
      $ bookshelf tags rename sf ' '
      ! bookshelf: the name of a tag cannot be empty
      exit 2
      $ bookshelf tags rename sf
      ! bookshelf: missing required argument "name"
      ! See bookshelf tags --help
      exit 2
      $ bookshelf tags rename
      ! bookshelf: missing required argument "tag"
      ! See bookshelf tags --help
      exit 2
      $ bookshelf tags rname sf fiction
      ! bookshelf: there is no command "tags rname"
      ! Did you mean bookshelf tags rename? See bookshelf tags --help
      exit 2
      $ bookshelf tags sf
      ! bookshelf: 1 word is given where none is expected
      ! Put words that belong together in quotes. See bookshelf tags --help
      exit 2
      $ bookshelf tags
      favourites	1
      sf	3
      to-sell	1
    `);
  });
});

describe('series', () => {
  test('are listed and renamed', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf series',
        'bookshelf series --json',
        'bookshelf series -q',
        "bookshelf series rename 'Hainish Cycle' Hainish -n",
        "bookshelf series rename 'Hainish Cycle' Hainish",
        'bookshelf series rename Hainish Dune --json',
        'bookshelf series',
        'bookshelf list --fields id,series series:*',
        'bookshelf series rename Hainish Dune',
        "bookshelf series rename Dune ''",
        'bookshelf series renam Dune X',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf series
      Dune	1
      Hainish Cycle	1
      $ bookshelf series --json
      [
      {"id":2,"name":"Dune","books":1},
      {"id":1,"name":"Hainish Cycle","books":1}
      ]
      $ bookshelf series -q
      2
      1
      $ bookshelf series rename 'Hainish Cycle' Hainish -n
      ! Hainish Cycle is Hainish now (dry run: nothing was changed)
      $ bookshelf series rename 'Hainish Cycle' Hainish
      ! Hainish Cycle is Hainish now
      ! Undo: bookshelf undo
      $ bookshelf series rename Hainish Dune --json
      {"action":"series rename","ids":[1],"operation":3,"dryRun":false}
      $ bookshelf series
      Dune	2
      $ bookshelf list --fields id,series series:*
      1	Dune #4
      2	Dune #1
      $ bookshelf series rename Hainish Dune
      ! bookshelf: there is no series "Hainish"
      ! See them all: bookshelf series
      exit 3
      $ bookshelf series rename Dune ''
      ! bookshelf: the name of a series cannot be empty
      exit 2
      $ bookshelf series renam Dune X
      ! bookshelf: there is no command "series renam"
      ! Did you mean bookshelf series rename? See bookshelf series --help
      exit 2
    `);
  });
});
