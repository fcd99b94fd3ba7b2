import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

test('one thing is one object in JSON, several are an array', async () => {
  const shelf = await Shelf.holding(smallShelf);
  await shelf.succeed('bookshelf query save sf tag:sf');
  expect(
    await shelf.play(
      'bookshelf show 4 --fields id,title --json',
      'bookshelf show 4 5 --fields id,title --json',
      'bookshelf list id:4 --fields id,title --json',
      'bookshelf author Herbert,',
      'bookshelf author 2 --json',
      'bookshelf query show sf --fields name,words --json',
      'bookshelf info --fields books --json',
      'bookshelf show 4 --fields id,title -o jsonl',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf show 4 --fields id,title --json
    {"id":4,"title":"Solaris"}
    $ bookshelf show 4 5 --fields id,title --json
    [
    {"id":4,"title":"Solaris"},
    {"id":5,"title":"三体"}
    ]
    $ bookshelf list id:4 --fields id,title --json
    [
    {"id":4,"title":"Solaris"}
    ]
    $ bookshelf author Herbert,
    ! bookshelf: there is no author "Herbert,"
    ! Did you mean #2 Frank Herbert?
    exit 3
    $ bookshelf author 2 --json
    {"id":2,"name":"Frank Herbert","sortName":"Herbert, Frank","aliases":[],"books":2}
    $ bookshelf query show sf --fields name,words --json
    {"name":"sf","words":"tag:sf"}
    $ bookshelf info --fields books --json
    {"books":6}
    $ bookshelf show 4 --fields id,title -o jsonl
    {"id":4,"title":"Solaris"}
  `);
});
