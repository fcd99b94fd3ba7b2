import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLibrary } from '../../src/repository/create-library.ts';
import type { Library } from '../../src/repository/library.ts';
import { program } from '../support/run-beside.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { uuidOf } from '../support/test-library.ts';

let uuids = 0;

async function open(path: string): Promise<Library> {
  const { library } = await createLibrary(path, { clock: () => Date.now(), uuid: () => uuidOf((uuids += 1)) });
  onTestFinished(() => library.close());
  return library;
}

async function add(library: Library, title: string): Promise<number> {
  const authors = [{ name: 'Jane Austen', role: 'author' }];
  const draft = { title, authors, tags: [{ name: 'love', position: null }] };
  const rules = { ifExists: 'add', values: 'fill' } as const;
  return (await library.atomically(({ books }) => books.intake(rules).take(draft))).id;
}

test('two that have a library open see what the other changed, names included', async () => {
  const path = join(temporaryFolder(), 'books.db');
  const [one, other] = [await open(path), await open(path)];
  await one.books.delete([await add(one, 'Emma'), await add(other, 'Persuasion')]);
  await other.authors.delete(await other.authors.named('Jane Austen'));
  await add(one, 'Sanditon');
  await add(other, 'Lady Susan');
  expect((await one.tags.list()).map(({ name, books }) => [name, books])).toEqual([['love', 2]]);
  expect((await other.authors.list()).map(({ name, books }) => [name, books])).toEqual([['Jane Austen', 2]]);
});

test('a snapshot does not see what another writes meanwhile', async () => {
  const path = join(temporaryFolder(), 'books.db');
  const [one, other] = [await open(path), await open(path)];
  const counts = await one.snapshot(async () => {
    const before = (await one.counts()).books;
    await add(other, 'Emma');
    return [before, (await one.counts()).books];
  });
  expect(counts).toEqual([0, 0]);
  expect((await one.counts()).books).toBe(1);
});

test('all that several processes add at once is there', async () => {
  const path = join(temporaryFolder(), 'books.db');
  const library = await open(path);
  const run = await program(`
    import { randomUUID } from 'node:crypto';
    import { openLibrary } from './src/repository/library.ts';
    const [, , path = '', name = ''] = process.argv;
    const library = await openLibrary(path, { clock: () => Date.now(), uuid: () => randomUUID() });
    for (let number = 0; number < 20; number += 1) {
      const draft = { title: name + number, tags: [{ name: 'tag ' + (number % 5), position: null }] };
      await library.atomically(({ books }) => books.intake({ ifExists: 'error', values: 'fill' }).take(draft));
    }
    await library.close();`);
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => run(path, name)));
  expect(await library.counts()).toMatchObject({ books: 80, tags: 5 });
});
