import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('the outputs of a list', () => {
  test('as JSON: an array with one object on each line, keys and null explicit', async () => {
    const shelf = await Shelf.holding(smallShelf.slice(0, 2));
    expect(await shelf.play('bookshelf list --json')).toMatchInlineSnapshot();
    expect(await shelf.succeed('bookshelf list -o json')).toBe(await shelf.succeed('bookshelf list --json'));
  });

  test('as JSON lines, CSV, Markdown, TSV, ids and a template', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf list --output jsonl --fields id,title,authors --limit 1',
        'bookshelf list -o csv',
        'bookshelf list -o markdown --limit 3',
        'bookshelf list -o tsv --limit 1',
        'bookshelf list -o ids',
        "bookshelf list --template '{title} ({year})'",
        "bookshelf list -o template --template '{author}: {title}' --limit 1",
      ),
    ).toMatchInlineSnapshot();
  });

  test('a table in a pipe, where it is asked for, without colour', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf list -o table')).toMatchInlineSnapshot();
  });

  test('with the fields that were asked for, in any spelling', async () => {
    const shelf = await Shelf.holding(smallShelf.slice(0, 1));
    expect(
      await shelf.play(
        'bookshelf list --fields id,sort_title,Tags,first-published',
        'bookshelf list --fields title,readings,notes --json',
      ),
    ).toMatchInlineSnapshot();
  });

  test('tells an error as one object on standard error where JSON was asked for', async () => {
    const shelf = await Shelf.holding();
    expect(
      await shelf.play(
        'bookshelf show 7 --json',
        'bookshelf show 7 -o json',
        'bookshelf show 7 --output=json',
        'bookshelf list --sort titel --json',
        'bookshelf list --json --nonsense',
        'bookshelf delete 7 --yes --json',
        'bookshelf show 7 -- --json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf show 7 --json
      ! {"error":{"kind":"missing","message":"there is no book 7","hint":"See them all: bookshelf list"}}
      exit 3
      $ bookshelf show 7 -o json
      ! {"error":{"kind":"missing","message":"there is no book 7","hint":"See them all: bookshelf list"}}
      exit 3
      $ bookshelf show 7 --output=json
      ! {"error":{"kind":"missing","message":"there is no book 7","hint":"See them all: bookshelf list"}}
      exit 3
      $ bookshelf list --sort titel --json
      ! {"error":{"kind":"usage","message":"there is no field \\"titel\\" to sort by","hint":"Did you mean title? Known: id, title, author, series, published, firstPublished, year, publisher, language, format, pages, minutes, rating, status, started, finished, added, changed, isbn, wished, subtitle, edition, uuid, tags; -field sorts the other way round"}}
      exit 2
      $ bookshelf list --json --nonsense
      ! {"error":{"kind":"usage","message":"unknown option \\"--nonsense\\"","hint":"See bookshelf list --help"}}
      exit 2
      $ bookshelf delete 7 --yes --json
      ! {"error":{"kind":"missing","message":"there is no book 7","hint":"See them all: bookshelf list"}}
      exit 3
      $ bookshelf show 7 -- --json
      ! bookshelf: there is no book 7
      ! See them all: bookshelf list
      exit 3
    `);
  });
});
