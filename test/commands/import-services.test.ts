import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

test('a list of ISBNs gets its titles from a service, whose file another service can be given', async () => {
  const shelf = new Shelf();
  shelf.write('isbns.txt', '9781526622426\n5901234123457\n');
  shelf.write(
    'storygraph.csv',
    'Title,Authors,ISBN/UID,Read Status,Dates Read,Star Rating,Tags,Moods\r\nPiranesi,Susanna Clarke,9781526622426,read,2020/10/01-2020/10/05,4.25,labyrinths,dark\r\n',
  );
  expect(
    await shelf.play(
      'bookshelf init-db',
      'bookshelf import isbns.txt',
      'bookshelf import isbns.txt --skip-bad',
      'bookshelf import storygraph.csv',
      'bookshelf list --fields id,title,authors,isbn,status,rating,tags',
      'bookshelf import storygraph.csv',
      'bookshelf export out.csv --format goodreads',
      'bookshelf import goodreads:out.csv --dry-run',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf init-db
    ! Made a library at books.db
    $ bookshelf import isbns.txt
    ! isbns.txt:2: refused: 5901234123457 is the number of some other article (EAN); ISBNs start with 978 or 979
    ! bookshelf: isbns.txt: 1 record cannot be taken, so nothing was changed; line 2: 5901234123457 is the number of some other article (EAN); ISBNs start with 978 or 979
    ! Take the others with --skip-bad, or with --rejects FILE to keep the refused ones
    exit 1
    $ bookshelf import isbns.txt --skip-bad
    ! isbns.txt:2: refused: 5901234123457 is the number of some other article (EAN); ISBNs start with 978 or 979
    ! isbns.txt (isbns): 1 added, 0 updated, 0 unchanged, 1 refused
    ! Undo: bookshelf undo
    $ bookshelf import storygraph.csv
    ! storygraph.csv (storygraph): 0 added, 1 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf list --fields id,title,authors,isbn,status,rating,tags
    1	Piranesi	Susanna Clarke	9781526622426	read	4.25	mood/dark; labyrinths
    $ bookshelf import storygraph.csv
    ! storygraph.csv (storygraph): 0 added, 0 updated, 1 unchanged
    $ bookshelf export out.csv --format goodreads
    ! 1 book has readings with a start, or with a date before the last that goodreads cannot hold
    ! 1 book has ratings between whole stars that goodreads cannot hold
    ! 1 book has times of adding other than a day that goodreads cannot hold
    ! Wrote out.csv (goodreads)
    $ bookshelf import goodreads:out.csv --dry-run
    1	2	update	1	Piranesi	the same ISBN 9781526622426; readings: +read ..2020-10-05; Book Id: the row has no Goodreads number, so a later export is matched by title and author	0.99
    ! out.csv:2: Book Id: the row has no Goodreads number, so a later export is matched by title and author
    ! out.csv (goodreads): 0 added, 1 updated, 0 unchanged (dry run: nothing was changed)
  `);
});

test('a number of a work makes no two editions one', async () => {
  const shelf = new Shelf();
  shelf.write('one.csv', 'title,authors,identifiers\nHyperion,Dan Simmons,hardcover-work:427578\n');
  shelf.write('other.csv', 'title,authors,identifiers\nLes Cantos d’Hypérion,Dan Simmons,hardcover-work:427578\n');
  expect(await shelf.play('bookshelf init-db', 'bookshelf import one.csv', 'bookshelf import other.csv'))
    .toMatchInlineSnapshot(`
    $ bookshelf init-db
    ! Made a library at books.db
    $ bookshelf import one.csv
    ! one.csv (csv): 1 added, 0 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf import other.csv
    ! other.csv (csv): 1 added, 0 updated, 0 unchanged
    ! Undo: bookshelf undo
  `);
});
