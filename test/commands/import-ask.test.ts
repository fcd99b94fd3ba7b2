import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const books = [
  { title: 'Dune', authors: ['Frank Herbert'], format: 'hardcover' },
  { title: 'Emma', authors: ['Jane Austen'], published: '1815' },
];
const table = `title,authors,format,published,rating
Dune,Frank Herbert,paperback,,3
Eden,Stanisław Lem,,,
Emma,Jane Austen,,1996,5
`;

async function asked(answers: readonly string[]): Promise<string> {
  const shelf = await Shelf.holding(books);
  shelf.write('books.csv', table);
  const shown = await shelf.type('bookshelf import books.csv --if-exists ask', { answers });
  return shown + (await shelf.play('bookshelf list --fields id,title,format,rating --sort id'));
}

test('--if-exists ask asks about one doubtful pair at a time', async () => {
  expect(await asked(['what?', 'y', 'n'])).toMatchInlineSnapshot(`
    $ bookshelf import books.csv --if-exists ask
    ! Record 1: "Dune" by Frank Herbert (paperback)
    ! may be   #1 "Dune" by Frank Herbert
    ! because  the same title and author, but another format (hardcover, not paperback): #1 (confidence 0.4)
    ! Is it that book? [y]es, [n]o: a book of its own, [s]kip it, [a]dd this and all others, [q]uit: Record 1: "Dune" by Frank Herbert (paperback)
    ! may be   #1 "Dune" by Frank Herbert
    ! because  the same title and author, but another format (hardcover, not paperback): #1 (confidence 0.4)
    ! Is it that book? [y]es, [n]o: a book of its own, [s]kip it, [a]dd this and all others, [q]uit: Record 3: "Emma" by Jane Austen (1996)
    ! may be   #2 "Emma" by Jane Austen (1815)
    ! because  the same title and author, but another date (1815, not 1996): #2 (confidence 0.4)
    ! Is it that book? [y]es, [n]o: a book of its own, [s]kip it, [a]dd this and all others, [q]uit: books.csv (csv): 2 added, 1 updated, 0 unchanged
    ! Undo: bookshelf undo
    $ bookshelf list --fields id,title,format,rating --sort id
    1	Dune	paperback	3
    2	Emma		
    3	Eden		
    4	Emma		5
  `);
});

test('--if-exists ask leaves a record out, or adds all others, or stops', async () => {
  expect(await asked(['s', 'a'])).toMatchInlineSnapshot(`
    $ bookshelf import books.csv --if-exists ask
    ! Record 1: "Dune" by Frank Herbert (paperback)
    ! may be   #1 "Dune" by Frank Herbert
    ! because  the same title and author, but another format (hardcover, not paperback): #1 (confidence 0.4)
    ! Is it that book? [y]es, [n]o: a book of its own, [s]kip it, [a]dd this and all others, [q]uit: Record 3: "Emma" by Jane Austen (1996)
    ! may be   #2 "Emma" by Jane Austen (1815)
    ! because  the same title and author, but another date (1815, not 1996): #2 (confidence 0.4)
    ! Is it that book? [y]es, [n]o: a book of its own, [s]kip it, [a]dd this and all others, [q]uit: books.csv:4: "Emma" was added, and may be there already: the same title and author, but another date (1815, not 1996): #2
    ! books.csv (csv): 2 added, 0 updated, 0 unchanged, 1 left as they are, 1 doubtful
    ! Undo: bookshelf undo
    $ bookshelf list --fields id,title,format,rating --sort id
    1	Dune	hardcover	
    2	Emma		
    3	Eden		
    4	Emma		5
  `);
  expect(await asked(['q'])).toMatchInlineSnapshot(`
    $ bookshelf import books.csv --if-exists ask
    ! Record 1: "Dune" by Frank Herbert (paperback)
    ! may be   #1 "Dune" by Frank Herbert
    ! because  the same title and author, but another format (hardcover, not paperback): #1 (confidence 0.4)
    ! Is it that book? [y]es, [n]o: a book of its own, [s]kip it, [a]dd this and all others, [q]uit: bookshelf: stopped; nothing was changed
    exit 130
    $ bookshelf list --fields id,title,format,rating --sort id
    1	Dune	hardcover	
    2	Emma
  `);
});

test('--if-exists ask without a terminal lists the doubtful pairs', async () => {
  const shelf = await Shelf.holding(books);
  shelf.write('books.csv', table);
  expect(await shelf.play('bookshelf import books.csv --if-exists ask')).toMatchInlineSnapshot(`
    $ bookshelf import books.csv --if-exists ask
    ! books.csv:2: "Dune" was added, and may be there already: the same title and author, but another format (hardcover, not paperback): #1
    ! books.csv:4: "Emma" was added, and may be there already: the same title and author, but another date (1815, not 1996): #2
    ! books.csv (csv): 3 added, 0 updated, 0 unchanged, 2 doubtful
    ! Undo: bookshelf undo
  `);
});
