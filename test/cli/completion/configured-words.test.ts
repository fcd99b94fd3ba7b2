import { beforeAll, expect, test } from 'vitest';
import { answerCompletion } from '../../../src/cli/completion/answer-completion.ts';
import type { CompletionTable } from '../../../src/cli/completion/command-shape.ts';
import { completionTable } from '../../support/completions.ts';
import { Shelf } from '../../support/shelf.ts';

let table: CompletionTable;
beforeAll(async () => {
  table = await completionTable();
});

const config = `[alias]
tbr = "list status:to-read --sort added"

[libraries]
school = "school.db"
`;

/** Completes the last of these words with a configuration file and the library `books.db` of a new folder. */
async function complete(...words: string[]): Promise<string[]> {
  const variables = { BOOKSHELF_DB: 'books.db', BOOKSHELF_CONFIG: 'config.toml' };
  const text = await answerCompletion(['fish', ...words], { variables, platform: 'linux', home: null }, table);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

test('completion knows the aliases of the configuration, and what they stand for', async () => {
  new Shelf().write('config.toml', config);
  expect(await complete('tb')).toEqual(['tbr']);
  expect(await complete('help', 'tb')).toEqual(['tbr']);
  expect(await complete('--color', 'never', 'tbr', '--sor')).toEqual(['--sort']);
  expect(await complete('tbr', 'illus')).toEqual(['illustrator:']);
  expect(await complete('author', 'tb')).toEqual([]);
});

test('completion knows the libraries of the configuration', async () => {
  new Shelf().write('config.toml', config);
  expect(await complete('list', '--db', '@s')).toEqual(['@school']);
  expect(await complete('list', '--db=@')).toEqual(['--db=@school']);
  expect(await complete('list', '--db', 's')).toEqual(['files']);
});

test('completion knows the settings and their values', async () => {
  new Shelf().write('config.toml', config);
  expect(await complete('config', 'set', 'l')).toEqual(['list.fields', 'list.sort', 'libraries.']);
  expect(await complete('config', 'unset', 'alias.')).toEqual(['alias.tbr']);
  expect(await complete('config', 'set', 'color', 'al')).toEqual(['always']);
  expect(await complete('config', 'set', 'list.sort', 'author,-publ')).toEqual([
    'author,-published',
    'author,-publisher',
  ]);
  expect(await complete('config', 'set', 'db', '@')).toEqual(['@school']);
});

test('a damaged configuration gives no names, and nothing is said', async () => {
  new Shelf().write('config.toml', 'alias = ');
  expect(await complete('tb')).toEqual([]);
  expect(await complete('lis')).toEqual(['list']);
});

test('completion knows the names of maps, and of saved queries with their sign', async () => {
  const shelf = await Shelf.holding();
  shelf.write('config.toml', config);
  shelf.write('liste.csv', 'Titel\nSolaris\n');
  await shelf.succeed('bookshelf import liste.csv --map Titel=title --save-map german -q');
  await shelf.succeed('bookshelf query save short pages:..200');
  expect(await complete('maps', 'delete', 'g')).toEqual(['german']);
  expect(await complete('import', '--map-name', 'g')).toEqual(['german']);
  expect(await complete('query', 'delete', '@s')).toEqual(['@short']);
});
