import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('the outputs of a list', () => {
  test('as JSON: an array with one object on each line, keys and null explicit', async () => {
    const shelf = await Shelf.holding(smallShelf.slice(0, 2));
    expect(await shelf.play('bookshelf list --json')).toMatchInlineSnapshot(`
      $ bookshelf list --json
      [
      {"id":1,"uuid":"01a20320-a200-7000-8000-000000000001","title":"The Left Hand of Darkness","subtitle":null,"sortTitle":"Left Hand of Darkness, The","originalTitle":null,"authors":[{"name":"Ursula K. Le Guin","sortName":"Le Guin, Ursula K.","role":"author"}],"isbn":"9780441478125","identifiers":[{"scheme":"isbn","value":"9780441478125"}],"series":[{"name":"Hainish Cycle","position":"4"}],"tags":["sf","favourites"],"tagPositions":[],"description":null,"language":"en","publisher":"Ace Books","published":"1969-03","firstPublished":null,"year":1969,"edition":null,"format":"paperback","pages":304,"minutes":null,"rating":5,"review":null,"status":"read","cover":null,"wished":false,"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"},
      {"id":2,"uuid":"01a20320-a200-7000-8000-000000000004","title":"Dune","subtitle":null,"sortTitle":"Dune","originalTitle":null,"authors":[{"name":"Frank Herbert","sortName":"Herbert, Frank","role":"author"}],"isbn":"9780441172719","identifiers":[{"scheme":"isbn","value":"9780441172719"}],"series":[{"name":"Dune","position":"1"}],"tags":["sf"],"tagPositions":[],"description":null,"language":null,"publisher":null,"published":"1965","firstPublished":null,"year":1965,"edition":null,"format":null,"pages":null,"minutes":null,"rating":4.5,"review":null,"status":"reading","cover":null,"wished":false,"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"}
      ]
    `);
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
    ).toMatchInlineSnapshot(`
      $ bookshelf list --output jsonl --fields id,title,authors --limit 1
      {"id":1,"title":"The Left Hand of Darkness","authors":[{"name":"Ursula K. Le Guin","sortName":"Le Guin, Ursula K.","role":"author"}]}
      $ bookshelf list -o csv
      id,title,author,year,isbn,status,rating
      1,The Left Hand of Darkness,Ursula K. Le Guin,1969,9780441478125,read,5
      2,Dune,Frank Herbert,1965,9780441172719,reading,4.5
      3,Dune,Frank Herbert,2006,9780340960196,,
      4,Solaris,Stanisław Lem,1961,,to-read,
      5,三体,刘慈欣,2008,,unread,
      6,Notes found in a drawer,,,,,
      $ bookshelf list -o markdown --limit 3
      | ID | Title | Author | Year | Series | Rating | Status |
      | ---: | --- | --- | ---: | --- | ---: | --- |
      | 1 | The Left Hand of Darkness | Ursula K. Le Guin | 1969 | Hainish Cycle #4 | 5 | read |
      | 2 | Dune | Frank Herbert | 1965 | Dune #1 | 4.5 | reading |
      | 3 | Dune | Frank Herbert | 2006 |  |  |  |
      $ bookshelf list -o tsv --limit 1
      1	The Left Hand of Darkness	Ursula K. Le Guin	1969	9780441478125	read	5
      $ bookshelf list -o ids
      1
      2
      3
      4
      5
      6
      $ bookshelf list --template '{title} ({year})'
      The Left Hand of Darkness (1969)
      Dune (1965)
      Dune (2006)
      Solaris (1961)
      三体 (2008)
      Notes found in a drawer ()
      $ bookshelf list -o template --template '{author}: {title}' --limit 1
      Ursula K. Le Guin: The Left Hand of Darkness
    `);
  });

  test('a table in a pipe, where it is asked for, without colour', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf list -o table')).toMatchInlineSnapshot(`
      $ bookshelf list -o table
      ID  Title                      Author        Year  Series        Rating  Status
      ────────────────────────────────────────────────────────────────────────────────
       1  The Left Hand of Darkness  Ursula K. L…  1969  Hainish Cyc…       5  read
       2  Dune                       Frank Herbe…  1965  Dune #1          4.5  reading
       3  Dune                       Frank Herbe…  2006
       4  Solaris                    Stanisław L…  1961                        to-read
       5  三体                       刘慈欣        2008                        unread
       6  Notes found in a drawer
    `);
  });

  test('with the fields that were asked for, in any spelling', async () => {
    const shelf = await Shelf.holding(smallShelf.slice(0, 1));
    expect(
      await shelf.play(
        'bookshelf list --fields id,sort_title,Tags,first-published',
        'bookshelf list --fields title,readings,notes --json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list --fields id,sort_title,Tags,first-published
      1	Left Hand of Darkness, The	sf; favourites	
      $ bookshelf list --fields title,readings,notes --json
      [
      {"title":"The Left Hand of Darkness","readings":[{"uuid":"01a20320-a200-7000-8000-000000000002","state":"read","started":"2021-06-30","finished":"2021-07-11","rating":null,"review":null}],"notes":[{"uuid":"01a20320-a200-7000-8000-000000000003","kind":"note","text":"Lent to Marta","page":null,"added":"2026-11-22T12:00:00.000Z"}]}
      ]
    `);
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
