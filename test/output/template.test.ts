import { expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { template } from '../../src/output/template.ts';
import { everyBook, exampleBook } from './example-books.ts';
import { render, stream } from './render.ts';

function fill(text: string): Promise<string> {
  return render(template, everyBook.slice(0, 1), bookColumns, { template: text });
}

test('prints a line per row', async () => {
  expect(await render(template, everyBook, bookColumns, { template: '{title} ({year})' })).toMatchInlineSnapshot(`
    "Dune (1990)
    百年の孤独 (1967)
    👩‍🚀 & 🫠: A Novel in Pictures ()
    סִפּוּר עַל אַהֲבָה וְחֹשֶׁךְ (2002)
    ␛[31mRed␇ \\u{202e}eldit␉tab␊line ()
    "
  `);
});

test('knows every field in any spelling', async () => {
  expect(await fill('{author}: {sort_title} {Tags} {wished}')).toBe('Frank Herbert: Dune fiction/sf; to-read yes\n');
});

test('doubled braces are braces', async () => {
  expect(await fill('{{{id}}} {{id}} a}b')).toBe('{1} {id} a}b\n');
});

test('understands the escapes of line end, tab and backslash, and no other', async () => {
  expect(await fill(String.raw`{id}\t{title}\n--\\n\x`)).toBe('1\tDune\n--\\n\\x\n');
});

test('refuses an unknown field before the first row is asked for', () => {
  const rows = {
    [Symbol.asyncIterator]: () => {
      throw new Error('a row was asked for');
    },
  };
  const print = () => template.render(rows, bookColumns, { width: 80, colour: false, template: '{titel}' });
  expect(print).toThrow('there is no field "titel"');
});

test('refuses a brace that is not closed', async () => {
  await expect(fill('{title} {year')).rejects.toThrow('the template "{title} {year" has a { that is not closed');
});

test('refuses to go without a template', () => {
  expect(() => template.render(stream(everyBook), bookColumns, { width: 80, colour: false })).toThrow(
    'needs a template',
  );
});

test('writes a semicolon inside an item as it is, as every output for people does', async () => {
  const tags = ['a; b', 'c'].map((name) => ({ name, position: null }));
  const tagged = [exampleBook({ tags })];
  expect(await render(template, tagged, bookColumns, { template: '{tags}' })).toBe('a; b; c\n');
});
