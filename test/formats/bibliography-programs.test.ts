import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInstalled } from '../support/installed.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { keptBook, writeBooks } from './library-content.ts';

/** Books with what other programs stumble over. */
const books = [
  keptBook({
    title: 'Tricks of \\input{/etc/passwd} $x$ 100% & #1 _a_ ^b ~ @book{x,',
    subtitle: '\\write18{rm} }}} {{',
    authors: [
      { name: 'Vincent van Gogh', role: 'author' },
      { name: 'Ursula K. Le Guin', role: 'author' },
      { name: 'Foo, Bar and Baz Inc', role: 'author', sortName: 'Foo, Bar and Baz Inc' },
      { name: 'Martin Luther King Jr.', role: 'editor' },
      { name: 'Stephen Fry', role: 'narrator' },
    ],
    identifiers: [{ scheme: 'isbn', value: '9780441478125' }],
    published: null,
    tags: [
      { name: 'war, peace', position: null },
      { name: 'sf', position: null },
    ],
    description: 'One line\n\nTY  - JOUR\n@book{y, title={z}}',
    series: [{ name: 'Dune & Co', position: '1' }],
    notes: [{ text: 'A "note" with % and \\' }],
  }),
  keptBook({
    title: 'Die Verwandlung',
    language: 'de',
    authors: [{ name: 'Franz Kafka', role: 'author' }],
    publisher: 'Faber and Faber',
  }),
  keptBook({ title: 'Die Verwandlung', language: 'de', authors: [{ name: 'Franz Kafka', role: 'author' }] }),
  keptBook({ title: '百年の孤独', authors: [{ name: '村上春樹', role: 'author' }] }),
  keptBook({ title: '}}}' }),
];
const keys = ['goghtricks', 'kafkaverwandlung', 'kafkaverwandlung-2'];

async function write(format: string, name: string): Promise<string> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, await writeBooks(format, books));
  return file;
}

function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
  return { status, stdout, said: `${stdout}${stderr}` };
}

describe.skipIf(!isInstalled('biber'))('biber (skipped where it is not installed)', () => {
  test('reads the BibLaTeX without a warning', async () => {
    const file = await write('biblatex', 'books.bib');
    const { status, said } = run('biber', ['--tool', '--validate-datamodel', '--output-file', `${file}.out`, file]);
    // A book whose date nobody knows has none.
    const warnings = said
      .split('\n')
      .filter((line) => /WARN -|ERROR/.test(line) && !/Missing mandatory field/.test(line));
    expect(warnings).toEqual([]);
    expect(status).toBe(0);
    expect(readFileSync(`${file}.out`, 'utf8').match(/^@/gm)).toHaveLength(books.length);
  }, 130_000);
});

describe.skipIf(!isInstalled('bibtool'))('bibtool (skipped where it is not installed)', () => {
  test.each(['bibtex', 'biblatex'])('reads the %s without a warning', async (format) => {
    const { status, stdout, said } = run('bibtool', ['-r', 'biblatex', '-i', await write(format, 'books.bib')]);
    expect(said).not.toMatch(/\*\*\* BibTool/);
    expect(status).toBe(0);
    expect(stdout.match(/^@/gm)).toHaveLength(books.length);
  });
});

describe.skipIf(!isInstalled('bib2xml'))('bibutils (skipped where they are not installed)', () => {
  test.each([
    ['bibtex', 'bib2xml'],
    ['biblatex', 'biblatex2xml'],
    ['ris', 'ris2xml'],
  ])('%s is read by %s', async (format, program) => {
    const { status, stdout, said } = run(program, [await write(format, 'books')]);
    expect(said).not.toMatch(/error|warning|unrecognized|did not identify/i);
    expect(status).toBe(0);
    expect(stdout.match(/<mods\b/g)).toHaveLength(books.length);
    expect(stdout).toContain('<namePart type="family">Le Guin</namePart>');
  });
});

describe.skipIf(!isInstalled('pandoc'))('pandoc (skipped where it is not installed)', () => {
  test.each([
    ['biblatex', 'biblatex'],
    ['bibtex', 'bibtex'],
    ['csl-json', 'csljson'],
  ])('%s is cited', async (format, source) => {
    const { status, stdout, said } = run('pandoc', [
      '-f',
      source,
      '-t',
      'plain',
      '--citeproc',
      await write(format, 'books'),
    ]);
    expect(said).not.toMatch(/WARNING|error/i);
    expect(status).toBe(0);
    expect(stdout).toContain('Le Guin');
    expect(stdout).toContain('Foo, Bar and Baz Inc');
    expect(stdout).toContain('Die Verwandlung');
    expect(stdout).toContain('100% & #1 _a_ ^b ~ @');
  });

  test('the Markdown is a list without links, images or HTML', async () => {
    const { stdout } = run('pandoc', ['-f', 'gfm', '-t', 'json', await write('markdown', 'books.md')]);
    expect(stdout).not.toMatch(/"t":"(?:Link|Image|RawInline|RawBlock|Math)"/);
    expect(stdout.match(/"t":"Strong"/g)).toHaveLength(books.length);
  });
});

test('citation keys tell books apart', async () => {
  const text = await writeBooks('bibtex', books);
  const found = [...text.matchAll(/^@\w+\{([^,]*),/gm)].map(([, key]) => key);
  expect(new Set(found).size).toBe(books.length);
  expect(found.slice(0, 3)).toEqual(keys);
});
