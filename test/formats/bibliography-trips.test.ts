import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/domain/book.ts';
import { formats } from '../../src/formats/index.ts';
import { keptBook, readRecords, writeBooks } from './library-content.ts';
import { randomBook } from './random-books.ts';

const names = ['biblatex', 'bibtex', 'ris', 'csl-json'];

/** What can be compared: what every book is given anew (ids, times, uuids) is not. */
function comparable({ id: _id, uuid: _uuid, changed: _changed, added: _added, notes, readings, ...book }: Book) {
  return {
    ...book,
    sources: [],
    readings: readings.map(({ uuid: _reading, ...reading }) => reading),
    notes: notes.map(({ kind, text, page }) => ({ kind, text, page })),
  };
}

describe.each(names)('%s', (name) => {
  test('gives back each book but for what its limits name', async () => {
    const entry = formats.find((format) => format.name === name);
    const limits = (await entry?.loadWriter?.())?.limits ?? [];
    const held = (book: Book): Book => limits.reduce((kept, { keep }) => keep(kept), book);
    const property = fc.asyncProperty(fc.array(randomBook, { maxLength: 3 }), async (books) => {
      const records = await readRecords(name, await writeBooks(name, books));
      const back = records.map(({ draft }) => keptBook(draft ?? {}));
      expect(back.map(comparable)).toEqual(books.map((book) => comparable(held(book))));
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
