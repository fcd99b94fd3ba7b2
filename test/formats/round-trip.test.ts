import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessSortName } from '../../src/domain/sort-name.ts';
import type { Identifier } from '../../src/domain/book.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import { isIsbn } from '../../src/domain/isbn.ts';
import type { KeptBook } from '../../src/domain/library-content.ts';
import { formats } from '../../src/formats/index.ts';
import { keptBook, readRecords, writeBooks } from './library-content.ts';
import { randomBook } from './random-books.ts';

const roles = ['author', 'editor', 'translator', 'illustrator', 'narrator'];

/** What a format keeps of a book; one that is not named here keeps everything. */
const keeps: Readonly<Record<string, (book: KeptBook) => unknown>> = {
  csv: (book) => ({
    ...book,
    authors: [...roles, null]
      .flatMap((role) => book.authors.filter((author) => (roles.includes(author.role) ? author.role : null) === role))
      .map((author) => (author.name.includes('=') ? { ...author, sortName: guessSortName(author.name) } : author)),
    identifiers: [
      ...book.identifiers.filter(isSound),
      ...book.identifiers.filter((identifier) => !isSound(identifier)),
    ],
    readings: book.readings.map(({ state, started, finished }) => [state, started, finished]),
    notes: ['note', 'private', 'quote']
      .flatMap((wanted) => book.notes.filter(({ kind }) => kind === wanted))
      .map(({ kind, text }) => [kind, text.trim()])
      .filter(([, text]) => text !== ''),
    sources: [],
  }),
};

const roundTrippable = formats.filter(({ loadReader, loadWriter }) => loadReader && loadWriter);

test('csv, json and jsonl are read and written', () => {
  expect(roundTrippable.map(({ name }) => name)).toEqual(['csv', 'json', 'jsonl']);
});

describe.each(roundTrippable)('$name', ({ name }) => {
  const keep = keeps[name] ?? ((book: KeptBook) => book);

  test.each([{ exact: false }, { exact: true }])(
    'gives back every book that it wrote (exact: $exact)',
    async (options) => {
      const property = fc.asyncProperty(fc.array(randomBook, { maxLength: 3 }), async (books) => {
        const records = await readRecords(name, await writeBooks(name, books, options), options);
        expect(records.flatMap(({ problems }) => problems)).toEqual([]);
        expect(records.map(bookOf).map(keep)).toEqual(books.map(keep));
      });
      await fc.assert(property, { numRuns: 150 });
    },
  );

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

function isSound({ scheme, value }: Identifier): boolean {
  return scheme === 'isbn' && isIsbn(value);
}
