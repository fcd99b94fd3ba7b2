import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { defaultBookFields } from '../../src/output/book-fields.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';
import { tsv } from '../../src/output/tsv.ts';
import { everyBook, exampleBook } from './example-books.ts';
import { render } from './render.ts';

const columns = chooseColumns(bookColumns, defaultBookFields.tsv);
const title = chooseColumns(bookColumns, ['title']);

test('prints a line per book, whole values, no header', async () => {
  expect(await render(tsv, everyBook, columns)).toMatchInlineSnapshot(`
    "1	Dune	Frank Herbert	1990	9780441172719	read	4.5
    27	百年の孤独	ガブリエル・ガルシア＝マルケス	1967		to-read	
    28	👩‍🚀 & 🫠: A Novel in Pictures	Zoë Žižek & Łukasz Ó Briain				
    29	סִפּוּר עַל אַהֲבָה וְחֹשֶׁךְ	עמוס עוז	2002			4
    30	␛[31mRed␇ \\u{202e}eldit\\ttab\\nline					
    "
  `);
});

test('begins with the names when asked', async () => {
  expect(await render(tsv, [], columns, { header: true })).toBe('id\ttitle\tauthor\tyear\tisbn\tstatus\trating\n');
});

test('an empty list is nothing', async () => {
  expect(await render(tsv, [], columns)).toBe('');
});

test('writes tab, line ends and backslash as escapes', async () => {
  expect(await render(tsv, [exampleBook({ title: 'a\tb\nc\rd\\e' })], title)).toBe('a\\tb\\nc\\rd\\\\e\n');
});

test('has as many cells on a line as there are columns, whatever the text', async () => {
  const two = chooseColumns(bookColumns, ['title', 'review']);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (text, review) => {
      const lines = (await render(tsv, [exampleBook({ title: text, review })], two)).split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]?.split('\t')).toHaveLength(2);
    }),
  );
});
