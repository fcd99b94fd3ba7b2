import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

/** A shelf on which some things were done. */
async function usedShelf(): Promise<Shelf> {
  const shelf = await Shelf.holding(smallShelf);
  await shelf.play(
    'bookshelf set 2 -- rating=3 tags+=desert',
    'bookshelf tags rename desert arid',
    'bookshelf delete 4 --yes',
    "bookshelf add-book Ubik --author 'Philip K. Dick'",
    'bookshelf undo 2',
  );
  return shelf;
}

describe('list --as-of', () => {
  test('lists the books as they were after an operation, and finds them by what they were', async () => {
    const shelf = await usedShelf();
    expect(
      await shelf.play(
        'bookshelf list --as-of 3 --fields id,title,rating,tags',
        'bookshelf list --as-of 3 tag:arid desert -q',
        'bookshelf list --as-of 0 --count',
        'bookshelf list --as-of 2026-11-22 --count solaris or ubik',
        'bookshelf list --as-of 2026-11-21 --count',
        'bookshelf list --as-of 2026-11-22T12:00:00Z --count',
        'bookshelf list --as-of 77',
        'bookshelf list --as-of soon',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list --as-of 3 --fields id,title,rating,tags
      1	The Left Hand of Darkness	5	sf; favourites
      2	Dune	3	sf; arid
      3	Dune		
      4	Solaris		sf; to-sell
      5	三体		
      6	Notes found in a drawer		
      $ bookshelf list --as-of 3 tag:arid desert -q
      $ bookshelf list --as-of 0 --count
      0
      $ bookshelf list --as-of 2026-11-22 --count solaris or ubik
      1
      $ bookshelf list --as-of 2026-11-21 --count
      0
      $ bookshelf list --as-of 2026-11-22T12:00:00Z --count
      6
      $ bookshelf list --as-of 77
      ! bookshelf: there is no operation 77
      ! See them all: bookshelf history
      exit 3
      $ bookshelf list --as-of soon
      ! bookshelf: "soon" is no operation, date or time
      ! Write the number of an operation (bookshelf history), 2024-05-01, yesterday, or 2024-05-01T08:30:00Z
      exit 2
    `);
    expect(readdirSync('.').filter((name) => name.includes('as-of'))).toEqual([]);
  });
});

describe('show', () => {
  test('shows a book as it was, also one that is gone', async () => {
    const shelf = await usedShelf();
    expect(
      await shelf.play(
        'bookshelf show Solaris --as-of 3 --fields title,tags',
        'bookshelf show Solaris',
        'bookshelf show 2 --as-of 2 --fields title,rating,tags',
        'bookshelf show 2 --as-of 2 --history',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf show Solaris --as-of 3 --fields title,tags
      Title  Solaris
      Tags   sf; to-sell
      $ bookshelf show Solaris
      ! bookshelf: there is no book "Solaris"
      ! Look for it: bookshelf list "Solaris"
      exit 3
      $ bookshelf show 2 --as-of 2 --fields title,rating,tags
      Title   Dune
      Rating  3
      Tags    sf; desert
      $ bookshelf show 2 --as-of 2 --history
      ! bookshelf: --history and --as-of exclude each other
      ! See bookshelf show --help
      exit 2
    `);
  });

  test('--history tells what was done to a book, also through the name of its tag, and when it was gone', async () => {
    const shelf = await usedShelf();
    expect(
      await shelf.play(
        'bookshelf show 2 --history --fields operation,what,changes,command',
        'bookshelf show 4 --history --json',
        'bookshelf show 99 --history',
        'bookshelf history 99',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf show 2 --history --fields operation,what,changes,command
      6	changed	rating: 3 -> 4.5, tags: -arid	bookshelf undo 2
      3	changed	tags: -desert +arid	bookshelf tags rename desert arid
      2	changed	rating: 4.5 -> 3, tags: +desert	bookshelf set 2 -- rating=3 tags+=desert
      1	added		bookshelf add-book - --if-exists add
      $ bookshelf show 4 --history --json
      [
      {"operation":4,"book":4,"time":"2026-11-22T12:00:00.000Z","kind":"change","what":"deleted","changes":[],"sources":[],"command":"bookshelf delete 4 --yes"},
      {"operation":1,"book":4,"time":"2026-11-22T12:00:00.000Z","kind":"change","what":"added","changes":[],"sources":[],"command":"bookshelf add-book - --if-exists add"}
      ]
      $ bookshelf show 99 --history
      ! bookshelf: there is no book 99
      ! See them all: bookshelf list
      exit 3
      $ bookshelf history 99
      ! bookshelf: there is no book 99
      ! See them all: bookshelf list
      exit 3
    `);
  });

  test('--history names the row of a service that a value came from', async () => {
    const shelf = await Shelf.holding();
    shelf.write('goodreads.csv', 'Book Id,Title,Author,My Rating\n42,Emma,Jane Austen,4\n');
    await shelf.succeed('bookshelf import goodreads.csv --format goodreads');
    shelf.write('goodreads.csv', 'Book Id,Title,Author,My Rating\n42,Emma,Jane Austen,5\n');
    await shelf.succeed('bookshelf import goodreads.csv --format goodreads');
    expect(await shelf.play('bookshelf show 1 --history --fields operation,what,changes,sources'))
      .toMatchInlineSnapshot(`
      $ bookshelf show 1 --history --fields operation,what,changes,sources
      2	changed	rating: 4 -> 5	goodreads 42
      1	added		goodreads 42
    `);
  });
});

describe('diff', () => {
  test('tells how the books differ between two moments', async () => {
    const shelf = await usedShelf();
    expect(
      await shelf.play(
        'bookshelf diff 1',
        'bookshelf diff 1 2 --json',
        'bookshelf diff 2 3',
        'bookshelf diff 5',
        'bookshelf diff 6',
        'bookshelf diff 2026-11-21 -q',
        'bookshelf diff 3 1',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf diff 1
      4	deleted	Solaris	
      7	added	Ubik	
      $ bookshelf diff 1 2 --json
      [
      {"id":2,"kind":"changed","title":"Dune","changes":[{"field":"rating","before":["4.5"],"after":["3"]},{"field":"tags","before":["sf"],"after":["sf","desert"]}]}
      ]
      $ bookshelf diff 2 3
      2	changed	Dune	tags: -desert +arid
      $ bookshelf diff 5
      2	changed	Dune	rating: 3 -> 4.5, tags: -arid
      $ bookshelf diff 6
      ! No book differs
      $ bookshelf diff 2026-11-21 -q
      1
      2
      3
      5
      6
      7
      $ bookshelf diff 3 1
      ! bookshelf: the first moment is after the second
      ! Turn them round
      exit 2
    `);
  });

  test('does not reach behind what was forgotten', async () => {
    const shelf = await usedShelf();
    await shelf.run('bookshelf history prune --keep 0d --yes', { now: Date.UTC(2027, 0, 1) });
    expect(
      await shelf.play('bookshelf history', 'bookshelf undo', 'bookshelf diff 0', 'bookshelf list --as-of 2026-11-21'),
    ).toMatchInlineSnapshot(`
      $ bookshelf history
      $ bookshelf undo
      ! There is nothing to undo
      $ bookshelf diff 0
      ! bookshelf: what was there before operation 7 was forgotten
      ! A backup of that time may have it: bookshelf restore FILE
      exit 3
      $ bookshelf list --as-of 2026-11-21
      ! bookshelf: what was there before operation 7 was forgotten
      ! A backup of that time may have it: bookshelf restore FILE
      exit 3
    `);
  });
});
