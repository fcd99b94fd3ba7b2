import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Book } from '../../src/domain/book.ts';
import type { KeptBook } from '../../src/domain/library-content.ts';
import { formats } from '../../src/formats/index.ts';
import { keptBook, readRecords, writeBooks } from './library-content.ts';

const file = new URL(
  '../../../shared/corpus/hostile/minimaxir__big-list-of-naughty-strings__blns.json',
  import.meta.url,
);
const reason = existsSync(file) ? '' : ' (skipped: the corpus of naughty strings is not beside this checkout)';
const own = ['csv', 'json', 'jsonl'];
const bibliographies = ['biblatex', 'bibtex', 'ris', 'csl-json'];

test.skipIf(reason !== '').each(own)(`%s gives back every naughty string${reason}`, async (format) => {
  const books = naughtyBooks();
  expect(books.length).toBeGreaterThan(400);
  const records = await readRecords(format, await writeBooks(format, books));
  expect(records.flatMap(({ problems }) => problems)).toEqual([]);
  expect(records.map(({ draft }) => draft && keptBook(draft))).toEqual(books);
});

test.skipIf(reason !== '').each(bibliographies)(
  `%s gives back all of them that it can hold${reason}`,
  async (format) => {
    const limits = (await formats.find(({ name }) => name === format)?.loadWriter?.())?.limits ?? [];
    const kept = naughtyBooks().map((book) => limits.reduce<Book>((before, { keep }) => keep(before), book));
    const records = await readRecords(format, await writeBooks(format, naughtyBooks()));
    expect(records.map(({ draft }) => told(keptBook(draft ?? {})))).toEqual(kept.map(told));
  },
);

function told({ title, subtitle, publisher, description, authors, tags }: Book) {
  const names = [authors, tags].map((list) => list.map(({ name }) => name));
  return [[title, subtitle, publisher, description], ...names];
}

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
