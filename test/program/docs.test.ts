import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { topics } from '../../src/cli/topics.ts';
import { commands } from '../../src/commands/index.ts';
import { run } from '../support/run.ts';

/** The help of a command as a page of the manual; those of its own commands follow. `npm run docs` writes the pages anew. */
async function pageOf(path: readonly string[], level: '#' | '##' = '#'): Promise<string> {
  const { stdout, status } = await run([...path, '--help'], { width: 100 });
  if (status !== 0) throw new Error(`bookshelf ${path.join(' ')} --help ended with ${status}`);
  const own = path.length === 0 ? [] : namesUnder('Commands:', stdout);
  const pages = await Promise.all(own.map(async (name) => pageOf([...path, name], '##')));
  return [`${level} ${['bookshelf', ...path].join(' ')}\n\n\`\`\`text\n${stdout.trimEnd()}\n\`\`\`\n`, ...pages].join(
    '\n',
  );
}

function namesUnder(heading: string, help: string): string[] {
  const lines = help.split(`\n${heading}\n`)[1]?.split('\n\n')[0] ?? '';
  return [...lines.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name ?? '');
}

test('docs/commands has the help of the program', async () => {
  await expect(await pageOf([])).toMatchFileSnapshot('../../docs/commands/bookshelf.md');
});

test.each(commands.map(({ name }) => name))('docs/commands has the help of %s', async (name) => {
  await expect(await pageOf([name])).toMatchFileSnapshot(`../../docs/commands/${name}.md`);
});

test('docs/commands has no page of a command that is gone', () => {
  const pages = ['bookshelf', ...commands.map(({ name }) => name)].map((name) => `${name}.md`);
  expect(readdirSync('docs/commands').toSorted()).toEqual(pages.toSorted());
});

/** The part of a page between two of its own comments. */
const tableOfFormats = /(?<=<!-- table -->\n)[^]*(?=<!-- end of table -->)/;

test('docs/formats.md has the table of formats', async () => {
  const { stdout } = await run(['formats', '-o', 'markdown']);
  const page = readFileSync('docs/formats.md', 'utf8').replace(tableOfFormats, () => `\n${stdout}\n`);
  const shaped = await format(page, { parser: 'markdown', printWidth: 120 });
  await expect(shaped).toMatchFileSnapshot('../../docs/formats.md');
});

test('package.json names every manual page, because npm links no other', async () => {
  const text = readFileSync('package.json', 'utf8');
  const pages = [
    'bookshelf.1',
    ...commands.map(({ name }) => `bookshelf-${name}.1`).toSorted(),
    ...topics.map(({ name }) => `bookshelf-${name}.7`).toSorted(),
  ];
  const { man, ...others } = JSON.parse(text);
  const named = { ...others, man: pages.map((page) => `./dist/man/${page}`) };
  const isSame = JSON.stringify(man) === JSON.stringify(named.man);
  const shaped = isSame ? text : await format(JSON.stringify(named), { parser: 'json-stringify' });
  await expect(shaped).toMatchFileSnapshot('../../package.json');
});
