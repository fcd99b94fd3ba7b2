import { expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';
import { jsonl } from '../../src/output/jsonl.ts';
import { dune, emoji, solitude } from './example-books.ts';
import { render } from './render.ts';

const columns = chooseColumns(bookColumns, ['id', 'title']);

test('prints one object per line', async () => {
  expect(await render(jsonl, [dune, solitude, emoji], columns)).toMatchInlineSnapshot(`
    "{"id":1,"title":"Dune"}
    {"id":27,"title":"百年の孤独"}
    {"id":28,"title":"👩‍🚀 & 🫠: A Novel in Pictures"}
    "
  `);
});

test('an empty list is nothing', async () => {
  expect(await render(jsonl, [], columns)).toBe('');
});
