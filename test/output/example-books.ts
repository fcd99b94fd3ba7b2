import type { Book } from '../../src/domain/book.ts';
import { readPartialDate } from '../../src/domain/partial-date.ts';
import { bareBook } from '../support/bare-book.ts';

const bare: Book = {
  ...bareBook,
  id: 1,
  uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
  title: 'Dune',
  sortTitle: 'Dune',
  added: '2024-03-01',
  changed: '2024-03-01T09:30:00Z',
};

/** Gives a book with nothing but its title and what the test says of it. */
export function exampleBook(values: Partial<Book>): Book {
  return { ...bare, ...values };
}

/** A book with something in every field. */
export const dune = exampleBook({
  subtitle: 'Book One of the Dune Chronicles',
  originalTitle: 'Dune',
  description: 'A desert planet.\nA boy who must not look away.',
  language: 'en',
  publisher: 'Ace',
  published: readPartialDate('1990-09'),
  firstPublished: readPartialDate('1965'),
  edition: '25th anniversary',
  format: 'paperback',
  pages: 535,
  minutes: 1262,
  rating: 4.5,
  review: 'Sand, spice | prophecy',
  status: 'read',
  cover: 'covers/dune.jpg',
  wished: true,
  authors: [{ name: 'Frank Herbert', sortName: 'Herbert, Frank', role: 'author' }],
  identifiers: [
    { scheme: 'goodreads', value: '234225' },
    { scheme: 'isbn', value: '0441172710' },
    { scheme: 'isbn', value: '9780441172719' },
  ],
  series: [{ name: 'Dune', position: '1' }],
  tags: [
    { name: 'fiction/sf', position: null },
    { name: 'to-read', position: 3 },
  ],
  readings: [
    {
      uuid: '01890a5d-ac96-774b-bcce-b302099a8058',
      state: 'read',
      started: readPartialDate('2001-05'),
      finished: readPartialDate('2001-06-17'),
      rating: 5,
      review: null,
    },
  ],
  notes: [
    {
      uuid: '01890a5d-ac96-774b-bcce-b302099a8059',
      kind: 'quote',
      text: 'Fear is the mind-killer.',
      page: '8',
      added: '2001-06-01',
    },
  ],
});

export const solitude = exampleBook({
  id: 27,
  title: '百年の孤独',
  sortTitle: '百年の孤独',
  authors: [
    { name: 'ガブリエル・ガルシア＝マルケス', sortName: 'ガブリエル・ガルシア＝マルケス', role: 'author' },
    { name: '鼓 直', sortName: '鼓 直', role: 'translator' },
  ],
  firstPublished: readPartialDate('1967'),
  status: 'to-read',
});

export const emoji = exampleBook({
  id: 28,
  title: '👩‍🚀 & 🫠: A Novel in Pictures',
  authors: [
    { name: 'Zoë Žižek', sortName: 'Žižek, Zoë', role: 'author' },
    { name: 'Łukasz Ó Briain', sortName: 'Ó Briain, Łukasz', role: 'author' },
  ],
});

export const tale = exampleBook({
  id: 29,
  title: 'סִפּוּר עַל אַהֲבָה וְחֹשֶׁךְ',
  authors: [{ name: 'עמוס עוז', sortName: 'עוז, עמוס', role: 'author' }],
  firstPublished: readPartialDate('2002'),
  rating: 4,
});

/** A title that would ring the bell, colour the terminal and turn its text round. */
export const hostile = exampleBook({ id: 30, title: '\u001b[31mRed\u0007 \u202Eeldit\ttab\nline' });

export const everyBook = [dune, solitude, emoji, tale, hostile];
