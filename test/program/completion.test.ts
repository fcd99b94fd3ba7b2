import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInstalled } from '../support/installed.ts';
import { runProgram } from '../support/program.ts';
import { typeInto, type TypedShell } from '../support/typed-shell.ts';

const books = [
  { title: 'Dune', authors: ['Frank Herbert'], tags: ['sf', 'desert'] },
  { title: 'The Left Hand of Darkness', authors: ['Ursula K. Le Guin'], tags: ['to buy'] },
  { title: 'A Wizard of Earthsea', authors: ['Ursula K. Le Guin'], tags: ["children's"] },
  { title: 'Dune: House Atreides', authors: ['Brian Herbert'], series: ['Prelude to Dune #1'] },
  { title: 'La sombra del viento', authors: ['Carlos Ruiz Zafón'] },
];

async function filledFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bookshelf-test-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'my books.csv'), 'title\nEden\n');
  await runProgram(folder, ['init-db']);
  const { status, stderr } = await runProgram(
    folder,
    ['add-book', '-'],
    books.map((book) => JSON.stringify(book)).join('\n'),
  );
  if (status !== 0) throw new Error(stderr);
  await runProgram(folder, ['query', 'save', 'tbr', 'status:to-read']);
  return folder;
}

/** What is typed, a tab where it is completed, and the words that the shell then has. */
const everywhere: readonly (readonly [typed: string, ...words: string[]])[] = [
  ['bookshelf fing\t', 'fingerprint'],
  ['bookshelf list --sor\t', 'list', '--sort'],
  ['bookshelf list --sort added,-ra\t', 'list', '--sort', 'added,-rating'],
  ['bookshelf list --fields id,subt\t', 'list', '--fields', 'id,subtitle'],
  ['bookshelf list --output js\tl\t', 'list', '--output', 'jsonl'],
  ['bookshelf list illus\tx', 'list', 'illustrator:x'],
  ['bookshelf list author:urs\t', 'list', 'author:Ursula K. Le Guin'],
  ['bookshelf list author:zaf\t', 'list', 'author:Carlos Ruiz Zafón'],
  [`bookshelf list 'tag:"to\t`, 'list', 'tag:"to buy"'],
  [`bookshelf list 'tag:sf or stat\tunr\t`, 'list', 'tag:sf or status:unread'],
  [`bookshelf list tag:"to\t`, 'list', 'tag:to buy'],
  ['bookshelf list @t\t', 'list', '@tbr'],
  ['bookshelf show the\t', 'show', 'The Left Hand of Darkness'],
  ['bookshelf show Dune:\t', 'show', 'Dune: House Atreides'],
  ['bookshelf tag chi\t', 'tag', "children's"],
  ['bookshelf set 1 -- subt\tx', 'set', '1', '--', 'subtitle=x'],
  ['bookshelf set 1 -- tags+=to\t', 'set', '1', '--', 'tags+=to buy'],
  ['bookshelf list --tag=ch\t', 'list', "--tag=children's"],
  ['bookshelf --no-input list --author fr\t --js\t', '--no-input', 'list', '--author', 'Frank Herbert', '--json'],
  ['bookshelf nonsense li\t', 'nonsense', 'li'],
  ['bookshelf import my\t', 'import', 'my books.csv'],
  ['bookshelf author ren\turs\t', 'author', 'rename', 'Ursula K. Le Guin'],
];

for (const name of ['bash', 'zsh', 'fish'] satisfies TypedShell[]) {
  const missing = [name, 'script'].filter((program) => !isInstalled(program));
  describe.skipIf(missing.length > 0)(
    `${name} completes${missing.length > 0 ? ` (not installed: ${missing.join(', ')})` : ''}`,
    () => {
      let words: string[][] = [];
      let folder = '';
      afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
      beforeAll(async () => {
        folder = await filledFolder();
        words = await typeInto(
          name,
          folder,
          everywhere.map(([typed]) => typed),
        );
      }, 60_000);

      test.each(
        everywhere.map(([typed, ...expected], index) => ({ typed: typed.replaceAll('\t', '⇥'), index, expected })),
      )('$typed', ({ index, expected }) => expect(words[index]).toEqual(expected));
    },
  );
}
