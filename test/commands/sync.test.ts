import { describe, expect, test } from 'vitest';
import { onServer } from '../support/on-server.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

async function twoShelves(): Promise<Shelf> {
  const shelf = await Shelf.holding(smallShelf);
  await shelf.succeed('bookshelf clone books.db away.db');
  return shelf;
}

async function areSame(shelf: Shelf): Promise<boolean> {
  const [here, there] = [
    await shelf.succeed('bookshelf fingerprint --exact'),
    await shelf.succeed('bookshelf fingerprint --exact --db away.db'),
  ];
  return here === there;
}

// Two files: test/server has the same with a server.
describe.skipIf(onServer)('sync', () => {
  test('takes what only one side changed, keeps the tags of both, and is taken back by undo', async () => {
    const shelf = await twoShelves();
    await shelf.play(
      'bookshelf set 1 rating=3 --yes',
      'bookshelf tag mine 2',
      'bookshelf set 1 pages=200 --yes --db away.db',
      'bookshelf tag yours 2 --db away.db',
      'bookshelf add-book Solaris --author "Stanisław Lem" --db away.db',
      'bookshelf delete 3 --yes',
    );
    const before = await shelf.content();
    expect(
      await shelf.play(
        'bookshelf sync away.db --dry-run',
        'bookshelf sync away.db',
        'bookshelf sync away.db --json',
        'bookshelf history --limit 1',
        'bookshelf history --limit 1 --db away.db',
        'bookshelf list --fields id,title,pages,rating,tags --sort id',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf sync away.db --dry-run
      ! Would bring this library and away.db together: 2 books written here, 3 there (dry run: nothing was changed)
      $ bookshelf sync away.db
      ! Brought this library and away.db together: 2 books written here, 3 there
      ! Undo, on each side: bookshelf undo
      $ bookshelf sync away.db --json
      {"action":"sync","ids":[],"operation":null,"dryRun":false,"counts":{"operations":0,"ours":0,"theirs":0,"conflicts":0},"address":"away.db","way":"same","conflicts":[]}
      $ bookshelf history --limit 1
      5	2026-11-22T12:00:00.000Z	done	sync with away.db
      $ bookshelf history --limit 1 --db away.db
      4	2026-11-22T12:00:00.000Z	done	sync with books.db
      $ bookshelf list --fields id,title,pages,rating,tags --sort id
      1	The Left Hand of Darkness	200	3	sf; favourites
      2	Dune		4.5	sf; mine; yours
      4	Solaris			sf; to-sell
      5	三体			
      6	Notes found in a drawer
    `);
    expect(await areSame(shelf)).toBe(true);
    await shelf.succeed('bookshelf undo');
    expect(await shelf.content()).toBe(before);
  });

  test('asks nobody in a script what both sides changed, but names it and does nothing', async () => {
    const shelf = await twoShelves();
    await shelf.play(
      'bookshelf set 1 rating=3 title=Darkness --yes',
      'bookshelf set 1 rating=2 --yes --db away.db',
      'bookshelf delete 2 --yes',
      'bookshelf set 2 pages=411 --yes --db away.db',
      'bookshelf author rename "Frank Herbert" "F. Herbert"',
      'bookshelf author rename "Frank Herbert" "Herbert, Frank" --db away.db',
      'bookshelf query save old year:..1950',
      'bookshelf query save old year:..1900 --db away.db',
    );
    const before = await shelf.content();
    expect(
      await shelf.play(
        'bookshelf sync away.db',
        'bookshelf sync away.db --dry-run --json',
        'bookshelf sync away.db --ours --theirs',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf sync away.db
      ! bookshelf: both sides changed 4 things in different ways, so nothing was done:
      !   author "Frank Herbert": name: ours "F. Herbert", theirs "Herbert, Frank" (was "Frank Herbert").
      !   query "old": words: ours "year:..1950", theirs "year:..1900".
      !   book "Darkness": rating: ours "3", theirs "2" (was "5").
      !   book "Dune": ours deleted, theirs changed.
      ! Decide for all: --ours or --theirs; one by one: run it on a terminal
      exit 4
      $ bookshelf sync away.db --dry-run --json
      {"action":"sync","ids":[],"operation":null,"dryRun":true,"counts":{"operations":0,"ours":0,"theirs":2,"conflicts":4},"address":"away.db","way":"merged","conflicts":[{"key":"author Frank Herbert name","kind":"author","name":"Frank Herbert","field":"name","base":"Frank Herbert","ours":"F. Herbert","theirs":"Herbert, Frank"},{"key":"query old words","kind":"query","name":"old","field":"words","base":null,"ours":"year:..1950","theirs":"year:..1900"},{"key":"book 01a20320-a200-7000-8000-000000000001 rating","kind":"book","name":"Darkness","field":"rating","base":"5","ours":"3","theirs":"2"},{"key":"book 01a20320-a200-7000-8000-000000000004","kind":"book","name":"Dune","field":null,"base":null,"ours":"deleted","theirs":"changed"}]}
      $ bookshelf sync away.db --ours --theirs
      ! bookshelf: --ours and --theirs exclude each other
      ! See bookshelf sync --help
      exit 2
    `);
    expect(await shelf.content()).toBe(before);
    expect(
      await shelf.play(
        'bookshelf sync away.db --theirs',
        'bookshelf show 1 --fields title,rating',
        'bookshelf list --count',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf sync away.db --theirs
      ! Brought this library and away.db together: 2 books written here, 1 there; both changed 4 things:
      !   author "Frank Herbert": name: ours "F. Herbert", theirs "Herbert, Frank" (was "Frank Herbert").
      !   query "old": words: ours "year:..1950", theirs "year:..1900".
      !   book "Darkness": rating: ours "3", theirs "2" (was "5").
      !   book "Dune": ours deleted, theirs changed.
      ! Undo, on each side: bookshelf undo
      $ bookshelf show 1 --fields title,rating
      Title   Darkness
      Rating  2
      $ bookshelf list --count
      6
    `);
    expect(await areSame(shelf)).toBe(true);
  });

  test('lets a sort title that was guessed go with the title', async () => {
    const shelf = await twoShelves();
    await shelf.play(
      'bookshelf set 2 "title=The Sands" --yes',
      'bookshelf set 2 "title=A Desert" --yes --db away.db',
      'bookshelf set 1 sortTitle=Mine --yes',
      'bookshelf set 1 sortTitle=Yours --yes --db away.db',
    );
    expect(
      await shelf.play(
        'bookshelf sync away.db',
        'bookshelf sync away.db --theirs',
        'bookshelf list --fields id,title,sortTitle --limit 2 --sort id',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf sync away.db
      ! bookshelf: both sides changed 2 things in different ways, so nothing was done:
      !   book "The Left Hand of Darkness": sort title: ours "Mine", theirs "Yours" (was "Left Hand of Darkness, The").
      !   book "The Sands": title: ours "The Sands", theirs "A Desert" (was "Dune").
      ! Decide for all: --ours or --theirs; one by one: run it on a terminal
      exit 4
      $ bookshelf sync away.db --theirs
      ! Brought this library and away.db together: 2 books written here, 0 there; both changed 2 things:
      !   book "The Left Hand of Darkness": sort title: ours "Mine", theirs "Yours" (was "Left Hand of Darkness, The").
      !   book "The Sands": title: ours "The Sands", theirs "A Desert" (was "Dune").
      ! Undo, on each side: bookshelf undo
      $ bookshelf list --fields id,title,sortTitle --limit 2 --sort id
      1	The Left Hand of Darkness	Yours
      2	A Desert	Desert, A
    `);
    expect(await areSame(shelf)).toBe(true);
  });

  test('asks a person one by one', async () => {
    const shelf = await twoShelves();
    await shelf.play(
      'bookshelf set 1 rating=3 pages=100 --yes',
      'bookshelf set 1 rating=2 pages=200 --yes --db away.db',
    );
    const quit = await shelf.run('bookshelf sync away.db', { answers: ['o', 'q'], width: 80 });
    expect(quit).toMatchObject({ status: 4 });
    expect(await areSame(shelf)).toBe(false);
    expect(await shelf.type('bookshelf sync away.db', { answers: ['o', 'what?', 't'], width: 80 }))
      .toMatchInlineSnapshot(`
        $ bookshelf sync away.db
        ! book "The Left Hand of Darkness": pages: ours "100", theirs "200" (was "304"). Take [o]urs, [t]heirs or [q]uit? book "The Left Hand of Darkness": rating: ours "3", theirs "2" (was "5"). Take [o]urs, [t]heirs or [q]uit? book "The Left Hand of Darkness": rating: ours "3", theirs "2" (was "5"). Take [o]urs, [t]heirs or [q]uit? Brought this library and away.db together: 1 book written here, 1 there; both changed 2 things:
        !   book "The Left Hand of Darkness": pages: ours "100", theirs "200" (was "304").
        !   book "The Left Hand of Darkness": rating: ours "3", theirs "2" (was "5").
        ! Undo, on each side: bookshelf undo
      `);
    expect(await shelf.succeed('bookshelf show 1 --fields pages,rating --output tsv --db away.db'))
      .toMatchInlineSnapshot(`
      "100	2
      "
    `);
    expect(await areSame(shelf)).toBe(true);
  });

  test('pushes or pulls where only one side went on, and does nothing where none did', async () => {
    const shelf = await twoShelves();
    expect(
      await shelf.play(
        'bookshelf sync away.db',
        'bookshelf tag mine 2',
        'bookshelf sync away.db',
        'bookshelf tag yours 2 --db away.db',
        'bookshelf sync away.db',
        'bookshelf sync books.db',
        'bookshelf init-db --db other.db',
        'bookshelf add-book Emma --db other.db',
        'bookshelf sync other.db',
        'bookshelf sync nowhere.db',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf sync away.db
      ! This library and away.db are the same
      $ bookshelf tag mine 2
      ! #2 "Dune": tags: +mine
      ! Undo: bookshelf undo
      $ bookshelf sync away.db
      ! Pushed 1 operation to away.db
      $ bookshelf tag yours 2 --db away.db
      ! #2 "Dune": tags: +yours
      ! Undo: bookshelf undo
      $ bookshelf sync away.db
      ! Pulled 1 operation from away.db
      $ bookshelf sync books.db
      ! bookshelf: books.db is this library itself
      ! Name the other one
      exit 2
      $ bookshelf init-db --db other.db
      ! Made a library at other.db
      $ bookshelf add-book Emma --db other.db
      ! Added #1 "Emma"
      ! Undo: bookshelf undo
      $ bookshelf sync other.db
      ! bookshelf: this library and other.db have no history in common
      ! To bring the books over: bookshelf export books.jsonl --db other.db, then bookshelf import books.jsonl
      exit 4
      $ bookshelf sync nowhere.db
      ! bookshelf: there is no library at nowhere.db
      ! Make one: bookshelf init-db --db nowhere.db
      exit 3
    `);
    expect(await areSame(shelf)).toBe(true);
  });

  test('says which side took a row of a service for which book', async () => {
    const shelf = await twoShelves();
    shelf.write(
      'export.csv',
      'Book Id,Title,Author,Author l-f,ISBN,ISBN13,My Rating,Bookshelves,Exclusive Shelf\n77,Ubik,Philip K. Dick,,,,0,,read\n',
    );
    await shelf.succeed('bookshelf import goodreads:export.csv');
    await shelf.succeed('bookshelf import goodreads:export.csv --db away.db');
    const { stderr, status } = await shelf.run('bookshelf sync away.db');
    expect({ stderr, status }).toMatchInlineSnapshot(`
      {
        "status": 4,
        "stderr": "bookshelf: both sides changed 1 thing in different ways, so nothing was done:
        source "goodreads 77": book: ours "Ubik", theirs "Ubik".
      Decide for all: --ours or --theirs; one by one: run it on a terminal
      ",
      }
    `);
    await shelf.succeed('bookshelf sync away.db --ours');
    expect(await areSame(shelf)).toBe(true);
  });

  test('says so where the history that it needs was pruned', async () => {
    const shelf = await twoShelves();
    await shelf.play('bookshelf tag mine 2', 'bookshelf tag yours 2 --db away.db');
    await shelf.run('bookshelf history prune --keep 1d --yes', { now: Date.UTC(2030, 1, 1) });
    expect(await shelf.type('bookshelf sync away.db')).toMatchInlineSnapshot(`
      $ bookshelf sync away.db
      ! bookshelf: the history that tells what changed since the two were the same was pruned
      ! Bring the books over instead: bookshelf export books.jsonl --db OTHER, then bookshelf import books.jsonl
      exit 4
    `);
  });
});
