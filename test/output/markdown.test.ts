import { expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';
import { markdown } from '../../src/output/markdown.ts';
import { dune, everyBook, exampleBook } from './example-books.ts';
import { render } from './render.ts';

const title = chooseColumns(bookColumns, ['title']);

async function cell(text: string): Promise<string | undefined> {
  return (await render(markdown, [exampleBook({ title: text })], title)).split('\n')[2];
}

test('prints a table of GitHub Flavored Markdown', async () => {
  const columns = chooseColumns(bookColumns, ['id', 'title', 'author', 'rating']);
  expect(await render(markdown, everyBook, columns)).toMatchInlineSnapshot(`
    "| ID | Title | Author | Rating |
    | ---: | --- | --- | ---: |
    | 1 | Dune | Frank Herbert | 4.5 |
    | 27 | 百年の孤独 | ガブリエル・ガルシア＝マルケス |  |
    | 28 | 👩‍🚀 & 🫠: A Novel in Pictures | Zoë Žižek & Łukasz Ó Briain |  |
    | 29 | סִפּוּר עַל אַהֲבָה וְחֹשֶׁךְ | עמוס עוז | 4 |
    | 30 | ␛\\[31mRed␇ \\\\u{202e}eldit␉tab<br>line |  |  |
    "
  `);
});

test('keeps the bars and lines of a value within its cell', async () => {
  const columns = chooseColumns(bookColumns, ['review', 'description']);
  expect((await render(markdown, [dune], columns)).split('\n')[2]).toBe(
    String.raw`| Sand, spice \| prophecy | A desert planet.<br>A boy who must not look away. |`,
  );
  expect(await cell('one\r\n\r\ntwo\\|three')).toBe(String.raw`| one<br><br>two\\\|three |`);
});

test('lets no markup of the text live', async () => {
  expect(await cell('<script>alert(1)</script> &lt;')).toBe(String.raw`| \<script>alert(1)\</script> \&lt; |`);
  expect(await cell('![x](y) *a* _b_ `c` ~~d~~ $e$')).toBe(
    '| !\\[x](y) \\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\$e\\$ |',
  );
  expect(await cell('https://example.org www.example.org')).toBe(String.raw`| https\://example.org www\.example.org |`);
});
