import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { defaultBookFields } from '../../src/output/book-fields.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';
import { csv } from '../../src/output/csv.ts';
import { dune, emoji, exampleBook, solitude } from './example-books.ts';
import { render } from './render.ts';

test('prints the names, then a line per book', async () => {
  const columns = chooseColumns(bookColumns, [...defaultBookFields.csv, 'wished']);
  expect(await render(csv, [dune, solitude, emoji], columns)).toMatchInlineSnapshot(`
    "id,title,author,year,isbn,status,rating,wished
    1,Dune,Frank Herbert,1990,9780441172719,read,4.5,yes
    27,百年の孤独,ガブリエル・ガルシア＝マルケス,1967,,to-read,,
    28,👩‍🚀 & 🫠: A Novel in Pictures,Zoë Žižek & Łukasz Ó Briain,,,,,
    "
  `);
});

test('leaves the names out when asked', async () => {
  expect(await render(csv, [dune], chooseColumns(bookColumns, ['id', 'title']), { header: false })).toBe('1,Dune\n');
});

test('a line of one empty cell is still a record', async () => {
  expect(await render(csv, [exampleBook({})], chooseColumns(bookColumns, ['review']))).toBe('review\n""\n');
});

test('quotes what a reader of CSV would stumble over', async () => {
  const columns = chooseColumns(bookColumns, ['title', 'review']);
  const book = exampleBook({ title: 'Eats, "Shoots"', review: 'a\rb' });
  expect(await render(csv, [book], columns, { header: false })).toBe('"Eats, ""Shoots""","a\rb"\n');
});

test('a reader of CSV finds the exact text again', async () => {
  const columns = chooseColumns(bookColumns, ['title', 'review']);
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[",\r\n a]*$/));
  await fc.assert(
    fc.asyncProperty(text, text, async (title, review) => {
      const printed = await render(csv, [exampleBook({ title, review })], columns, { header: false });
      expect(parse(printed, { record_delimiter: '\n' })).toEqual([[title, review]]);
    }),
  );
});
