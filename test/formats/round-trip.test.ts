import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/domain/book.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import type { KeptBook } from '../../src/domain/library-content.ts';
import { formats } from '../../src/formats/index.ts';
import { lossesOf } from '../../src/formats/losses.ts';
import { keptBook, readRecords, writeBooks } from './library-content.ts';
import { randomBook } from './random-books.ts';

/** What no format but our own JSON keeps: the rows a book came from, and the uuids of its parts. */
function withoutMarks(book: Book): unknown {
  const { sources: _sources, ...own }: Book & Partial<KeptBook> = book;
  return {
    ...own,
    readings: own.readings.map(({ uuid: _uuid, ...reading }) => reading),
    notes: own.notes.map(({ uuid: _uuid, ...note }) => note),
  };
}

/** Our own formats; what others hold, round-trips.test.ts tries. */
const roundTrippable = formats.filter(({ name }) => ['csv', 'json', 'jsonl'].includes(name));

describe.each(roundTrippable)('$name', ({ name }) => {
  /** What the format keeps of a book, by its own word. */
  async function keeping(): Promise<(book: KeptBook) => unknown> {
    const limits = (await formats.find((format) => format.name === name)?.loadWriter?.())?.limits ?? [];
    if (limits.length === 0) return (book) => book;
    return (book) => withoutMarks(limits.reduce<Book>((kept, limit) => limit.keep(kept), book));
  }

  test.each([{ exact: false }, { exact: true }])(
    'gives back every book that it wrote (exact: $exact)',
    async (options) => {
      const keep = await keeping();
      const property = fc.asyncProperty(fc.array(randomBook, { maxLength: 3 }), async (books) => {
        const records = await readRecords(name, await writeBooks(name, books, options), options);
        expect(records.flatMap(({ problems }) => problems)).toEqual([]);
        expect(records.map(bookOf).map(keep)).toEqual(books.map(keep));
      });
      await fc.assert(property, { numRuns: 150 });
    },
  );

  test('says of no book that it would lose something twice', async () => {
    const limits = (await formats.find((format) => format.name === name)?.loadWriter?.())?.limits ?? [];
    const property = fc.property(randomBook, (book) => {
      const kept = limits.reduce<Book>((before, limit) => limit.keep(before), book);
      expect(lossesOf(kept, limits)).toEqual([]);
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('gives the same bytes when what was read is written again', async () => {
    const property = fc.asyncProperty(fc.array(randomBook, { maxLength: 3 }), async (books) => {
      const first = await writeBooks(
        name,
        books.map((book) => (name === 'csv' ? withTrimmedNotes(book) : book)),
      );
      const again = (await readRecords(name, first)).map(bookOf);
      expect(await writeBooks(name, again)).toBe(first);
    });
    await fc.assert(property, { numRuns: 150 });
  });

  test('writes a library without books so that it can be read', async () => {
    expect(await readRecords(name, await writeBooks(name, []))).toEqual([]);
  });
});

/** Notes as they are in a list of a table: without white space at their ends, and none of nothing else. */
function withTrimmedNotes(book: KeptBook): KeptBook {
  return { ...book, notes: book.notes.map((note) => ({ ...note, text: note.text.trim() || 'A note' })) };
}

function bookOf({ draft, sources = [] }: Incoming): KeptBook {
  if (draft === null) throw new Error('the record was refused');
  return keptBook(draft, sources);
}
