import { expect, test } from 'vitest';
import { openLibrary } from '../../src/repository/library.ts';
import { newNamespace } from '../support/new-namespace.ts';
import { run } from '../support/run.ts';
import { program } from '../support/run-beside.ts';

const clients = 8;
const changes = 100;

test('of 8 clients with 100 changes each nothing is lost or doubled, and the journal is in order', async () => {
  const address = await newNamespace();
  const variables = { BOOKSHELF_DB: address };
  await run(['init-db'], { variables });
  const client = await program(`
      import { randomUUID } from 'node:crypto';
      import { openLibrary } from './src/repository/library.ts';
      const [, , address = '', name = ''] = process.argv;
      const library = await openLibrary(address, { clock: () => Date.now(), uuid: () => randomUUID() });
      const add = (title) => library.atomically(({ books }) =>
        books.intake({ ifExists: 'error', values: 'fill' }).take({ title, authors: [{ name: 'Author of all', role: 'author' }], tags: [{ name: 'tag ' + name, position: null }] }));
      const left = [];
      for (let number = 0; number < ${changes}; number += 1) {
        const kind = number % 4;
        if (kind < 2) { const { id, title } = await add(name + ' ' + number); left.push({ id, title, pages: null }); }
        else if (kind === 2) {
          const last = left.at(-1);
          const [book] = await library.books.get([last.id]);
          await library.books.change(book, { ...book, pages: number });
          last.pages = number;
        } else {
          const undo = await library.undo();
          await undo.undo(library.operation, { dryRun: false });
          left.at(-1).pages = null;
        }
      }
      await library.close();
      console.log(JSON.stringify(left));`);
  const names = Array.from({ length: clients }, (_, index) => `client${index}`);
  const outputs = await Promise.all(names.map(async (name) => client(address, name)));
  const expected: { id: number; title: string; pages: number | null }[] = outputs.flatMap((text) => JSON.parse(text));
  const library = await openLibrary(address, { clock: Date.now, uuid: () => crypto.randomUUID() });
  const found = await library.books.get(expected.map(({ id }) => id));
  expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
  expect(found.map(({ id, title, pages }) => ({ id, title, pages }))).toEqual(expected);
  expect((await library.counts()).books).toBe(expected.length);
  expect((await library.authors.list()).map(({ name, books }) => [name, books])).toEqual([
    ['Author of all', expected.length],
  ]);
  const operations = await (await library.operations()).list({});
  expect(operations.map(({ id }) => id).toReversed()).toEqual(
    Array.from({ length: clients * changes }, (_, index) => index + 1),
  );
  await library.close();
}, 600_000);
