import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('undo', () => {
  test('of how an author sorts moves the books that came since, too, and back again', async () => {
    const shelf = await Shelf.holding([]);
    await shelf.play(
      'bookshelf add-book Eden --author Lem',
      'bookshelf add-book Emma --author Austen',
      'bookshelf author sort Lem Aaa',
      'bookshelf add-book Solaris --author Lem',
    );
    const titles = async () => shelf.succeed('bookshelf list --sort author --fields title --output tsv');
    const before = await titles();
    await shelf.succeed('bookshelf undo 3');
    expect(await titles()).toBe('Emma\nEden\nSolaris\n');
    await shelf.succeed('bookshelf redo');
    expect(await titles()).toBe(before);
  });

  test('walks back change by change, redo forth again', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    await shelf.play('bookshelf set 2 -- rating=3', 'bookshelf tag summer 1 2', 'bookshelf delete 3 --yes');
    const after = await shelf.content();
    expect(await shelf.play('bookshelf undo', 'bookshelf undo', 'bookshelf undo')).toMatchInlineSnapshot(`
      $ bookshelf undo
      ! Took back 4: Deleted #3 "Dune" by Frank Herbert (2006)
      ! #3 "Dune" is back
      ! Redo: bookshelf redo
      $ bookshelf undo
      ! Took back 3: tag of 2 books
      ! #1 "The Left Hand of Darkness": tags: -summer
      ! #2 "Dune": tags: -summer
      ! Redo: bookshelf redo
      $ bookshelf undo
      ! Took back 2: #2 "Dune": rating: 4.5 -> 3
      ! #2 "Dune": rating: 3 -> 4.5
      ! Redo: bookshelf redo
    `);
    expect(await shelf.content()).toBe(before);
    expect(await shelf.play('bookshelf redo', 'bookshelf redo', 'bookshelf redo', 'bookshelf redo'))
      .toMatchInlineSnapshot(`
      $ bookshelf redo
      ! Made again 2: #2 "Dune": rating: 4.5 -> 3
      ! #2 "Dune": rating: 4.5 -> 3
      ! Undo: bookshelf undo
      $ bookshelf redo
      ! Made again 3: tag of 2 books
      ! #1 "The Left Hand of Darkness": tags: +summer
      ! #2 "Dune": tags: +summer
      ! Undo: bookshelf undo
      $ bookshelf redo
      ! Made again 4: Deleted #3 "Dune" by Frank Herbert (2006)
      ! #3 "Dune" is gone
      ! Undo: bookshelf undo
      $ bookshelf redo
      ! There is nothing to redo
    `);
    expect(await shelf.content()).toBe(after);
  });

  test('shows in a dry run what it would do, and does nothing', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.run('bookshelf set 2 -- title=Dyune rating=4.5');
    const before = await shelf.content();
    expect(await shelf.play('bookshelf undo -n', 'bookshelf undo -n --json', 'bookshelf undo -n -q'))
      .toMatchInlineSnapshot(`
      $ bookshelf undo -n
      ! Took back 2: #2 "Dune": title: Dune -> Dyune, sortTitle: Dune -> Dyune
      ! #2 "Dune": title: Dyune -> Dune, sortTitle: Dyune -> Dune (dry run: nothing was changed)
      $ bookshelf undo -n --json
      {"action":"undo","ids":[2],"operation":null,"dryRun":true,"undone":2,"books":[{"id":2,"title":"Dune","kind":"changed","changes":[{"field":"title","before":["Dyune"],"after":["Dune"],"many":false},{"field":"sortTitle","before":["Dyune"],"after":["Dune"],"many":false}]}],"kept":[]}
      $ bookshelf undo -n -q
      2
    `);
    expect(await shelf.content()).toBe(before);
  });

  test('of an older change keeps what changed since, and names it', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf set 2 -- rating=4.5 publisher=Ace',
        'bookshelf set 2 -- rating=3',
        'bookshelf undo 2',
        'bookshelf undo 3 --json',
        'bookshelf tag summer 4',
        'bookshelf tag winter 4',
        'bookshelf undo 6',
        'bookshelf show 4 --fields tags',
        'bookshelf undo 1',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set 2 -- rating=4.5 publisher=Ace
      ! #2 "Dune": publisher: (none) -> Ace
      ! Undo: bookshelf undo
      $ bookshelf set 2 -- rating=3
      ! #2 "Dune": rating: 4.5 -> 3
      ! Undo: bookshelf undo
      $ bookshelf undo 2
      ! Took back 2: #2 "Dune": publisher: (none) -> Ace
      ! #2 "Dune": publisher: Ace -> (none)
      ! Redo: bookshelf redo
      $ bookshelf undo 3 --json
      {"action":"undo","ids":[2],"operation":5,"dryRun":false,"undone":3,"books":[{"id":2,"title":"Dune","kind":"changed","changes":[{"field":"rating","before":["3"],"after":["4.5"],"many":false}]}],"kept":[]}
      $ bookshelf tag summer 4
      ! #4 "Solaris": tags: +summer
      ! Undo: bookshelf undo
      $ bookshelf tag winter 4
      ! #4 "Solaris": tags: +winter
      ! Undo: bookshelf undo
      $ bookshelf undo 6
      ! Took back 6: #4 "Solaris": tags: +summer
      ! #4 "Solaris": tags: -summer
      ! Redo: bookshelf redo
      $ bookshelf show 4 --fields tags
      Tags  sf; to-sell; winter
      $ bookshelf undo 1
      ! Took back 1: 6 books from standard input
      ! #1 "The Left Hand of Darkness" is gone
      ! #2 "Dune" is gone
      ! #3 "Dune" is gone
      ! #5 "三体" is gone
      ! #6 "Notes found in a drawer" is gone
      ! Kept #4 "Solaris": added to since by operation 7
      ! Redo: bookshelf redo
    `);
  });

  test('of a deletion brings a book back under the tag that has its name by now', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.play('bookshelf tag rare 4', 'bookshelf delete 4 --yes', 'bookshelf tag rare 5');
    expect(await shelf.play('bookshelf undo 3', 'bookshelf list tag:rare --fields id,tags', 'bookshelf tags'))
      .toMatchInlineSnapshot(`
        $ bookshelf undo 3
        ! Took back 3: Deleted #4 "Solaris" by Stanisław Lem (1961)
        ! #4 "Solaris" is back
        ! Redo: bookshelf redo
        $ bookshelf list tag:rare --fields id,tags
        4	sf; to-sell; rare
        5	rare
        $ bookshelf tags
        favourites	1
        rare	2
        sf	3
        to-sell	1
      `);
  });

  test('of an import takes it all back, but for books that were changed since', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    shelf.write(
      'more.jsonl',
      '{"title":"Ubik","authors":["Philip K. Dick"],"tags":["new"]}\n{"title":"VALIS","authors":["Philip K. Dick"]}\n',
    );
    await shelf.run('bookshelf import more.jsonl');
    expect(await shelf.type('bookshelf undo')).toMatchInlineSnapshot(`
      $ bookshelf undo
      ! Took back 2: more.jsonl (jsonl): 2 added, 0 updated, 0 unchanged
      ! #7 "Ubik" is gone
      ! #8 "VALIS" is gone
      ! Redo: bookshelf redo
    `);
    expect(await shelf.content()).toBe(before);
    await shelf.play('bookshelf redo', 'bookshelf tag sf 8');
    expect(await shelf.play('bookshelf undo 2', 'bookshelf list dick --fields id,title,tags')).toMatchInlineSnapshot(`
      $ bookshelf undo 2
      ! Took back 2: more.jsonl (jsonl): 2 added, 0 updated, 0 unchanged
      ! #7 "Ubik" is gone
      ! Kept #8 "VALIS": added to since by operation 5
      ! Redo: bookshelf redo
      $ bookshelf list dick --fields id,title,tags
      8	VALIS	sf
    `);
  });

  test('says when there is nothing to do, or when it cannot be done', async () => {
    const shelf = await Shelf.holding();
    expect(
      await shelf.play(
        'bookshelf undo',
        'bookshelf redo --json',
        'bookshelf undo 7',
        'bookshelf undo seven',
        'bookshelf add-book Emma',
        'bookshelf undo',
        'bookshelf undo 1',
        'bookshelf undo --json',
        'bookshelf add-book Dune',
        'bookshelf redo',
        'bookshelf redo 1',
        'bookshelf redo 1',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf undo
      ! There is nothing to undo
      $ bookshelf redo --json
      {"action":"redo","ids":[],"operation":null,"dryRun":false}
      $ bookshelf undo 7
      ! bookshelf: there is no operation 7
      ! See them all: bookshelf history
      exit 3
      $ bookshelf undo seven
      ! bookshelf: command-argument value 'seven' is invalid for argument 'operation'. It must be the number of an operation, as bookshelf history lists them.
      ! See bookshelf undo --help
      exit 2
      $ bookshelf add-book Emma
      ! Added #1 "Emma"
      ! Undo: bookshelf undo
      $ bookshelf undo
      ! Took back 1: Added #1 "Emma"
      ! #1 "Emma" is gone
      ! Redo: bookshelf redo
      $ bookshelf undo 1
      ! bookshelf: operation 1 was taken back already, by operation 2
      ! Take that back: bookshelf undo 2
      exit 4
      $ bookshelf undo --json
      {"action":"undo","ids":[],"operation":null,"dryRun":false}
      $ bookshelf add-book Dune
      ! Added #2 "Dune"
      ! Undo: bookshelf undo
      $ bookshelf redo
      ! bookshelf: the library was changed since the last undo, by operation 3
      ! To make operation 1 again all the same: bookshelf redo 1
      exit 4
      $ bookshelf redo 1
      ! Made again 1: Added #1 "Emma"
      ! #1 "Emma" is back
      ! Undo: bookshelf undo
      $ bookshelf redo 1
      ! bookshelf: operation 1 stands: there is nothing to make again
      ! To take it back: bookshelf undo 1
      exit 4
    `);
  });
});

describe('history', () => {
  test('lists what was done, the newest first, or what was done to one book', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.play('bookshelf set 2 -- rating=4.5', 'bookshelf delete 3 --yes', 'bookshelf undo');
    expect(
      await shelf.play(
        'bookshelf history',
        'bookshelf history --limit 1 --json',
        'bookshelf history 3 --fields id,command,added,changed,deleted',
        'bookshelf history Solaris -q',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf history
      3	2026-11-22T12:00:00.000Z	done	undo of 2: Deleted #3 "Dune" by Frank Herbert (2006)
      2	2026-11-22T12:00:00.000Z	undone by 3	Deleted #3 "Dune" by Frank Herbert (2006)
      1	2026-11-22T12:00:00.000Z	done	6 books from standard input
      $ bookshelf history --limit 1 --json
      [
      {"id":3,"time":"2026-11-22T12:00:00.000Z","kind":"undo","state":"done","summary":"undo of 2: Deleted #3 \\"Dune\\" by Frank Herbert (2006)","command":"bookshelf undo","added":1,"changed":0,"deleted":0,"reverses":2,"origin":2,"undoneBy":null,"uuid":"01a20320-a200-7000-8000-00000000000b"}
      ]
      $ bookshelf history 3 --fields id,command,added,changed,deleted
      3	bookshelf undo	1	0	0
      2	bookshelf delete 3 --yes	0	0	1
      1	bookshelf add-book - --if-exists add	6	0	0
      $ bookshelf history Solaris -q
      1
    `);
  });

  test('keeps no secrets, and no address of a library', async () => {
    const shelf = await Shelf.holding();
    await shelf.run(['add-book', 'Emma', '--db', 'books.db', '--cover', 'https://anna:s3cret@example.org/emma.jpg']);
    expect(await shelf.succeed('bookshelf history --fields command')).toMatchInlineSnapshot(`
      "bookshelf add-book Emma --cover 'https://anna:***@example.org/emma.jpg'
      "
    `);
  });

  test('forgets what is old when asked to', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf history prune --keep 90d',
        'bookshelf history prune --keep soon --yes',
        'bookshelf history prune --keep 90d --yes',
        'bookshelf history prune --keep 0d --yes --dry-run',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf history prune --keep 90d
      ! bookshelf: Forget what was done before 2026-08-24? It can never be undone after that. There is nobody to ask
      ! Add --yes to do it
      exit 2
      $ bookshelf history prune --keep soon --yes
      ! bookshelf: --keep: "soon" is no age
      ! Write 90d, 12w, 6m or 2y
      exit 2
      $ bookshelf history prune --keep 90d --yes
      ! There is nothing so old
      $ bookshelf history prune --keep 0d --yes --dry-run
      ! There is nothing so old (dry run: nothing was changed)
    `);
  });
});
