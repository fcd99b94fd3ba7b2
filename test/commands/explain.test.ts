import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const header = 'Book Id,Title,Author,My Rating,Exclusive Shelf,Bookshelves,Date Added\n';

async function imported(): Promise<Shelf> {
  const shelf = await Shelf.holding();
  shelf.write(
    'first.csv',
    `${header}7,Eden,Stanisław Lem,2,read,,2020/01/01\n1,Solaris,Stanisław Lem,4,read,sf,2020/01/01\n`,
  );
  await shelf.succeed('bookshelf import first.csv -q');
  return shelf;
}

test('explain tells which row of which file says a value, and what was changed here since', async () => {
  const shelf = await imported();
  await shelf.succeed('bookshelf set 2 -- rating=5 tags+=mine publisher=Faber');
  expect(
    await shelf.play(
      'bookshelf explain 2 rating',
      'bookshelf explain 2 tags',
      'bookshelf explain 2 publisher --json',
      'bookshelf explain 2',
      'bookshelf explain 2 subtitle',
      'bookshelf explain 2 raiting',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf explain 2 rating
    rating	5	yes	no row		
    rating	4	no	goodreads	first.csv	3
    $ bookshelf explain 2 tags
    tags	sf	yes	goodreads	first.csv	3
    tags	mine	yes	no row		
    $ bookshelf explain 2 publisher --json
    [
    {"id":2,"field":"publisher","value":"Faber","stands":true,"source":null,"key":null,"file":null,"line":null}
    ]
    $ bookshelf explain 2
    title	Solaris	yes	goodreads	first.csv	3
    sortTitle	Solaris	yes	no row		
    authors	Stanisław Lem	yes	goodreads	first.csv	3
    identifiers	goodreads=1	yes	goodreads	first.csv	3
    tags	sf	yes	goodreads	first.csv	3
    tags	mine	yes	no row		
    publisher	Faber	yes	no row		
    rating	5	yes	no row		
    rating	4	no	goodreads	first.csv	3
    status	read	yes	goodreads	first.csv	3
    added	2020-01-01	yes	goodreads	first.csv	3
    $ bookshelf explain 2 subtitle
    ! #2 has no subtitle, and no row says any
    $ bookshelf explain 2 raiting
    ! bookshelf: "raiting" is no field of a book
    ! Did you mean rating? Known: title, subtitle, sortTitle, originalTitle, authors, editors, translators, illustrators, narrators, contributors, isbn, identifiers, series, tags, description, language, publisher, published, firstPublished, edition, format, pages, minutes, rating, review, status, cover, wished, added, readings, notes, privateNotes, quotes
    exit 2
  `);
});

test('a row that a newer export changed is told with its new place; one that stayed keeps its old one', async () => {
  const shelf = await imported();
  shelf.write(
    'later.csv',
    `${header}1,Solaris,Stanisław Lem,3,read,sf,2020/01/01\n7,Eden,Stanisław Lem,2,read,,2020/01/01\n`,
  );
  await shelf.succeed('bookshelf import later.csv -q');
  expect(
    await shelf.play(
      'bookshelf explain 2 rating',
      'bookshelf explain 1 rating',
      'bookshelf undo',
      'bookshelf explain 2 rating',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf explain 2 rating
    rating	3	yes	goodreads	later.csv	2
    $ bookshelf explain 1 rating
    rating	2	yes	goodreads	first.csv	2
    $ bookshelf undo
    ! Took back 2: later.csv (goodreads): 0 added, 1 updated, 1 unchanged
    ! #2 "Solaris": rating: 3 -> 4
    ! Redo: bookshelf redo
    $ bookshelf explain 2 rating
    rating	4	yes	goodreads	first.csv	3
  `);
});

test('show --sources shows the rows that a book came from', async () => {
  const shelf = await imported();
  await shelf.succeed('bookshelf add-book Fiasco');
  expect(
    await shelf.play('bookshelf show 1 2 --sources', 'bookshelf show 1 --sources --json', 'bookshelf show 3 --sources'),
  ).toMatchInlineSnapshot(`
    $ bookshelf show 1 2 --sources
    1	goodreads	7	first.csv	2	Book Id: 7; Title: Eden; Author: Stanisław Lem; My Rating: 2; Exclusive Shelf: read; Date Added: 2020/01/01
    2	goodreads	1	first.csv	3	Book Id: 1; Title: Solaris; Author: Stanisław Lem; My Rating: 4; Exclusive Shelf: read; Bookshelves: sf; Date Added: 2020/01/01
    $ bookshelf show 1 --sources --json
    [
    {"id":1,"source":"goodreads","key":"7","file":"first.csv","line":2,"row":[{"column":"Book Id","cell":"7"},{"column":"Title","cell":"Eden"},{"column":"Author","cell":"Stanisław Lem"},{"column":"My Rating","cell":"2"},{"column":"Exclusive Shelf","cell":"read"},{"column":"Bookshelves","cell":""},{"column":"Date Added","cell":"2020/01/01"}]}
    ]
    $ bookshelf show 3 --sources
    ! No rows are kept: only the export of a service has rows of its own
  `);
});
