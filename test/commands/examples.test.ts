import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { run } from '../support/run.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';
import { marcBytes } from '../formats/marc/marc-bytes.ts';
import { makeCalibreLibrary } from '../support/calibre-library.ts';

const goodreads = readFileSync(resolve('test/fixtures/goodreads/goodreads_library_export.csv'));

/** A library in which every example has something to do. */
async function exampleShelf(): Promise<Shelf> {
  const shelf = await Shelf.holding([
    ...smallShelf,
    {
      title: 'Planet of Exile',
      authors: ['Ursula LeGuin'],
      series: ['Hainish #1'],
      tags: ['sci-fi', 'summer'],
      status: 'read',
    },
    { title: 'The Winter King', notes: ['Silence is a language'], tags: ['to-sell'], status: 'read' },
    { title: 'Eden', pages: 200, status: 'to-read' },
  ]);
  shelf.write('goodreads_library_export.csv', goodreads);
  shelf.write('checks.yaml', '- query: status:reading\n  count: 1\n');
  shelf.write('fixtures.yaml', 'books:\n  eden: { title: Eden }\n');
  shelf.write('changes.txt', "add-book Fiasco --author 'Stanislaw Lem'\ntag summer 1\n");
  shelf.write('books.jsonl', '{"title": "Fiasco"}\n');
  shelf.write('liste.csv', 'Titel;Verfasser\nFiasko;Stanisław Lem\n');
  shelf.folders('Calibre');
  makeCalibreLibrary('Calibre/metadata.db');
  shelf.write('catalogue.mrc.gz', gzipSync(marcBytes([['245', '10$aEmma /$cJane Austen.']])));
  await shelf.run('bookshelf backup before-the-move.db');
  await shelf.run('bookshelf query save tbr status:to-read');
  return shelf;
}

/** The commands that bring two libraries together, and in their examples one of them stands on a stick. */
const onStick = new Set(['clone', 'push', 'pull', 'sync']);

async function besideStick(command: string): Promise<Shelf> {
  const shelf = new Shelf();
  shelf.folders('stick');
  await shelf.succeed('bookshelf init-db --db stick/books.db');
  await shelf.succeed('bookshelf add-book Solaris --db stick/books.db');
  if (command !== 'clone') await shelf.succeed('bookshelf clone stick/books.db');
  return shelf;
}

/** What stands there before a person tries the examples of a command. */
async function prepared(command: string): Promise<Shelf> {
  if (command === 'init-db') return new Shelf();
  if (command === 'backup') return Shelf.holding(smallShelf);
  if (command === 'add-book') return Shelf.holding();
  if (onStick.has(command)) return besideStick(command);
  const shelf = await exampleShelf();
  if (command === 'author') await shelf.run("bookshelf add-author 'Mao Dun'");
  if (command === 'maps') {
    shelf.write('own-list.csv', 'Titel\nSolaris\n');
    await shelf.succeed('bookshelf import own-list.csv --map Titel=title --save-map booklist --quiet');
  }
  if (command === 'redo') await shelf.succeed('bookshelf undo');
  return shelf;
}

/** The lines after `Examples:` in a help text. */
function examplesIn(help: string): string[] {
  return [...(help.split('\nExamples:\n')[1] ?? '').matchAll(/^ {2}\$ (.*)$/gm)].map(([, line]) => line ?? '');
}

/** Every command, and those that stand under one: `author`, `author show`. */
const paths = await Promise.all(
  commands.map(async ({ name }) => {
    const { stdout } = await run([name, '--help']);
    const own = stdout.split('\nCommands:\n')[1]?.split('\n\n')[0] ?? '';
    return [[name], ...[...own.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, under = '']) => [name, under])];
  }),
);

describe.each(paths.flat().map((path) => path.join(' ')))('the help of %s', async (path) => {
  const [name = ''] = path.split(' ');
  const examples = examplesIn((await run([...path.split(' '), '--help'])).stdout);

  test('shows two examples or more', () => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
  });

  // The lines of git that merge-file is for are tried with git itself: git-merge.test.ts.
  test.each(examples.filter((line) => !line.startsWith('git ')))('has an example that works: %s', async (line) => {
    const shelf = await prepared(name);
    const { status, stdout, stderr } = await shelf.run(line.replace('/media/stick/', 'stick/'), {
      run: async () => 0,
      answers: ['y'],
    });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout + stderr).not.toBe('');
    expect(stderr).not.toMatch(/no book matches/i);
  });
});
