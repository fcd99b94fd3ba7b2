import { chmodSync } from 'node:fs';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bePlainUser, ignoresPermissions, permissionsNote } from '../support/permissions.ts';
import { Shelf } from '../support/shelf.ts';

beforeAll(bePlainUser);

/** A library whose file, or whose folder, may not be written. */
async function lockedShelf(path: 'books.db' | '.'): Promise<Shelf> {
  const shelf = await Shelf.holding([{ title: 'Solaris' }]);
  chmodSync(path, path === '.' ? 0o500 : 0o400);
  onTestFinished(() => chmodSync(shelf.folder, 0o700));
  return shelf;
}

describe.skipIf(ignoresPermissions)(`a library that may not be written${permissionsNote}`, () => {
  test.each(['books.db', '.'] as const)('is read, and says why it does not change: %s', async (path) => {
    const shelf = await lockedShelf(path);
    expect(
      await shelf.play(
        'bookshelf list',
        'bookshelf info --fields books,writable',
        'bookshelf add-book Dune',
        'bookshelf list',
      ),
    ).toBe(`$ bookshelf list
1	Solaris					
$ bookshelf info --fields books,writable
Books     1
Writable  no
$ bookshelf add-book Dune
! bookshelf: the library cannot be written
! Check the permissions of the file and of its folder
exit 1
$ bookshelf list
1	Solaris					
`);
  });
});

test.skipIf(ignoresPermissions)(`a file that may not be read is not imported${permissionsNote}`, async () => {
  const shelf = await Shelf.holding();
  shelf.write('books.csv', 'title\nSolaris\n');
  chmodSync('books.csv', 0);
  expect(await shelf.type('bookshelf import books.csv')).toMatchInlineSnapshot(`
    $ bookshelf import books.csv
    ! bookshelf: books.csv: permission denied
    ! Check the permissions of the file and of its folder
    exit 1
  `);
});
