import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { outputs } from '../../src/output/index.ts';
import { everyBook } from './example-books.ts';
import { renderChunks } from './render.ts';

const folder = new URL('../../src/output/', import.meta.url);

/** Finds the packages that a file imports, itself or through others of ours; what a function imports later does not count. */
function packagesOf(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type ).*? from '([^']+)'/gms)];
  return imports.flatMap(([, name = '']) => (name.startsWith('.') ? packagesOf(new URL(name, file), seen) : [name]));
}

test('the names of the outputs are a contract', () => {
  expect(outputs.map((output) => output.name).join(' ')).toBe('table tsv csv json jsonl markdown ids template');
});

test('only a table loads packages', () => {
  const heavy = outputs.filter((output) => packagesOf(new URL(`${output.name}.ts`, folder)).length > 0);
  expect(heavy.map((output) => output.name)).toEqual(['table']);
  expect(packagesOf(new URL('index.ts', folder))).toEqual([]);
  expect(packagesOf(new URL('book-fields.ts', folder))).toEqual([]);
});

describe.each(outputs)('$name', ({ load }) => {
  test('gives text in chunks that end at the end of a line', async () => {
    const output = await load();
    const books = Array.from({ length: 500 }, (_, place) => ({ ...everyBook[place % everyBook.length]!, id: place }));
    const chunks = await renderChunks(output, books, bookColumns, { template: '{id} {title}' });
    expect(chunks.length).toBeGreaterThan(0);
    expect(chunks.every((chunk) => chunk.endsWith('\n'))).toBe(true);
  });

  test('stops asking for rows when the reader has gone', async () => {
    const output = await load();
    let asked = 0;
    async function* endless() {
      for (;;) yield { ...everyBook[0]!, id: (asked += 1) };
    }
    const options = { width: 80, colour: false, template: '{title}' };
    for await (const chunk of output.render(endless(), bookColumns, options)) {
      if (chunk !== '') break;
    }
    expect(asked).toBeLessThan(10_000);
  });
});
