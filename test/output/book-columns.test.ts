import { expect, test } from 'vitest';
import { readPartialDate } from '../../src/domain/partial-date.ts';
import { bookColumns } from '../../src/output/book-columns.ts';
import { cellText } from '../../src/output/column.ts';
import { findColumn } from '../../src/output/find-column.ts';
import { dune, emoji, exampleBook, solitude, tale } from './example-books.ts';

function valuesOf(book: typeof dune): Record<string, unknown> {
  return Object.fromEntries(bookColumns.map((column) => [column.name, column.value(book)]));
}

function textOf(name: string, book: typeof dune): string {
  return cellText(findColumn(bookColumns, name), book);
}

test('the names of the fields and their order are a contract', () => {
  expect(bookColumns.map((column) => column.name).join(' ')).toBe(
    'id uuid title subtitle sortTitle originalTitle authors author isbn identifiers series tags tagPositions description ' +
      'language publisher published firstPublished year edition format pages minutes rating review status cover wished ' +
      'readings notes added changed',
  );
});

test('every field of a book has a column, but for how its sort title came about', () => {
  const names = new Set(bookColumns.map((column) => column.name));
  expect(Object.keys(dune).filter((key) => !names.has(key))).toEqual(['sortTitleTyped']);
});

test('the JSON values of a full book', () => {
  const { sortTitleTyped: _, ...values } = dune;
  expect(valuesOf(dune)).toEqual({
    ...values,
    author: 'Frank Herbert',
    isbn: '9780441172719',
    tags: ['fiction/sf', 'to-read'],
    tagPositions: [{ tag: 'to-read', position: 3 }],
    year: 1990,
  });
});

test('the texts of a full book', () => {
  const texts = bookColumns.map((column) => `${column.header}: ${cellText(column, dune)}`).join('\n');
  expect(texts).toMatchInlineSnapshot(`
    "ID: 1
    UUID: 01890a5d-ac96-774b-bcce-b302099a8057
    Title: Dune
    Subtitle: Book One of the Dune Chronicles
    Sort title: Dune
    Original title: Dune
    Authors: Frank Herbert
    Author: Frank Herbert
    ISBN: 9780441172719
    Identifiers: goodreads:234225; isbn:0441172710; isbn:9780441172719
    Series: Dune #1
    Tags: fiction/sf; to-read
    Tag positions: to-read #3
    Description: A desert planet.
    A boy who must not look away.
    Language: en
    Publisher: Ace
    Published: 1990-09
    First published: 1965
    Year: 1990
    Edition: 25th anniversary
    Format: paperback
    Pages: 535
    Minutes: 1262
    Rating: 4.5
    Review: Sand, spice | prophecy
    Status: read
    Cover: covers/dune.jpg
    Wished: yes
    Readings: read from 2001-05 until 2001-06-17
    Notes: Fear is the mind-killer. (p. 8)
    Added: 2024-03-01
    Changed: 2024-03-01T09:30:00Z"
  `);
});

test('what a bare book lacks is null, false or an empty list in JSON, and nothing as text', () => {
  const bare = exampleBook({});
  const missing = bookColumns.filter((column) => cellText(column, bare) === '');
  expect(missing.map((column) => `${column.name}: ${JSON.stringify(column.value(bare))}`)).toMatchInlineSnapshot(`
    [
      "subtitle: null",
      "originalTitle: null",
      "authors: []",
      "author: null",
      "isbn: null",
      "identifiers: []",
      "series: []",
      "tags: []",
      "tagPositions: []",
      "description: null",
      "language: null",
      "publisher: null",
      "published: null",
      "firstPublished: null",
      "year: null",
      "edition: null",
      "format: null",
      "pages: null",
      "minutes: null",
      "rating: null",
      "review: null",
      "status: null",
      "cover: null",
      "wished: false",
      "readings: []",
      "notes: []",
    ]
  `);
});

test('roles other than author stand behind the name', () => {
  expect(textOf('authors', solitude)).toBe('ガブリエル・ガルシア＝マルケス; 鼓 直 (translator)');
});

test('the short form of the authors names two and counts the rest', () => {
  const [first] = dune.authors;
  const third = exampleBook({ authors: [first!, ...emoji.authors] });
  expect([solitude, emoji, third, exampleBook({})].map((book) => textOf('author', book))).toEqual([
    'ガブリエル・ガルシア＝マルケス',
    'Zoë Žižek & Łukasz Ó Briain',
    'Frank Herbert et al.',
    '',
  ]);
});

test('a book without an author is known by its editor', () => {
  const anthology = exampleBook({ authors: [{ name: 'Ann VanderMeer', sortName: 'VanderMeer, Ann', role: 'editor' }] });
  expect(textOf('author', anthology)).toBe('Ann VanderMeer (editor)');
});

test('the year is that of the first publication where the edition has none', () => {
  expect(textOf('year', tale)).toBe('2002');
  expect(textOf('year', exampleBook({ firstPublished: readPartialDate('-350') }))).toBe('-350');
});

test('an ISBN that is not sound is no ISBN', () => {
  const damaged = exampleBook({ identifiers: [{ scheme: 'isbn', value: '9780441172710' }] });
  expect(findColumn(bookColumns, 'isbn').value(damaged)).toBeNull();
});

test('a reading says what is known of it', () => {
  const [reading] = dune.readings;
  const readings = [
    reading!,
    { ...reading!, started: null },
    { ...reading!, state: 'reading' as const, finished: null },
  ];
  expect(textOf('readings', exampleBook({ readings }))).toBe(
    'read from 2001-05 until 2001-06-17; read until 2001-06-17; reading from 2001-05',
  );
});
