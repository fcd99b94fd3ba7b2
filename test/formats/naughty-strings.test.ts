import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { KeptBook } from '../../src/domain/library-content.ts';
import { formats } from '../../src/formats/index.ts';
import { keptBook, readRecords, writeBooks } from './library-content.ts';

const file = new URL(
  '../../../shared/corpus/hostile/minimaxir__big-list-of-naughty-strings__blns.json',
  import.meta.url,
);
const reason = existsSync(file) ? '' : ' (skipped: the corpus of naughty strings is not beside this checkout)';
const own = formats.filter(({ loadWriter }) => loadWriter !== undefined).map(({ name }) => name);

test.skipIf(reason !== '').each(own)(`%s gives back every naughty string${reason}`, async (format) => {
  const books = naughtyBooks();
  expect(books.length).toBeGreaterThan(400);
  const records = await readRecords(format, await writeBooks(format, books));
  expect(records.flatMap(({ problems }) => problems)).toEqual([]);
  expect(records.map(({ draft }) => draft && keptBook(draft))).toEqual(books);
});

function naughtyBooks(): KeptBook[] {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const texts = Array.isArray(list) ? list.map(String).filter((text) => text.trim() !== '') : [];
  return texts.map((text) =>
    keptBook({
      title: text,
      subtitle: text,
      description: text,
      review: text,
      publisher: text,
      authors: [{ name: text, role: 'author' }],
      identifiers: [{ scheme: 'naughty', value: text }],
      tags: [{ name: text, position: 1 }],
      notes: [{ text: text.trim() }],
      added: '2024-05-01',
    }),
  );
}
