import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

test('a name that a record asked for in vain is an alias once a later record of the same file says so', async () => {
  const isbn = '9780141439549';
  const shelf = await Shelf.holding([{ title: 'Middlemarch', isbn, authors: ['George Eliot'] }]);
  const lines = [
    { title: 'Middlemarch', isbn, authors: ['Mary Ann Evans'] },
    { type: 'author', name: 'George Eliot', sortName: 'Eliot, George', aliases: ['Mary Ann Evans'] },
    { title: 'Silas Marner', authors: ['Mary Ann Evans'] },
  ];
  const stdin = lines.map((line) => JSON.stringify(line)).join('\n');
  await shelf.succeed('bookshelf import - --format jsonl --if-exists skip', { stdin });
  expect(await shelf.succeed('bookshelf list --fields title,authors')).toBe(
    'Middlemarch\tGeorge Eliot\nSilas Marner\tGeorge Eliot\n',
  );
});
