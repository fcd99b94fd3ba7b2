import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BookshelfError } from '../../../src/domain/errors.ts';
import { matches } from '../../../src/domain/query/evaluate-query.ts';
import { queryFields } from '../../../src/domain/query/fields.ts';
import { parseQuery } from '../../../src/domain/query/parse-query.ts';
import { library, today } from './library.ts';

const page = readFileSync(new URL('../../../docs/query.md', import.meta.url), 'utf8');

function examples(kind: string): [query: string, answer: string][] {
  const blocks = page.matchAll(new RegExp(`^\`\`\`${kind}\n([^]*?)^\`\`\``, 'gmu'));
  const lines = [...blocks].flatMap(([, block]) => (block ?? '').trimEnd().split('\n'));
  return lines.map((line) => {
    const [query = '', answer = ''] = line.split('=>').map((part) => part.trim());
    return [query, answer];
  });
}

const fieldRows = queryFields.map(({ name, aliases, kind, description }) => [
  [name, ...aliases].map((each) => `\`${each}\``).join(', '),
  kind,
  description,
]);

/** The rows of the page's table whose heading starts with a word, without the heading. */
function tableRows(heading: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `)) + 2;
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/query.md', () => {
  test.each(examples('find'))('%s finds what the page says', (query, answer) => {
    const found = library.filter((book) => matches(parseQuery(query, { today }), book));
    expect(found.map((book) => book.id).join(' ')).toBe(answer);
  });

  test.each(examples('error'))('%s is refused as the page says', (query, answer) => {
    expect(() => parseQuery(query, { today })).toThrow(BookshelfError);
    expect(() => parseQuery(query, { today })).toThrow(answer);
  });

  test('holds examples of both kinds', () => {
    expect(examples('find').length).toBeGreaterThan(80);
    expect(examples('error').length).toBeGreaterThan(5);
  });

  test('lists every field with its names, kind and meaning', () => {
    expect(tableRows('field')).toEqual(fieldRows);
  });
});
