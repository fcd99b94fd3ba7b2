import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onServer } from '../support/on-server.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

// Two files: test/server has the same with a server.
describe.skipIf(onServer)('clone, push and pull', () => {
  test('take changes from one library to the other, with their history', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf
        .play(
          'bookshelf clone books.db away.db',
          'bookshelf tag summer 1 --db away.db',
          'bookshelf push --db away.db --dry-run',
          'bookshelf push --db away.db',
          'bookshelf push --db away.db',
          'bookshelf list tag:summer',
          'bookshelf undo',
          'bookshelf pull --db away.db --json',
          'bookshelf history --db away.db',
        )
        .then((text) => text.replaceAll(shelf.folder, 'FOLDER')),
    ).toMatchInlineSnapshot(`
      $ bookshelf clone books.db away.db
      ! Cloned books.db to away.db (6 books)
      $ bookshelf tag summer 1 --db away.db
      ! #1 "The Left Hand of Darkness": tags: +summer
      ! Undo: bookshelf undo
      $ bookshelf push --db away.db --dry-run
      ! Would push 1 operation to FOLDER/books.db (dry run: nothing was changed)
      $ bookshelf push --db away.db
      ! Pushed 1 operation to FOLDER/books.db
      $ bookshelf push --db away.db
      ! This library and FOLDER/books.db are the same
      $ bookshelf list tag:summer
      1	The Left Hand of Darkness	Ursula K. Le Guin	1969	9780441478125	read	5
      $ bookshelf undo
      ! Took back 2: #1 "The Left Hand of Darkness": tags: +summer
      ! #1 "The Left Hand of Darkness": tags: -summer
      ! Redo: bookshelf redo
      $ bookshelf pull --db away.db --json
      {"action":"pull","ids":[],"operation":null,"dryRun":false,"counts":{"operations":1},"address":"FOLDER/books.db","standing":"ahead","whole":false}
      $ bookshelf history --db away.db
      3	2026-11-22T12:00:00.000Z	done	undo of 2: #1 "The Left Hand of Darkness": tags: +summer
      2	2026-11-22T12:00:00.000Z	undone by 3	#1 "The Left Hand of Darkness": tags: +summer
      1	2026-11-22T12:00:00.000Z	done	6 books from standard input
    `);
    expect(await shelf.content()).toBe(await shelf.succeed('bookshelf export --format json --db away.db'));
  });

  test('do nothing where both went on', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf clone books.db away.db',
        'bookshelf tag summer 1 --db away.db',
        'bookshelf tag winter 1',
        'bookshelf pull away.db',
        'bookshelf push away.db',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf clone books.db away.db
      ! Cloned books.db to away.db (6 books)
      $ bookshelf tag summer 1 --db away.db
      ! #1 "The Left Hand of Darkness": tags: +summer
      ! Undo: bookshelf undo
      $ bookshelf tag winter 1
      ! #1 "The Left Hand of Darkness": tags: +winter
      ! Undo: bookshelf undo
      $ bookshelf pull away.db
      ! bookshelf: this library and away.db both went on since they were the same
      ! Make them the same again: bookshelf sync away.db
      exit 4
      $ bookshelf push away.db
      ! bookshelf: this library and away.db both went on since they were the same
      ! Make them the same again: bookshelf sync away.db
      exit 4
    `);
  });

  test('say what is missing', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf pull',
        'bookshelf push nowhere.db',
        'bookshelf push books.db',
        'bookshelf clone nowhere.db away.db',
        'bookshelf clone books.db books.db',
        'bookshelf clone books.db :memory:',
        'bookshelf clone books.db http://127.0.0.1:8080',
        'bookshelf clone books.db file:third.db',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf pull
      ! bookshelf: this library is no clone, so it is not known where it came from
      ! Say which library: bookshelf pull ADDRESS
      exit 3
      $ bookshelf push nowhere.db
      ! bookshelf: there is no library at nowhere.db
      ! Make one: bookshelf init-db --db nowhere.db
      exit 3
      $ bookshelf push books.db
      ! bookshelf: books.db is this library itself
      ! Name the other one
      exit 2
      $ bookshelf clone nowhere.db away.db
      ! bookshelf: there is no library at nowhere.db
      ! Make one: bookshelf init-db
      exit 3
      $ bookshelf clone books.db books.db
      ! bookshelf: books.db is there already
      ! Name another file: bookshelf clone ADDRESS FILE. A library that is there gets what is new by bookshelf pull
      exit 4
      $ bookshelf clone books.db :memory:
      ! bookshelf: a clone is a file, and :memory: is none
      ! Name one: bookshelf clone ADDRESS books.db. A library on a server is filled by init-db and push
      exit 2
      $ bookshelf clone books.db http://127.0.0.1:8080
      ! bookshelf: a clone is a file, and http://127.0.0.1:8080 is none
      ! Name one: bookshelf clone ADDRESS books.db. A library on a server is filled by init-db and push
      exit 2
      $ bookshelf clone books.db file:third.db
      ! Cloned books.db to third.db (6 books)
    `);
    expect(existsSync('away.db')).toBe(false);
  });

  test('make a clone in the place of the library, and in a folder that is not there yet', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf clone books.db --db new/away.db', 'bookshelf list --count --db new/away.db'))
      .toMatchInlineSnapshot(`
      $ bookshelf clone books.db --db new/away.db
      ! bookshelf: there is no folder new
      ! Make it first
      exit 1
      $ bookshelf list --count --db new/away.db
      ! bookshelf: there is no library at new/away.db
      ! Make one: bookshelf init-db --db new/away.db
      exit 3
    `);
  });
});
