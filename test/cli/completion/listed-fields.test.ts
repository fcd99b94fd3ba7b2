import { expect, test } from 'vitest';
import { listedFields } from '../../../src/cli/completion/listed-fields.ts';
import { Shelf } from '../../support/shelf.ts';

test.each([
  ['list', ''],
  ['search', 'dune'],
  ['show', '1'],
  ['authors', ''],
  ['author', '1'],
  ['author show', '1'],
  ['tags', ''],
  ['tags list', ''],
  ['query', ''],
  ['formats', ''],
  ['import', 'books.csv --dry-run'],
  ['export', '--losses --format bibtex'],
  ['explain', '1'],
  ['history', ''],
  ['doctor', ''],
  ['info', ''],
])('completion knows the fields of %s as it says them itself', async (command, words) => {
  const shelf = await Shelf.holding([{ title: 'Dune', authors: ['Frank Herbert'] }]);
  shelf.write('books.csv', 'title\nEden\n');
  const { stderr } = await shelf.run(`bookshelf ${command} ${words} --output json --fields nosuch`);
  const known = /The fields are: ([^\n]*?)\./.exec(stderr)?.[1]?.split(', ');
  expect(known).toEqual(listedFields()[command]);
});
