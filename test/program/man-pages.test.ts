import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { topics } from '../../src/cli/topics.ts';
import { commands } from '../../src/commands/index.ts';
import { isInstalled } from '../support/installed.ts';

const folder = 'dist/man';
const pages = existsSync(folder) ? readdirSync(folder) : [];

function rendered(page: string): { text: string; warnings: string } {
  const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', join(folder, page)], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', MANWIDTH: '80', MANPAGER: 'cat' },
  });
  return { text: stdout, warnings: stderr };
}

test('the build writes a manual page for the program, each command and each topic', () => {
  const named = [
    ...commands.map(({ name }) => `bookshelf-${name}.1`),
    ...topics.map(({ name }) => `bookshelf-${name}.7`),
  ];
  expect(pages.toSorted()).toEqual(['bookshelf.1', ...named].toSorted());
});

test('the manual pages are ASCII, whatever the language of the terminal', () => {
  for (const page of pages) expect(readFileSync(join(folder, page), 'latin1')).toMatch(/^[\0-\x7f]*$/);
});

describe.skipIf(!isInstalled('man'))('man, where it is installed,', () => {
  test.each(pages)('shows %s without a warning, within 80 columns', (page) => {
    const { text, warnings } = rendered(page);
    expect(warnings).toBe('');
    expect(text).toContain('NAME');
    const tooLong = text
      .split('\n')
      .filter((line) => line.length > 80 && !line.includes('bookshelf') && !line.includes('  '));
    expect(tooLong).toEqual([]);
  });

  test('shows what the help of a command says', () => {
    const { text } = rendered('bookshelf-tag.1');
    for (const part of [
      'bookshelf-tag - put a tag on books',
      '-n, --dry-run',
      '--where <words>',
      "bookshelf tag summer --where 'status:to-read pages:<300'",
    ])
      expect(text).toContain(part);
  });

  test('shows the signs of the query language as they are typed', () => {
    const { text } = rendered('bookshelf-query-language.7');
    for (const part of [String.raw`title:~"^(the|la) "`, '=> 1 3 4', 'Carlos Ruiz Zafón', String.raw`\"`])
      expect(text).toContain(part);
  });
});
