import { expect, test } from 'vitest';
import { newNamespace } from '../support/new-namespace.ts';
import { run } from '../support/run.ts';

test('a listing is one request, adding a book two', async () => {
  const variables = { BOOKSHELF_DB: await newNamespace() };
  await run(['init-db'], { variables });
  const requests = async (...words: readonly string[]) => {
    const { stderr, status } = await run([...words, '--verbose'], { variables });
    expect(status).toBe(0);
    return Number(/(\d+) requests? to the server, \d+ ms waited/.exec(stderr)?.[1]);
  };
  const book = ['--author', 'Frank Herbert', '--author', 'B', '--tag', 'sf', '--tag', 'x', '--series', 'Dune #1'];
  expect(await requests('add-book', 'Dune', ...book, '--isbn', '9780441172719')).toBe(2);
  expect(await requests('add-book', 'Dune Messiah', ...book)).toBe(2);
  expect(await requests('list')).toBe(1);
  expect(await requests('list', '--limit', '1', '--sort', 'author')).toBe(1);
  expect(await requests('list', 'dune')).toBe(1);
  expect(await requests('tags')).toBe(1);
  expect(await requests('list', 'tag:sf')).toBe(2);
});
