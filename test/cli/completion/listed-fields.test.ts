import { expect, test } from 'vitest';
import { listedFields } from '../../../src/cli/completion/listed-fields.ts';
import { Shelf } from '../../support/shelf.ts';

/** What each command needs besides. */
const words: Readonly<Record<string, string>> = {
  search: 'dune',
  show: '1',
  author: '1',
  explain: '1',
  diff: '1',
  import: 'books.csv --dry-run',
  export: '--losses --format bibtex',
  sql: '--views',
  assert: '--count 1',
  fingerprint: '--by table',
  'author show': '1',
  'query show': 'tbr',
};

test.each(Object.entries(listedFields()))('%s says the same fields as completion', async (command, fields) => {
  const shelf = await Shelf.holding([{ title: 'Dune', authors: ['Frank Herbert'] }]);
  await shelf.succeed('bookshelf query save tbr status:to-read');
  shelf.write('books.csv', 'title\nEden\n');
  const { stderr } = await shelf.run(`bookshelf ${command} ${words[command] ?? ''} --output json --fields nosuch`);
  const known = /The fields are: ([^\n]*?)\./.exec(stderr)?.[1]?.split(', ');
  expect(known).toEqual(fields);
});
