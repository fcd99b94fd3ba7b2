import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { jsonBookFields } from '../../src/output/book-fields.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';
import { json } from '../../src/output/json.ts';
import { dune, everyBook, exampleBook, solitude } from './example-books.ts';
import { render, renderChunks } from './render.ts';

const brief = chooseColumns(bookColumns, ['id', 'title', 'series', 'rating']);

test('prints an array with one object per line', async () => {
  expect(await render(json, [dune, solitude], brief)).toMatchInlineSnapshot(`
    "[
    {"id":1,"title":"Dune","series":[{"name":"Dune","position":"1"}],"rating":4.5},
    {"id":27,"title":"百年の孤独","series":[],"rating":null}
    ]
    "
  `);
});

test('prints an empty list as an empty array', async () => {
  expect(await render(json, [], brief)).toBe('[]\n');
});

test('a whole book, its keys in the order of the columns', async () => {
  const books: object[] = JSON.parse(await render(json, [dune], chooseColumns(bookColumns, jsonBookFields)));
  expect(books.map((book) => Object.keys(book))).toEqual([jsonBookFields]);
  expect(books).toMatchInlineSnapshot(`
    [
      {
        "added": "2024-03-01",
        "authors": [
          {
            "name": "Frank Herbert",
            "role": "author",
            "sortName": "Herbert, Frank",
          },
        ],
        "changed": "2024-03-01T09:30:00Z",
        "cover": "covers/dune.jpg",
        "description": "A desert planet.
    A boy who must not look away.",
        "edition": "25th anniversary",
        "firstPublished": "1965",
        "format": "paperback",
        "id": 1,
        "identifiers": [
          {
            "scheme": "goodreads",
            "value": "234225",
          },
          {
            "scheme": "isbn",
            "value": "0441172710",
          },
          {
            "scheme": "isbn",
            "value": "9780441172719",
          },
        ],
        "isbn": "9780441172719",
        "language": "en",
        "minutes": 1262,
        "originalTitle": "Dune",
        "pages": 535,
        "published": "1990-09",
        "publisher": "Ace",
        "rating": 4.5,
        "review": "Sand, spice | prophecy",
        "series": [
          {
            "name": "Dune",
            "position": "1",
          },
        ],
        "sortTitle": "Dune",
        "status": "read",
        "subtitle": "Book One of the Dune Chronicles",
        "tagPositions": [
          {
            "position": 3,
            "tag": "to-read",
          },
        ],
        "tags": [
          "fiction/sf",
          "to-read",
        ],
        "title": "Dune",
        "uuid": "01890a5d-ac96-774b-bcce-b302099a8057",
        "wished": true,
        "year": 1990,
      },
    ]
  `);
});

test('carries text exact', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
      const printed = await render(json, [exampleBook({ title })], brief);
      expect(JSON.parse(printed)).toMatchObject([{ title }]);
      expect(printed.split('\n')).toHaveLength(4);
    }),
  );
});

test('a long list comes in chunks that end at the end of a line, and is one array', async () => {
  const books = Array.from({ length: 2000 }, (_, place) => ({ ...everyBook[place % everyBook.length]!, id: place }));
  const chunks = await renderChunks(json, books, brief);
  expect(chunks.length).toBeGreaterThan(5);
  expect(chunks.every((chunk) => chunk.endsWith('\n'))).toBe(true);
  expect(JSON.parse(chunks.join(''))).toHaveLength(2000);
});
