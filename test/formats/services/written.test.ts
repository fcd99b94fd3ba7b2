import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../../src/domain/book.ts';
import { parsePartialDate } from '../../../src/domain/partial-date.ts';
import { keptBook, writeBooks } from '../library-content.ts';

/** A book of which no service can hold everything. */
const draft: BookDraft = {
  title: 'Good Omens',
  subtitle: 'The Nice and Accurate Prophecies',
  authors: [
    { name: 'Terry Pratchett', role: 'author', sortName: 'Pratchett, Terry' },
    { name: 'Neil Gaiman', role: 'author', sortName: 'Gaiman, Neil' },
    { name: 'Martin Jarvis', role: 'narrator', sortName: 'Jarvis, Martin' },
  ],
  series: [
    { name: 'Omens', position: '1' },
    { name: 'Angels', position: null },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780441478125' },
    { scheme: 'goodreads', value: '12067' },
    { scheme: 'oclc', value: '1154501' },
  ],
  publisher: 'Gollancz, London',
  published: parsePartialDate('~1990'),
  format: 'mass-market',
  language: 'en',
  pages: 288,
  status: 'read',
  rating: 4.25,
  review: 'Nice & "accurate".\n>!The dog stays.!<',
  tags: [
    { name: 'funny, very', position: 3 },
    { name: 'mood/light', position: null },
  ],
  readings: [
    { state: 'read', started: parsePartialDate('2019-05-01'), finished: parsePartialDate('2019-05-17') },
    { state: 'read', finished: parsePartialDate('2024') },
    { state: 'dropped', finished: parsePartialDate('2018-01-02') },
  ],
  notes: [
    { kind: 'private', text: 'Lent to Anna.' },
    { kind: 'quote', text: 'Hastur.' },
  ],
  added: '2019-04-30T22:30:00.000Z',
};

/** The cells of the book that have anything in them. */
async function written(format: string, separator = ','): Promise<string[]> {
  const [header = '', ...rest] = (await writeBooks(format, [keptBook(draft)])).trimEnd().split(/\r?\n/);
  return [header.slice(0, 60), rest.join('\n').replaceAll(new RegExp(`${separator}{2,}`, 'g'), separator)];
}

describe('what is written of a book', () => {
  test('for Goodreads', async () => {
    expect(await written('goodreads')).toMatchInlineSnapshot(`
      [
        "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN",
        "12067,"Good Omens: The Nice and Accurate Prophecies (Omens, #1)",Terry Pratchett,"Pratchett, Terry","Neil Gaiman, Martin Jarvis","=""0441478123""","=""9780441478125""",4,"Gollancz, London",Mass Market Paperback,288,1990,2019/05/17,2019/04/30,"funny very, mood/light","funny very (#3), mood/light",read,"Nice &amp; ""accurate"".<br/><spoiler>The dog stays.</spoiler>",Lent to Anna.,2,",
      ]
    `);
  });

  test('for StoryGraph', async () => {
    expect(await written('storygraph')).toMatchInlineSnapshot(`
      [
        "Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date ",
        "Good Omens,"Terry Pratchett, Neil Gaiman",Martin Jarvis (Narrator),9780441478125,paperback,read,2019/04/30,2019/05/17,2019/05/01-2019/05/17,2,light,4.25,"Nice &amp; ""accurate"".<br/><spoiler>The dog stays.</spoiler>",funny very,",
      ]
    `);
  });

  test('for Hardcover', async () => {
    expect(await written('hardcover')).toMatchInlineSnapshot(`
      [
        "Title,Author,Series,Status,Privacy,Hardcover Book ID,Hardcov",
        "Good Omens,"Terry Pratchett, Neil Gaiman, Martin Jarvis (Narrator)",Omens (#1),Read,0441478123,9780441478125,en,Mass Market Paperback,288,1990,"Gollancz, London",light,funny very (#3),2019-04-30,2019-05-01,2019-05-17,4.25,"Nice &amp; ""accurate"".<br/><spoiler>The dog stays.</spoiler>",Lent to Anna.,",
      ]
    `);
  });

  test('for BookWyrm', async () => {
    expect(await written('bookwyrm')).toMatchInlineSnapshot(`
      [
        "title,author_text,remote_id,openlibrary_key,finna_key,libris",
        "Good Omens,"Terry Pratchett, Neil Gaiman",12067,0441478123,9780441478125,1154501,288,2019-05-01,2019-05-17,4.25,"Nice &amp; ""accurate"".<br/><spoiler>The dog stays.</spoiler>",read,2019-04-30",
      ]
    `);
  });

  test('for OpenReads', async () => {
    expect(await written('openreads')).toMatchInlineSnapshot(`
      [
        "title,subtitle,author,description,status,favourite,deleted,r",
        "Good Omens,The Nice and Accurate Prophecies,"Terry Pratchett, Neil Gaiman",finished,false,false,4.5,288,1990,9780441478125,"funny, very|||||mood/light","Nice & ""accurate"".
      >!The dog stays.!<",Lent to Anna.,2019-05-01|2019-05-17|,2019-04-30,",
      ]
    `);
  });

  test('for Libib', async () => {
    expect(await written('libib')).toMatchInlineSnapshot(`
      [
        "item_type,title,creators,first_name,last_name,collection,ean",
        "book,Good Omens,"Terry Pratchett, Neil Gaiman",Terry,Pratchett,9780441478125,0441478123,"Gollancz, London",1990,Omens #1,"funny very, mood/light",Lent to Anna.,288,4.5,"Nice & ""accurate"".
      >!The dog stays.!<",Completed,2019-05-01,2019-05-17,2019-04-30,",
      ]
    `);
  });

  test('for Jelu', async () => {
    expect(await written('jelu')).toMatchInlineSnapshot(`
      [
        "Title,Author,ISBN,Publisher,Date Read,Shelves,Bookshelves,re",
        "Good Omens,Terry Pratchett,9780441478125,"Gollancz, London",2019/05/17,funnyvery mood/light,2019/05/17,"funny very,mood/light","Terry Pratchett,Neil Gaiman",0441478123,9780441478125,2018/01/02,",
      ]
    `);
  });

  test('for LibraryThing', async () => {
    expect(await written('librarything', '\t')).toMatchInlineSnapshot(`
      [
        "Book Id	Title	Sort Character	Primary Author	Primary Author R",
        "	Good Omens	1	Pratchett, Terry	Author	Gaiman, Neil|Jarvis, Martin	Author|Narrator	Gollancz, London, 288 pages	~1990	Nice &amp; "accurate".<br/><spoiler>The dog stays.</spoiler>	4.5	Lent to Anna.	Mass Market Paperback	288	2019-05-01	2019-05-17	funny very, mood/light	Your library	en	[0441478123]	0441478123, 9780441478125	2019-04-30	1154501",
      ]
    `);
  });
});
