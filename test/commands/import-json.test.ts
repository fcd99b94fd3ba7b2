import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

test('authors and saved queries of a file are counted beside its books', async () => {
  const shelf = await Shelf.holding();
  shelf.write(
    'more.jsonl',
    [
      '{"title": "Solaris"}',
      '{"type": "author", "name": "Mao Dun", "sortName": "Mao Dun", "aliases": ["Shen Yanbing"]}',
      '{"type": "author", "name": "Marianne Moore"}',
      '{"type": "query", "name": "tbr", "words": "status:to-read"}',
    ].join('\n'),
  );
  expect(
    await shelf.play(
      'bookshelf import more.jsonl',
      'bookshelf import more.jsonl',
      'bookshelf import more.jsonl --json',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf import more.jsonl
    ! more.jsonl (jsonl): 1 added, 0 updated, 0 unchanged, 2 authors besides, 1 saved query
    ! Undo: bookshelf undo
    $ bookshelf import more.jsonl
    ! more.jsonl (jsonl): 0 added, 0 updated, 1 unchanged
    $ bookshelf import more.jsonl --json
    {"action":"import","ids":[],"operation":null,"dryRun":false,"counts":{"added":0,"updated":0,"unchanged":1,"left":0,"doubtful":0,"refused":0,"authors":0,"queries":0},"problems":[]}
  `);
});
