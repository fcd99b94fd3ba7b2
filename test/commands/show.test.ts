import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('show', () => {
  test('shows all that is known of a book', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf show 1', 'bookshelf view 5 6')).toMatchInlineSnapshot(`
      $ bookshelf show 1
      ID           1
      UUID         01a20320-a200-7000-8000-000000000001
      Title        The Left Hand of Darkness
      Sort title   Left Hand of Darkness, The
      Authors      Ursula K. Le Guin
      Identifiers  isbn:9780441478125
      Series       Hainish Cycle #4
      Tags         sf; favourites
      Language     en
      Publisher    Ace Books
      Published    1969-03
      Format       paperback
      Pages        304
      Rating       5
      Status       read
      Readings     read from 2021-06-30 until 2021-07-11
      Notes        Lent to Marta
      Added        2026-11-22T12:00:00.000Z
      Changed      2026-11-22T12:00:00.000Z
      $ bookshelf view 5 6
      ID          5
      UUID        01a20320-a200-7000-8000-000000000007
      Title       三体
      Sort title  三体
      Authors     刘慈欣
      Language    zh
      Published   2008
      Status      unread
      Added       2026-11-22T12:00:00.000Z
      Changed     2026-11-22T12:00:00.000Z

      ID          6
      UUID        01a20320-a200-7000-8000-000000000008
      Title       Notes found in a drawer
      Sort title  Notes found in a drawer
      Added       2026-11-22T12:00:00.000Z
      Changed     2026-11-22T12:00:00.000Z
    `);
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
    ).toMatchInlineSnapshot(`
      $ bookshelf show 1 2 --json
      [
      {"id":1,"uuid":"01a20320-a200-7000-8000-000000000001","title":"The Left Hand of Darkness","subtitle":null,"sortTitle":"Left Hand of Darkness, The","originalTitle":null,"authors":[{"name":"Ursula K. Le Guin","sortName":"Le Guin, Ursula K.","role":"author"}],"isbn":"9780441478125","identifiers":[{"scheme":"isbn","value":"9780441478125"}],"series":[{"name":"Hainish Cycle","position":"4"}],"tags":["sf","favourites"],"tagPositions":[],"description":null,"language":"en","publisher":"Ace Books","published":"1969-03","firstPublished":null,"year":1969,"edition":null,"format":"paperback","pages":304,"minutes":null,"rating":5,"review":null,"status":"read","cover":null,"wished":false,"readings":[{"uuid":"01a20320-a200-7000-8000-000000000002","state":"read","started":"2021-06-30","finished":"2021-07-11","rating":null,"review":null}],"notes":[{"uuid":"01a20320-a200-7000-8000-000000000003","kind":"note","text":"Lent to Marta","page":null,"added":"2026-11-22T12:00:00.000Z"}],"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"},
      {"id":2,"uuid":"01a20320-a200-7000-8000-000000000004","title":"Dune","subtitle":null,"sortTitle":"Dune","originalTitle":null,"authors":[{"name":"Frank Herbert","sortName":"Herbert, Frank","role":"author"}],"isbn":"9780441172719","identifiers":[{"scheme":"isbn","value":"9780441172719"}],"series":[{"name":"Dune","position":"1"}],"tags":["sf"],"tagPositions":[],"description":null,"language":null,"publisher":null,"published":"1965","firstPublished":null,"year":1965,"edition":null,"format":null,"pages":null,"minutes":null,"rating":4.5,"review":null,"status":"reading","cover":null,"wished":false,"readings":[],"notes":[],"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"}
      ]
      $ bookshelf show 1 2 -q
      1
      2
      $ bookshelf show 2 --fields title,tags
      Title  Dune
      Tags   sf
      $ bookshelf show 2 --fields title,tags -o csv
      title,tags
      Dune,sf
      $ bookshelf show 2 --template '{title} by {author}'
      Dune by Frank Herbert
    `);
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
    ).toMatchInlineSnapshot(`
      $ bookshelf show 99
      ! bookshelf: there is no book 99
      ! See them all: bookshelf list
      exit 3
      $ bookshelf show '#99'
      ! bookshelf: there is no book #99
      ! See them all: bookshelf list
      exit 3
      $ bookshelf show 0
      ! bookshelf: there is no book "0"
      ! Look for it: bookshelf list "0"
      exit 3
      $ bookshelf show 978-0-06-231609-7
      ! bookshelf: there is no book 978-0-06-231609-7
      ! See them all: bookshelf list
      exit 3
      $ bookshelf show 01a20320-a200-7000-8000-0000000000ff
      ! bookshelf: there is no book 01a20320-a200-7000-8000-0000000000ff
      ! See them all: bookshelf list
      exit 3
      $ bookshelf show 'Left Hand'
      ! bookshelf: there is no book "Left Hand"
      ! Look for it: bookshelf list "Left Hand"
      exit 3
      $ bookshelf show 1 99
      ! bookshelf: there is no book 99
      ! See them all: bookshelf list
      exit 3
      $ bookshelf show 99999999999999999999
      ! bookshelf: there is no book "99999999999999999999"
      ! Look for it: bookshelf list "99999999999999999999"
      exit 3
    `);
  });

  test('whose title others have too is asked for by number, and ends with 4', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf show dune', 'bookshelf show dune --json')).toMatchInlineSnapshot(`
      $ bookshelf show dune
      ! bookshelf: "dune" may be #2 "Dune" by Frank Herbert (1965); #3 "Dune" by Frank Herbert (2006)
      ! Give the number
      exit 4
      $ bookshelf show dune --json
      ! {"error":{"kind":"conflict","message":"\\"dune\\" may be #2 \\"Dune\\" by Frank Herbert (1965); #3 \\"Dune\\" by Frank Herbert (2006)","hint":"Give the number"}}
      exit 4
    `);
  });

  test('keeps its number for ever', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf delete 6 --yes -q', 'bookshelf add-book Eden -q', 'bookshelf show 6'))
      .toMatchInlineSnapshot(`
      $ bookshelf delete 6 --yes -q
      6
      $ bookshelf add-book Eden -q
      7
      $ bookshelf show 6
      ! bookshelf: there is no book 6
      ! See them all: bookshelf list
      exit 3
    `);
  });
});
