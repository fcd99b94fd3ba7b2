import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CompletionTable } from '../../../src/cli/completion/command-shape.ts';
import { commands } from '../../../src/commands/index.ts';
import { answer, completions, completionTable } from '../../support/completions.ts';
import { Shelf } from '../../support/shelf.ts';

const books = [
  { title: 'Dune', authors: ['Frank Herbert'], tags: ['sf', 'fiction/sf'], series: ['Dune #1'] },
  { title: 'The Left Hand of Darkness', authors: ['Ursula K. Le Guin'], tags: ['to buy', 'fiction'] },
  { title: 'Nineteen Stories', authors: ['Graham Greene'], tags: ['and', 'C++'] },
  { title: 'Emma', authors: ['Jane Austen'] },
  { title: 'Emma', authors: ['Kaoru Mori'] },
  { title: '1984', authors: ['George Orwell'], tags: ['#1 "best"', 'fictional'] },
];

let table: CompletionTable;
beforeAll(async () => {
  table = await completionTable();
});

const emptyFolder = () => new Shelf();
const complete = async (...words: string[]) => completions(table, words);

describe('without a library, completion', () => {
  test('knows every command, and the aliases that are other words', async () => {
    emptyFolder();
    expect(await complete('')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    expect(await complete('l')).toEqual(['list', 'ls']);
    expect(await complete('author', 'r')).toEqual(['rename']);
    expect(await complete('nonsense', 'l')).toEqual([]);
  });

  test('knows the options of a command and of the program, and their values', async () => {
    emptyFolder();
    expect(await complete('list', '--so')).toEqual(['--sort']);
    expect(await complete('list', '--no')).toEqual(['--no-input']);
    expect(await complete('--c')).toEqual(['--color']);
    expect(await complete('--color', 'al')).toEqual(['always']);
    expect(await complete('list', '--output=js')).toEqual(['--output=json', '--output=jsonl']);
    expect(await complete('list', '-o', 'mark')).toEqual(['markdown']);
    expect(await complete('list', '--', '--so')).toEqual([]);
    expect(await complete('list', '--json=')).toEqual([]);
    expect(await complete('completion', 'z')).toEqual(['zsh']);
  });

  test('knows the fields to print and to sort by, and leaves out those that are there', async () => {
    emptyFolder();
    expect(await complete('list', '--fields', 'TIT')).toEqual(['title']);
    expect(await complete('list', '--fields', 'id,pub')).toEqual(['id,publisher', 'id,published']);
    expect(await complete('list', '--sort', 'author,-publ')).toEqual(['author,-published', 'author,-publisher']);
    expect(await complete('list', '--sort', '-title,ti')).toEqual([]);
    expect(await complete('authors', '--fields', 'so')).toEqual(['sortName']);
    expect(await complete('query', 'list', '--fields', 'w')).toEqual(['words']);
    expect(await complete('query', '--fields', 'w')).toEqual(['words']);
    expect(await complete('query', '--fie')).toEqual(['--fields']);
  });

  test('knows the fields of a query, their aliases, and the values that a field may have', async () => {
    emptyFolder();
    expect(await complete('list', 'publ')).toEqual(['publisher:', 'published:']);
    expect(await complete('list', 'by')).toEqual(['by:']);
    expect(await complete('list', 'status:re')).toEqual(['status:reading', 'status:read']);
    expect(await complete('list', '(status:unread or is:wi')).toEqual(['(status:unread or is:wished']);
    expect(await complete('delete', '--where', 'language:=e')).toEqual(
      expect.arrayContaining(['language:=en', 'language:=es']),
    );
    expect(await complete('list', 'pages:>3')).toEqual([]);
    expect(await complete('set', '1', '--', 'rat')).toEqual(['rating=']);
    expect(await complete('set', '1', '--', 'status=p')).toEqual(['status=paused']);
    expect(await complete('formats', 'goo')).toEqual(['goodreads']);
    expect(await complete('help', 'fing')).toEqual(['fingerprint']);
  });

  test('leaves files to the shell', async () => {
    emptyFolder();
    expect(await complete('import', 'go')).toEqual(['files']);
    expect(await complete('import', '--plan', '')).toEqual(['files']);
    expect(await complete('--db', '')).toEqual(['files']);
    expect(await answer(table, ['bash', 'bookshelf import ', ' :'])).toEqual(['files']);
    expect(await answer(table, ['zsh', 'import', ''])).toEqual(['files']);
    expect(await answer(table, ['powershell'])).not.toContain('files');
  });

  test('is silent about names, and makes nothing', async () => {
    emptyFolder();
    for (const words of [
      ['list', 'tag:'],
      ['show', ''],
      ['list', '@'],
      ['tag', 'x'],
    ])
      expect(await complete(...words)).toEqual([]);
    expect(readdirSync('.')).toEqual([]);
    writeFileSync('books.db', 'no library at all');
    expect(await complete('show', 'd')).toEqual([]);
    writeFileSync('books.db', '');
    expect(await complete('show', 'd')).toEqual([]);
    expect(await answer(table, ['fish', 'show', ''], 'https://example.org')).toEqual([]);
    expect(readdirSync('.')).toEqual(['books.db']);
  });

  test('is silent for a shell that it does not know', async () => {
    expect(await answer(table, ['tcsh', 'list', ''])).toEqual([]);
    expect(await answer(table, [])).toEqual([]);
  });
});

describe('with a library, completion', () => {
  test('knows names by their first letters, whatever case and accents', async () => {
    await Shelf.holding(books);
    expect(await complete('tag', 'FICT')).toEqual(['fiction', 'fiction/sf', 'fictional']);
    expect(await complete('tag', 'fiction/')).toEqual(['fiction/sf']);
    expect(await complete('list', '--author', 'ursula')).toEqual(['Ursula K. Le Guin']);
    expect(await complete('author', 'rename', 'le g')).toEqual(['Ursula K. Le Guin']);
    expect(await complete('series', 'rename', 'd')).toEqual(['Dune']);
    expect(await complete('author', 'j')).toEqual(['Jane Austen']);
    expect(await complete('tag', 'c+')).toEqual(['C++']);
  });

  test('writes values so that the query finds them', async () => {
    const shelf = await Shelf.holding(books);
    for (const [typed, written] of [
      ['author:urs', 'author:Ursula K. Le Guin'],
      ['author:"urs', 'author:"Ursula K. Le Guin"'],
      ['not status:read author:urs', 'not status:read author:"Ursula K. Le Guin"'],
      ['author:ursula k. le', 'author:Ursula K. Le Guin'],
      ['tag:=to', 'tag:=to buy'],
      ['tag:1', String.raw`tag:"#1 \"best\""`],
      ['tag:"#1 ', String.raw`tag:"#1 \"best\""`],
      ['tag:an', 'tag:"and"'],
      ['title:the l', 'title:The Left Hand of Darkness'],
      ['"the l', '"The Left Hand of Darkness"'],
      ['the', '"The Left Hand of Darkness"'],
    ] as const) {
      expect(await complete('list', typed)).toEqual([written]);
      expect(await shelf.run(['list', '--count', written])).toMatchObject({ stdout: '1\n' });
    }
  });

  test('names a book by its title, or by its number where the title would be read as another thing', async () => {
    const shelf = await Shelf.holding(books);
    expect(await complete('show', 'du')).toEqual(['Dune']);
    expect(await complete('show', 'emma')).toEqual(['4', '5']);
    expect(await complete('edit', '1')).toEqual(['1', '6']);
    expect(await complete('delete', '#2')).toEqual(['#2']);
    for (const name of await complete('show', '')) expect(await shelf.run(['show', name])).toMatchObject({ status: 0 });
  });

  test('knows saved queries', async () => {
    const shelf = await Shelf.holding(books);
    await shelf.succeed('bookshelf query save tbr status:to-read');
    expect(await complete('list', '@')).toEqual(['@tbr']);
    expect(await complete('list', 'tag:sf @t')).toEqual(['tag:sf @tbr']);
    expect(await complete('query', 'show', 't')).toEqual(['tbr']);
  });

  test('asks the library of --db', async () => {
    const shelf = await Shelf.holding(books);
    await shelf.succeed('bookshelf init-db --db other.db');
    expect(await complete('--db', 'other.db', 'list', 'tag:sf')).toEqual([]);
    expect(await complete('--db=other.db', 'list', 'tag:sf')).toEqual([]);
    expect(await complete('list', 'tag:s', '--db', 'books.db', 'tag:sf')).toEqual(['tag:sf']);
  });

  test('offers fifty names at most', async () => {
    await Shelf.holding(Array.from({ length: 60 }, (_, number) => ({ title: `Volume ${number}` })));
    expect(await complete('show', 'vol')).toHaveLength(50);
    expect(await complete('show', '1')).toHaveLength(11);
  });

  test('leaves nothing beside the library, and no name that a terminal would act on', async () => {
    await Shelf.holding([{ title: 'Clean', tags: ['x\u001b[2J', 'x\u202e', 'xa\tb', 'xyz'] }]);
    expect(await complete('tag', 'x')).toEqual(['xyz']);
    expect(existsSync('books.db-shm') || existsSync('books.db-wal')).toBe(false);
  });
});
