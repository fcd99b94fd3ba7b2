import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

test('maps lists what --save-map kept, and deletes it', async () => {
  const shelf = await Shelf.holding();
  shelf.write('liste.csv', 'Titel;Verfasser\nSolaris;Stanisław Lem\n');
  await shelf.succeed('bookshelf import liste.csv --map Titel=title --map Verfasser=authors --save-map german -q');
  expect(
    await shelf.play(
      'bookshelf maps',
      'bookshelf maps list --json',
      'bookshelf maps delete germen',
      'bookshelf maps delete german --dry-run',
      'bookshelf maps delete german --json',
      'bookshelf maps',
      'bookshelf undo',
      'bookshelf maps -o ids',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf maps
    german	Titel=title; Verfasser=authors
    $ bookshelf maps list --json
    [
    {"id":1,"name":"german","columns":[{"column":"Titel","field":"title"},{"column":"Verfasser","field":"authors"}]}
    ]
    $ bookshelf maps delete germen
    ! bookshelf: no columns are kept under the name "germen"
    ! Did you mean german? There are: german
    exit 3
    $ bookshelf maps delete german --dry-run
    ! Deleted the columns kept under german (dry run: nothing was changed)
    $ bookshelf maps delete german --json
    {"action":"maps delete","ids":[1],"operation":2,"dryRun":false}
    $ bookshelf maps
    $ bookshelf undo
    ! Took back 2: Deleted the columns kept under german
    ! Redo: bookshelf redo
    $ bookshelf maps -o ids
    1
  `);
});
