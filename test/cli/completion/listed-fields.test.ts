import { expect, test } from 'vitest';
import { listedFields } from '../../../src/cli/completion/listed-fields.ts';
import { completionTable } from '../../support/completions.ts';
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
};

test.each(Object.entries(listedFields()))('%s says the same fields as completion', async (command, fields) => {
  const shelf = await Shelf.holding([{ title: 'Dune', authors: ['Frank Herbert'] }]);
  shelf.write('books.csv', 'title\nEden\n');
  const { stderr } = await shelf.run(`bookshelf ${command} ${words[command] ?? ''} --output json --fields nosuch`);
  const known = /The fields are: ([^\n]*?)\./.exec(stderr)?.[1]?.split(', ');
  expect(known).toEqual(fields);
});

test('every command with --fields that lists one kind of thing is known to completion', async () => {
  const { program, fields } = await completionTable();
  const takesFields = (command: (typeof program.commands)[number]): boolean =>
    command.commands.some(takesFields) || command.options.some(({ names }) => names.includes('--fields'));
  const unknown = program.commands
    .filter((each) => takesFields(each) && !(each.name in fields))
    .map(({ name }) => name);
  // Their columns depend on what is asked.
  expect(unknown.filter((name) => !['assert', 'fingerprint', 'sql'].includes(name))).toEqual([]);
});
