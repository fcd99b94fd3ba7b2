import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeBook } from '../../src/domain/complete-book.ts';
import { normaliseDraft } from '../../src/domain/normalise-draft.ts';
import { allOf } from '../../src/domain/query/combine.ts';
import { awkwardDraft } from '../support/awkward-drafts.ts';
import { add, bookOf, drivers, emptyLibrary, listOf, take, takeAll, takeRow } from './drivers.ts';

const drafts = fc.array(awkwardDraft, { minLength: 1, maxLength: 8 });
const runs = { numRuns: 25 };
const nothing = { now: '', uuid: () => '' };

describe.each(drivers)('awkward books in $name', (driver) => {
  test('come back as they were added', async () => {
    const library = await emptyLibrary(driver);
    await fc.assert(
      fc.asyncProperty(awkwardDraft, async (draft) => {
        const [id = 0] = await add(library, draft);
        const { title, ...normalised } = normaliseDraft(draft);
        const { id: _id, ...stored } = withoutUuids(await bookOf(library, id));
        expect(stored).toEqual(withoutUuids(completeBook({ title: title ?? '', ...normalised }, nothing)));
      }),
      runs,
    );
  });

  test('are the same when they are taken again, whatever the file says of them', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.constantFrom('fill' as const, 'replace' as const), async (file, values) => {
        const library = await emptyLibrary(driver);
        await takeAll(library, distinct(file), { values });
        const before = await everything(library);
        for (const book of before) {
          const { id, changed: _changed, ...said } = book;
          expect(await take(library, said, { values })).toMatchObject({ verb: 'same', id });
        }
        expect(await everything(library)).toEqual(before);
      }),
      runs,
    );
  });

  test('of a service are the same when the same export comes again', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (file) => {
        const library = await emptyLibrary(driver);
        for (const [index, draft] of file.entries()) await takeRow(library, String(index), draft);
        const before = await everything(library);
        for (const [index, draft] of file.entries())
          expect(await takeRow(library, String(index), draft)).toMatchObject({ verb: 'same' });
        expect(await everything(library)).toEqual(before);
      }),
      runs,
    );
  });

  test('leave nothing when they go, but their authors', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (file) => {
        const library = await emptyLibrary(driver);
        await library.books.delete(await add(library, ...file));
        const { authors: _authors, ...counts } = await library.counts();
        expect(Object.values(counts).every((count) => count === 0)).toBe(true);
      }),
      runs,
    );
  });
});

async function everything(library: Awaited<ReturnType<typeof emptyLibrary>>) {
  return listOf(library.books.stream({ query: allOf([]) }));
}

/** Records with titles of their own, so that each is a book. */
function distinct<Draft extends object>(file: readonly Draft[]): Draft[] {
  return file.map((draft, index) => ({ ...draft, title: `Book ${index}`, identifiers: [] }));
}

function withoutUuids<Kept extends { readings: readonly object[]; notes: readonly object[] }>(book: Kept) {
  return { ...book, uuid: '', readings: stripped(book.readings), notes: stripped(book.notes) };
}

function stripped(items: readonly object[]) {
  return items.map((item) => ({ ...item, uuid: '', added: '' }));
}
