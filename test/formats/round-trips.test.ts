import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book, BookDraft } from '../../src/domain/book.ts';
import { completeBook } from '../../src/domain/complete-book.ts';
import { normaliseDraft } from '../../src/domain/normalise-draft.ts';
import type { Limit } from '../../src/formats/limit.ts';
import { formats } from '../../src/formats/index.ts';
import { awkwardBook, bookOf } from '../support/awkward-books.ts';
import { readRecords, writeBooks } from './library-content.ts';
import { randomBook } from './random-books.ts';
import { wholeBooks } from './whole-books.ts';

/** Every format that can be read and written, and says what it cannot hold. */
const limited = formats.filter(({ name }) => wholeBooks.has(name));

/** Formats that are read under another name. */
const readAs: ReadonlyMap<string, string> = new Map([['opf2', 'opf']]);

async function limitsOf(name: string): Promise<readonly Limit[]> {
  const writer = await limited.find((format) => format.name === name)?.loadWriter?.();
  return writer?.limits ?? [];
}

/** What is left of a book when all that a format cannot hold is taken away. */
function keepAll(book: Book, limits: readonly Limit[]): Book {
  let kept = book;
  for (const limit of limits) kept = limit.keep(kept);
  return kept;
}

/** Two books are one where these are equal: all but who they are in a library, lists without an order sorted. */
function comparable({
  uuid: _uuid,
  id: _id,
  changed: _changed,
  sortTitleTyped: _typed,
  sources: _sources,
  ...book
}: Book & { sources?: unknown }) {
  return {
    ...book,
    identifiers: sorted(book.identifiers),
    tags: sorted(book.tags),
    readings: sorted(book.readings.map(({ uuid: _reading, ...reading }) => reading)),
    notes: sorted(book.notes.map(({ uuid: _note, ...note }) => note)),
  };
}

function sorted<Item>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/** The book that a library would keep of a record; what the record does not say of times is empty. */
function readBook(draft: BookDraft | null): Book {
  if (draft === null) throw new Error('the record was refused');
  const normal = normaliseDraft(draft);
  return { id: 1, ...completeBook({ ...normal, title: normal.title ?? '' }, { now: '', uuid: () => '' }) };
}

test('every format that is written is tried', () => {
  const written = formats.filter(({ loadReader, loadWriter }) => loadReader && loadWriter).map(({ name }) => name);
  expect(written.filter((name) => !wholeBooks.has(name))).toEqual(['csv', 'json', 'jsonl']);
});

/** MARC composes letters and their marks, and package documents are read with one space for all white space: neither makes another name of one. */
function spellings(name: string): string[] {
  return [name, name.normalize('NFC'), name.trim().replaceAll(/\s+/g, ' ')];
}

describe.each(limited)('$name', ({ name }) => {
  test.each([
    ['awkward', awkwardBook],
    ['random', randomBook],
  ])('gives back of %s books all that it does not say it cannot hold', async (_, books) => {
    const limits = await limitsOf(name);
    const property = fc.asyncProperty(
      fc.array(books, { minLength: 1, maxLength: name.startsWith('opf') ? 1 : 3 }),
      async (written) => {
        const text = await writeBooks(
          name,
          written.map((book) => ({ sources: [], ...book })),
        );
        const read = (await readRecords(readAs.get(name) ?? name, text)).map(({ draft }) =>
          comparable(readBook(draft)),
        );
        expect(read).toEqual(written.map((book) => comparable(keepAll(book, limits))));
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  test('holds an ordinary book whole', async () => {
    const draft = wholeBooks.get(name) ?? {};
    const book = { ...bookOf(draft), added: draft.added ?? '' };
    const lost = (await limitsOf(name)).filter((limit) => limit.keep(book) !== book).map((limit) => limit.name);
    expect(lost).toEqual(book.notes.length > 0 ? ['note-dates'] : []);
  });

  test('makes up nothing: what it holds was there before', async () => {
    const limits = await limitsOf(name);
    const property = fc.property(awkwardBook, (book) => {
      const kept = keepAll(book, limits);
      const read = new Set(book.title.includes('(') ? kept.series.map(({ name: series }) => series) : []);
      const series = new Set([...read, ...book.series.flatMap((entry) => spellings(entry.name))]);
      expect(kept.series.filter((entry) => !series.has(entry.name))).toEqual([]);
      expect(kept.identifiers.filter(({ value }) => !book.identifiers.some((one) => one.value === value))).toEqual([]);
      for (const list of ['authors', 'tags', 'readings', 'notes', 'identifiers'] as const)
        expect([list, kept[list].length]).toEqual([list, Math.min(kept[list].length, book[list].length)]);
      const days = new Set(book.readings.flatMap(({ started, finished }) => [started, finished, null]));
      expect(kept.readings.filter(({ started, finished }) => !days.has(started) || !days.has(finished))).toEqual([]);
      expect(Math.abs((kept.rating ?? book.rating ?? 0) - (book.rating ?? 0))).toBeLessThan(
        book.rating === 0.25 ? 0.8 : 0.6,
      );
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('loses nothing more of what it held once', async () => {
    const limits = await limitsOf(name);
    const property = fc.property(awkwardBook, (book) => {
      const kept = keepAll(book, limits);
      expect(comparable(keepAll(kept, limits))).toEqual(comparable(kept));
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('says in a word and in a phrase what it cannot hold', async () => {
    const limits = await limitsOf(name);
    expect(limits.filter((limit) => !/^[a-z-]+$/.test(limit.name))).toEqual([]);
    expect(new Set(limits.map((limit) => limit.name)).size).toBe(limits.length);
  });
});
