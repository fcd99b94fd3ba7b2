import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/domain/book.ts';
import { bookColumns } from '../../src/output/book-columns.ts';
import { defaultBookFields } from '../../src/output/book-fields.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';
import { table } from '../../src/output/table.ts';
import { dune, everyBook, exampleBook, solitude, tale } from './example-books.ts';
import { render, renderChunks } from './render.ts';

const columns = chooseColumns(bookColumns, defaultBookFields.table);

function draw(books: readonly Book[], width: number, colour = false): Promise<string> {
  return render(table, books, columns, { width, colour });
}

function widest(printed: string): number {
  return Math.max(...printed.split('\n').map((line) => stringWidth(stripVTControlCharacters(line))));
}

describe('at every width', () => {
  test('a wide terminal shows everything', async () => {
    expect(await draw(everyBook, 140)).toMatchInlineSnapshot(`
      "ID  Title                             Author                          Year  Series   Rating  Status
      ────────────────────────────────────────────────────────────────────────────────────────────────────
       1  Dune                              Frank Herbert                   1990  Dune #1     4.5  read
      27  百年の孤独                        ガブリエル・ガルシア＝マルケス  1967                   to-read
      28  👩‍🚀 & 🫠: A Novel in Pictures      Zoë Žižek & Łukasz Ó Briain
      29  סִפּוּר עַל אַהֲבָה וְחֹשֶׁךְ                 עמוס עוז                        2002                4
      30  ␛[31mRed␇ \\u{202e}eldit␉tab␊line
      "
    `);
  });

  test('eighty cells', async () => {
    expect(await draw(everyBook, 80)).toMatchInlineSnapshot(`
      "ID  Title                         Author          Year  Series   Rating  Status
      ────────────────────────────────────────────────────────────────────────────────
       1  Dune                          Frank Herbert   1990  Dune #1     4.5  read
      27  百年の孤独                    ガブリエル・…   1967                   to-read
      28  👩‍🚀 & 🫠: A Novel in Pictures  Zoë Žižek & Ł…
      29  סִפּוּר עַל אַהֲבָה וְחֹשֶׁךְ             עמוס עוז        2002                4
      30  ␛[31mRed␇ \\u{202e}eldit␉tab…
      "
    `);
  });

  test('forty cells', async () => {
    expect(await draw(everyBook, 40)).toMatchInlineSnapshot(`
      "ID  Title                    Author
      ────────────────────────────────────────
       1  Dune                     Frank Herb…
      27  百年の孤独               ガブリエル…
      28  👩‍🚀 & 🫠: A Novel in Pi…  Zoë Žižek …
      29  סִפּוּר עַל אַהֲבָה וְחֹשֶׁךְ        עמוס עוז
      30  ␛[31mRed␇ \\u{202e}eldi…
      "
    `);
  });

  test('twenty cells', async () => {
    expect(await draw(everyBook, 20)).toMatchInlineSnapshot(`
      "ID  Title
      ────────────────────
       1  Dune
      27  百年の孤独
      28  👩‍🚀 & 🫠: A Nove…
      29  סִפּוּר עַל אַהֲבָה וְחֹ…
      30  ␛[31mRed␇ \\u{20…
      "
    `);
  });

  test('no line is wider than the terminal', async () => {
    for (let width = 5; width <= 160; width += 1) {
      expect(widest(await draw(everyBook, width))).toBeLessThanOrEqual(width);
      expect(widest(await render(table, everyBook, bookColumns, { width }))).toBeLessThanOrEqual(width);
    }
  });
});

test('columns stand under each other in every script', async () => {
  const two = chooseColumns(bookColumns, ['title', 'id']);
  const titles = ['Ascii', '百年の孤独', 'ข้างหลังภาพ', 'गोदान', 'סִפּוּר', '👩‍🚀 🫠 🏳️‍🌈', 'Zoe\u0308', '한국어', 'ﾊﾝｶｸ'];
  const printed = await render(
    table,
    titles.map((title) => exampleBook({ title })),
    two,
  );
  const widths = printed
    .trimEnd()
    .split('\n')
    .map((line) => stringWidth(line));
  expect(new Set(widths).size).toBe(1);
});

test('an empty list is nothing', async () => {
  expect(await draw([], 80)).toBe('');
});

test('leaves out columns in which no row has anything, but not the first two', async () => {
  const empty = chooseColumns(bookColumns, ['id', 'subtitle', 'review', 'title']);
  expect(await render(table, [exampleBook({})], empty)).toBe(
    'ID  Subtitle  Title\n───────────────────\n 1            Dune\n',
  );
});

test('keeps an empty column where rows to come may fill it', async () => {
  const shown = chooseColumns(bookColumns, ['id', 'title', 'pages']);
  const books = Array.from({ length: 300 }, (_, place) => ({
    ...dune,
    id: place + 1,
    pages: place > 250 ? 412 : null,
  }));
  const [header, , first, ...rest] = (await render(table, books, shown)).split('\n');
  expect([header, first, rest.at(-2)]).toEqual([' ID  Title  Pages', '  1  Dune', '300  Dune     412']);
});

test('has no escape sequence without colour', async () => {
  expect(await draw(everyBook, 80)).not.toContain('\u001b');
});

test('colour changes nothing but colour', async () => {
  const painted = await draw(everyBook, 80, true);
  expect(painted).toContain('\u001b[1mDune\u001b[22m');
  expect(stripVTControlCharacters(painted)).toBe(await draw(everyBook, 80));
});

test('text from outside brings no colour of its own', async () => {
  const painted = await draw(everyBook, 140, true);
  expect(painted).not.toContain('\u001b[31m');
  expect(painted).toContain('␛[31mRed␇ \\u{202e}eldit␉tab␊line');
});

test('a private-use or placeholder character in a title stands for itself', async () => {
  const title = chooseColumns(bookColumns, ['id', 'title']);
  const printed = await render(table, [exampleBook({ title: 'a\ufdd0b' }), solitude], title);
  expect(printed).toContain('a\\u{fdd0}b\n');
  expect(printed).toContain('百年の孤独\n');
});

test('a long list has one header and the same widths throughout', async () => {
  const books = Array.from({ length: 1000 }, (_, place) => ({ ...(place < 900 ? dune : tale), id: place + 1 }));
  const chunks = await renderChunks(table, books, columns, { width: 80 });
  const lines = chunks.join('').trimEnd().split('\n');
  expect(chunks).toHaveLength(5);
  expect(lines).toHaveLength(1002);
  expect(lines.filter((line) => line.startsWith(' ID'))).toHaveLength(1);
  expect(lines.slice(2, 902).every((line) => line.indexOf('Dune') === lines[2]?.indexOf('Dune'))).toBe(true);
});
