import { expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { ids } from '../../src/output/ids.ts';
import { everyBook } from './example-books.ts';
import { render, renderChunks } from './render.ts';

test('prints one id per line', async () => {
  expect(await render(ids, everyBook, bookColumns)).toBe('1\n27\n28\n29\n30\n');
});

test('an empty list is nothing', async () => {
  expect(await render(ids, [], bookColumns)).toBe('');
});

test('a long list comes in chunks that end at the end of a line', async () => {
  const rows = Array.from({ length: 10_000 }, (_, place) => ({ id: place + 1 }));
  const chunks = await renderChunks(ids, rows, []);
  expect(chunks.length).toBeGreaterThan(2);
  expect(chunks.every((chunk) => chunk.endsWith('\n') && chunk.length < 20_000)).toBe(true);
  expect(chunks.join('').split('\n')).toHaveLength(10_001);
});
