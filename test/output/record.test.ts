import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { Book } from '../../src/domain/book.ts';
import { bookColumns } from '../../src/output/book-columns.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';
import { renderRecord } from '../../src/output/record.ts';
import { dune, everyBook, exampleBook, hostile, solitude } from './example-books.ts';

function show(book: Book, width: number, colour = false): string {
  return renderRecord(bookColumns, book, { width, colour });
}

test('shows every field that has a value', () => {
  expect(show(dune, 80)).toMatchInlineSnapshot(`
    "ID               1
    UUID             01890a5d-ac96-774b-bcce-b302099a8057
    Title            Dune
    Subtitle         Book One of the Dune Chronicles
    Sort title       Dune
    Original title   Dune
    Authors          Frank Herbert
    Author           Frank Herbert
    ISBN             9780441172719
    Identifiers      goodreads:234225; isbn:0441172710; isbn:9780441172719
    Series           Dune #1
    Tags             fiction/sf; to-read
    Tag positions    to-read #3
    Description      A desert planet.
                     A boy who must not look away.
    Language         en
    Publisher        Ace
    Published        1990-09
    First published  1965
    Year             1990
    Edition          25th anniversary
    Format           paperback
    Pages            535
    Minutes          1262
    Rating           4.5
    Review           Sand, spice | prophecy
    Status           read
    Cover            covers/dune.jpg
    Wished           yes
    Readings         read from 2001-05 until 2001-06-17
    Notes            Fear is the mind-killer. (p. 8)
    Added            2024-03-01
    Changed          2024-03-01T09:30:00Z
    "
  `);
});

test('puts values under their labels where there is little room', () => {
  const columns = chooseColumns(bookColumns, ['title', 'authors', 'description']);
  expect(renderRecord(columns, dune, { width: 24, colour: false })).toMatchInlineSnapshot(`
    "Title
      Dune
    Authors
      Frank Herbert
    Description
      A desert planet.
      A boy who must not
      look away.
    "
  `);
});

test('wraps text without spaces by the cells of the terminal', () => {
  const columns = chooseColumns(bookColumns, ['title', 'review']);
  const review = '長い物語はいつも雨の音とともに始まり、そして誰も知らないうちに終わっている。';
  expect(renderRecord(columns, { ...solitude, review }, { width: 40, colour: false })).toMatchInlineSnapshot(`
    "Title   百年の孤独
    Review  長い物語はいつも雨の音とともに始
            まり、そして誰も知らないうちに終
            わっている。
    "
  `);
});

test('no line is wider than the terminal or ends in spaces', () => {
  for (let width = 16; width <= 120; width += 1) {
    for (const line of everyBook.flatMap((book) => show(book, width).split('\n'))) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(line).toBe(line.trimEnd());
    }
  }
});

test('lets no control character through, but keeps lines', () => {
  expect(renderRecord(chooseColumns(bookColumns, ['title']), hostile, { width: 80, colour: false })).toBe(
    'Title  ␛[31mRed␇ \\u{202e}eldit␉tab\n       line\n',
  );
});

test('colour changes nothing but colour', () => {
  expect(show(dune, 60, true)).toContain('\u001b[2mTitle\u001b[22m');
  expect(stripVTControlCharacters(show(dune, 60, true))).toBe(show(dune, 60));
});

test('long and blank text takes time in step with its length', () => {
  const started = performance.now();
  show(exampleBook({ review: `a${' '.repeat(100_000)}b`, description: 'x'.repeat(100_000) }), 80);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a thing with nothing to show is nothing', () => {
  expect(renderRecord(chooseColumns(bookColumns, ['review']), exampleBook({}), { width: 80, colour: false })).toBe('');
});
