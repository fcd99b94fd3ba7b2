import { expect, test } from 'vitest';
import { authorColumns } from '../../src/output/author-columns.ts';
import { json } from '../../src/output/json.ts';
import { labelColumns } from '../../src/output/label-columns.ts';
import { render } from './render.ts';

test('an author in JSON', async () => {
  const author = { id: 4, name: 'Mark Twain', sortName: 'Twain, Mark', aliases: ['Samuel Clemens'], books: 12 };
  expect(JSON.parse(await render(json, [author], authorColumns))).toEqual([author]);
});

test('a tag in JSON', async () => {
  const tag = { id: 2, name: 'fiction/sf', books: 40 };
  expect(JSON.parse(await render(json, [tag], labelColumns))).toEqual([tag]);
});

test('a series in JSON', async () => {
  const series = { id: 9, name: 'Discworld', books: 41 };
  expect(JSON.parse(await render(json, [series], labelColumns))).toEqual([series]);
});
