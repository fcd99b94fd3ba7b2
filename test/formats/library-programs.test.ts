import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { isInstalled } from '../support/installed.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { keptBook, writeBooks } from './library-content.ts';

/** Books with what catalogue programs stumble over. */
const books = [
  keptBook({
    title: 'The Left Hand of Darkness',
    subtitle: 'A <Novel> & ]]> "more"',
    authors: [
      { name: 'Ursula K. Le Guin', role: 'author' },
      { name: 'Sammy Davis, Jr.', role: 'translator' },
      { name: 'United Nations', role: 'editor' },
    ],
    identifiers: [
      { scheme: 'isbn', value: '9780441478125' },
      { scheme: 'isbn', value: '978-0-BROKEN' },
      { scheme: 'goodreads', value: '18423' },
    ],
    series: [{ name: 'Hainish Cycle', position: '4' }],
    published: parsePartialDate('1976'),
    firstPublished: parsePartialDate('1969'),
    language: 'en',
    publisher: 'Ace',
    tags: [{ name: 'fiction/sf', position: 3 }],
    description: 'One\u001D \u001E \u001F$a \u001B(B.\n\nTwo.',
  }),
  keptBook({ title: '百年の孤独', authors: [{ name: '村上春樹', role: 'author' }], description: '孤'.repeat(60_000) }),
  keptBook({
    title: '\u0001',
    tags: Array.from({ length: 2000 }, (_, index) => ({ name: `tag ${index}`, position: null })),
  }),
];

async function write(format: string, written = books): Promise<string> {
  const file = join(temporaryFolder(), 'books');
  writeFileSync(file, await writeBooks(format, written));
  return file;
}

function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  return { status, stdout, stderr };
}

describe.skipIf(!isInstalled('yaz-marcdump'))('yaz-marcdump (skipped where yaz is not installed)', () => {
  test.each(['marc', 'marcxml'])('reads %s without a complaint, and the same in either form', async (format) => {
    const { status, stdout, stderr } = run('yaz-marcdump', ['-i', format, '-o', 'line', await write(format)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toMatch(/\((?:No|Bad|Invalid|Directory|Warning|Separator)/i);
    expect(stdout.match(/^245 /gm)).toHaveLength(books.length);
    expect(stdout.split('\n').filter((line) => /^(?:020|100|245|490|700|710) /.test(line))).toEqual([
      '020    $a 9780441478125',
      '020    $z 978-0-BROKEN',
      '100 1  $a Le Guin, Ursula K. $e author $4 aut',
      '245 14 $a The Left Hand of Darkness $b A <Novel> & ]]> "more" $c Ursula K. Le Guin',
      '490 0  $a Hainish Cycle $v 4',
      '700 1  $a Davis, Sammy, Jr. $e translator $4 trl',
      '710 2  $a United Nations $e editor $4 edt',
      '100 0  $a 村上春樹 $e author $4 aut',
      '245 10 $a 百年の孤独 $c 村上春樹',
      '245 00 $a [Untitled]',
    ]);
  });

  test('finds no record longer than one may be', async () => {
    const { stdout } = run('yaz-marcdump', ['-i', 'marc', '-o', 'line', await write('marc')]);
    const lengths = stdout.match(/^\d{5}(?=nam)/gm)?.map(Number) ?? [];
    expect(lengths).toHaveLength(books.length);
    expect(Math.max(...lengths)).toBeLessThan(99_999);
    expect(Math.max(...lengths)).toBeGreaterThan(10_000);
  });
});

describe.skipIf(!isInstalled('xmllint'))('xmllint (skipped where libxml2-utils are not installed)', () => {
  test('reads a collection of MARC records', async () => {
    const { status, stderr } = run('xmllint', ['--noout', await write('marcxml')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each(['opf', 'opf2'])('reads the %s of each book', async (format) => {
    for (const book of books) {
      const { status, stderr } = run('xmllint', ['--noout', await write(format, [book])]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });
});
