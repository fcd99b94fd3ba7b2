import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('show', () => {
  test('shows all that is known of a book', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf show 1', 'bookshelf view 5 6')).toMatchInlineSnapshot();
  });

  test('wraps long text to the terminal', async () => {
    const shelf = await Shelf.holding([
      {
        title: 'Solaris',
        description: 'An ocean that thinks, and a station above it. '.repeat(4).trim(),
        review: 'One.\n\nTwo.',
      },
    ]);
    const line = 'bookshelf show 1 --fields title,description,review --color never';
    expect(await shelf.type(line, { width: 50 })).toMatchInlineSnapshot(`
      $ bookshelf show 1 --fields title,description,review --color never
      Title        Solaris
      Description  An ocean that thinks, and a station
                   above it. An ocean that thinks, and a
                   station above it. An ocean that
                   thinks, and a station above it. An
                   ocean that thinks, and a station
                   above it.
      Review       One.

                   Two.
    `);
    expect(await shelf.type(line, { width: 30 })).toMatchInlineSnapshot(`
      $ bookshelf show 1 --fields title,description,review --color never
      Title
        Solaris
      Description
        An ocean that thinks, and a
        station above it. An ocean
        that thinks, and a station
        above it. An ocean that
        thinks, and a station above
        it. An ocean that thinks,
        and a station above it.
      Review
        One.

        Two.
    `);
  });

  test('prints JSON with readings and notes, ids, or chosen fields', async () => {
    const shelf = await Shelf.holding(smallShelf.slice(0, 2));
    expect(
      await shelf.play(
        'bookshelf show 1 2 --json',
        'bookshelf show 1 2 -q',
        'bookshelf show 2 --fields title,tags',
        'bookshelf show 2 --fields title,tags -o csv',
        "bookshelf show 2 --template '{title} by {author}'",
      ),
    ).toMatchInlineSnapshot();
  });
});

describe('a book', () => {
  test('is named by number, ISBN in any spelling, uuid, or its whole title', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const uuid = (await shelf.succeed('bookshelf show 1 -o tsv --fields uuid')).trim();
    const names = ['1', '#1', ' 1 ', '9780441478125', '978-0-441-47812-5', '0441478123', 'ISBN 0-441-47812-3'];
    const others = ['urn:isbn:9780441478125', '９７８０４４１４７８１２５', uuid, uuid.toUpperCase()];
    const titles = ['The Left Hand of Darkness', 'the left hand of darkness', ' The  Left Hand of Darkness'];
    for (const name of [...names, ...others, ...titles])
      expect({ name, ids: await shelf.succeed(['show', name, '-q']) }).toEqual({ name, ids: '1\n' });
    expect(await shelf.succeed(['show', '三体', 'solaris', '-q'])).toBe('5\n4\n');
  });

  test('that is not there ends with 3', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf show 99',
        "bookshelf show '#99'",
        'bookshelf show 0',
        'bookshelf show 978-0-06-231609-7',
        'bookshelf show 01a20320-a200-7000-8000-0000000000ff',
        "bookshelf show 'Left Hand'",
        'bookshelf show 1 99',
        'bookshelf show 99999999999999999999',
      ),
    ).toMatchInlineSnapshot();
  });

  test('whose title others have too is asked for by number, and ends with 4', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf show dune', 'bookshelf show dune --json')).toMatchInlineSnapshot();
  });

  test('keeps its number for ever', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play('bookshelf delete 6 --yes -q', 'bookshelf add-book Eden -q', 'bookshelf show 6'),
    ).toMatchInlineSnapshot();
  });
});
