import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const books = [
  { title: 'Solaris', readings: [{ state: 'read', finished: '2020', rating: 4, review: 'Twice as good' }] },
  { title: 'Eden', notes: [{ text: 'Lent to Marta', page: '12' }], readings: [{ state: 'read', rating: 2 }] },
  { title: 'Fiasco' },
];

test('an export says first, by how many books, what its format cannot hold', async () => {
  const shelf = await Shelf.holding(books);
  expect(
    await shelf.play(
      'bookshelf export books.csv',
      'bookshelf export fiasco.csv --where fiasco',
      'bookshelf export books.jsonl',
      'bookshelf export quiet.csv -q',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf export books.csv
    ! 2 books have readings with a rating or a review of their own that csv cannot hold
    ! 1 book has notes with a page or a time of writing that csv cannot hold
    ! Wrote books.csv (csv)
    $ bookshelf export fiasco.csv --where fiasco
    ! Wrote fiasco.csv (csv)
    $ bookshelf export books.jsonl
    ! Wrote books.jsonl (jsonl)
    $ bookshelf export quiet.csv -q
  `);
});

test('--losses lists what each book would lose, and writes nothing', async () => {
  const shelf = await Shelf.holding(books);
  expect(
    await shelf.play(
      'bookshelf export books.csv --losses',
      'bookshelf export books.csv --losses --json --where solaris',
      'bookshelf export books.csv --losses -q',
      'bookshelf export books.jsonl --losses',
      'bookshelf export books.csv --json',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf export books.csv --losses
    1	Solaris	reading-opinions	readings: read ..2020 (order, number or details)
    2	Eden	reading-opinions	readings: read (order, number or details)
    2	Eden	note-details	notes: Lent to Marta (order, number or details)
    $ bookshelf export books.csv --losses --json --where solaris
    [
    {"id":1,"title":"Solaris","loss":"reading-opinions","meaning":"readings with a rating or a review of their own","detail":"readings: read ..2020 (order, number or details)"}
    ]
    $ bookshelf export books.csv --losses -q
    1
    2
    $ bookshelf export books.jsonl --losses
    $ bookshelf export books.csv --json
    ! {"error":{"kind":"usage","message":"--output json is how --losses prints its list","hint":"The format of an export is said with --format"}}
    exit 2
  `);
  expect(shelf.read('books.csv')).toBeNull();
});

test('--strict refuses an export that would lose something, and lets the others through', async () => {
  const shelf = await Shelf.holding(books);
  expect(
    await shelf.play(
      'bookshelf export books.csv --strict',
      'bookshelf export --format csv --strict -q',
      'bookshelf export fiasco.csv --strict --where fiasco',
    ),
  ).toMatchInlineSnapshot(`
    $ bookshelf export books.csv --strict
    ! 2 books have readings with a rating or a review of their own that csv cannot hold
    ! 1 book has notes with a page or a time of writing that csv cannot hold
    ! bookshelf: 2 books would lose something in csv, so nothing was written
    ! See which with --losses, or leave out --strict
    exit 6
    $ bookshelf export --format csv --strict -q
    ! bookshelf: 2 books would lose something in csv, so nothing was written
    ! See which with --losses, or leave out --strict
    exit 6
    $ bookshelf export fiasco.csv --strict --where fiasco
    ! Wrote fiasco.csv (csv)
  `);
  expect(shelf.read('books.csv')).toBeNull();
});
