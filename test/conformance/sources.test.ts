import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../src/domain/book.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import type { Library } from '../../src/repository/library.ts';
import { bookOf, by, drivers, emptyLibrary, isbn, listOf, tagged, takeRow } from './drivers.ts';

const row: BookDraft = {
  title: 'The Dispossessed',
  authors: by('Ursula K. Le Guin'),
  identifiers: isbn('9780060512750'),
  series: [{ name: 'Hainish Cycle', position: '6' }],
  publisher: 'Harper Voyager',
  pages: 387,
  rating: 4,
  review: 'Fine.',
  status: 'read',
  tags: tagged('sf', 'utopia'),
  readings: [{ state: 'read', finished: parsePartialDate('2019-03-01') }],
  readCount: 1,
  notes: [{ kind: 'private', text: 'Lent by Ann' }],
  added: '2019-01-05',
};

/** Changes a book as a person does, in the library. */
async function edit(library: Library, changes: Parameters<Library['books']['change']>[1] | object): Promise<void> {
  const before = await bookOf(library, 1);
  await library.books.change(before, { ...before, ...changes });
}

async function sources(library: Library) {
  return (await listOf(library.content(null).books)).flatMap(({ sources }) => sources);
}

describe.each(drivers)("a service's row in $name", (driver) => {
  test('changes nothing when it comes again', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    const before = await bookOf(library, 1);
    expect(await takeRow(library, '13651', row)).toMatchObject({ verb: 'same', id: 1 });
    expect(await bookOf(library, 1)).toEqual(before);
  });

  test('is kept whole with its book, as it was the last time', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    await takeRow(library, '13651', { ...row, rating: 5 });
    expect(await sources(library)).toEqual([
      { source: 'goodreads', key: '13651', row: [['Book Id', '13651']], draft: { ...row, rating: 5 } },
    ]);
  });

  test('changes only what its owner changed there', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    const outcome = await takeRow(library, '13651', { ...row, rating: 5 });
    expect(outcome).toMatchObject({ verb: 'update', reason: 'the same goodreads record' });
    expect(outcome.changes.map(({ field }) => field)).toEqual(['rating']);
  });

  test('leaves what was changed in the library since, even where it changes elsewhere', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    await edit(library, { title: 'The Dispossessed: An Ambiguous Utopia', rating: 3, tags: tagged('utopia', 'mine') });
    await takeRow(library, '13651', { ...row, rating: 5, pages: 400, tags: tagged('sf', 'utopia', 'anarchy') });
    expect(await bookOf(library, 1)).toMatchObject({
      title: 'The Dispossessed: An Ambiguous Utopia',
      rating: 3,
      pages: 400,
      tags: tagged('utopia', 'mine', 'anarchy'),
    });
  });

  test('leaves a note that was edited in the library since', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    const [note] = (await bookOf(library, 1)).notes;
    await edit(library, { notes: [{ ...note, text: 'Lent by Ann, given back' }] });
    await takeRow(library, '13651', { ...row, rating: 5 });
    expect((await bookOf(library, 1)).notes).toMatchObject([{ text: 'Lent by Ann, given back' }]);
  });

  test('empties what was emptied there and not touched here', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    const emptied = { publisher: null, pages: null, rating: null, review: null, status: null };
    await takeRow(library, '13651', {
      ...row,
      ...emptied,
      series: [{ name: 'Hainish Cycle', position: null }],
      tags: tagged('utopia'),
      identifiers: [],
      notes: [],
    });
    expect(await bookOf(library, 1)).toMatchObject({
      ...emptied,
      series: [{ name: 'Hainish Cycle', position: null }],
      tags: tagged('utopia'),
      identifiers: [],
      notes: [],
    });
    expect((await library.tags.list()).map(({ name }) => name)).toEqual(['utopia']);
    expect(await library.counts()).toMatchObject({ tags: 1 });
  });

  test('keeps what was emptied there but changed here', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    await edit(library, { publisher: 'Gollancz', series: [{ name: 'Hainish Cycle', position: '5' }] });
    await takeRow(library, '13651', { ...row, publisher: null, series: [{ name: 'Hainish Cycle', position: null }] });
    expect(await bookOf(library, 1)).toMatchObject({
      publisher: 'Gollancz',
      series: [{ name: 'Hainish Cycle', position: '5' }],
    });
  });

  test('never takes the day of adding, the title or the sort title away', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', { ...row, sortTitle: 'Dispossessed' });
    await takeRow(library, '13651', { ...row, sortTitle: null, added: null });
    expect(await bookOf(library, 1)).toMatchObject({ added: '2019-01-05', sortTitle: 'Dispossessed, The' });
  });

  test('takes the new names of the title page unless they were changed here', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    const authors = [...by('Ursula K. Le Guin'), { name: 'Don Leslie', role: 'narrator' }];
    await takeRow(library, '13651', { ...row, authors });
    expect((await bookOf(library, 1)).authors).toMatchObject(authors);
    await edit(library, { authors: (await bookOf(library, 1)).authors.slice(0, 1) });
    await takeRow(library, '13651', { ...row, authors: authors.toReversed() });
    expect((await bookOf(library, 1)).authors).toMatchObject(by('Ursula K. Le Guin'));
  });

  test('tops rereads up to what the service counts', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    await takeRow(library, '13651', { ...row, readCount: 3 });
    const undated = { state: 'read', started: null, finished: null };
    expect((await bookOf(library, 1)).readings).toMatchObject([{ finished: '2019-03-01' }, undated, undated]);
    const later = [{ state: 'read' as const, finished: parsePartialDate('2024-07-09') }];
    await takeRow(library, '13651', { ...row, readings: later, readCount: 3 });
    expect((await bookOf(library, 1)).readings).toMatchObject([
      { finished: '2019-03-01' },
      { finished: '2024-07-09' },
      undated,
    ]);
    await takeRow(library, '13651', { ...row, readings: later, readCount: 4 });
    expect((await bookOf(library, 1)).readings).toHaveLength(4);
  });

  test('mends a date of reading that was mended there', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    const [before] = (await bookOf(library, 1)).readings;
    const readings = [{ state: 'read' as const, finished: parsePartialDate('2019-03-02') }];
    await takeRow(library, '13651', { ...row, readings });
    expect((await bookOf(library, 1)).readings).toEqual([{ ...before, finished: '2019-03-02' }]);
  });

  test('takes the rating and review of a reading in the library for better than none', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', { ...row, readings: [], readCount: 0 });
    const [reading] = row.readings ?? [];
    const mine = { uuid: crypto.randomUUID(), started: null, rating: 5, review: 'Mine' };
    await edit(library, { readings: [{ ...reading, ...mine }] });
    const theirs = [{ ...reading, state: 'read' as const, rating: null, review: null }];
    await takeRow(library, '13651', { ...row, readings: theirs });
    expect((await bookOf(library, 1)).readings).toMatchObject([mine]);
  });

  test('fills what is empty in a book that another way brought in', async () => {
    const library = await emptyLibrary(driver);
    await library.atomically(({ books }) =>
      books.intake({ ifExists: 'error', values: 'replace' }).take({
        title: 'The Dispossessed',
        identifiers: isbn('9780060512750'),
        rating: 2,
        series: [{ name: 'Hainish Cycle', position: '5' }],
      }),
    );
    expect(await takeRow(library, '13651', row)).toMatchObject({ verb: 'update', id: 1 });
    expect(await bookOf(library, 1)).toMatchObject({
      rating: 2,
      pages: 387,
      series: [{ name: 'Hainish Cycle', position: '5' }],
    });
  });

  test('is left alone when it shall be, and then taken the next time', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    expect(await takeRow(library, '13651', { ...row, rating: 5 }, { ifExists: 'skip' })).toMatchObject({
      verb: 'skip',
    });
    expect((await bookOf(library, 1)).rating).toBe(4);
    expect(await takeRow(library, '13651', { ...row, rating: 5 })).toMatchObject({ verb: 'update' });
  });

  test('changes nothing where its file was taken in before, whatever newer files said', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    await takeRow(library, '13651', { ...row, rating: 5 });
    expect(await takeRow(library, '13651', row, { seen: true })).toMatchObject({ verb: 'same' });
    expect((await bookOf(library, 1)).rating).toBe(5);
    expect(await takeRow(library, '13651', { ...row, rating: 5 })).toMatchObject({ verb: 'same' });
  });

  test('becomes a book again after its book was deleted', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    await library.books.delete([1]);
    expect(await sources(library)).toEqual([]);
    expect(await takeRow(library, '13651', row)).toMatchObject({ verb: 'create', id: 2 });
  });

  test('comes along from another library, unless it is known here', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '13651', row);
    const record = { source: 'goodreads', row: [], draft: row };
    const history = [
      { ...record, key: '13651' },
      { ...record, key: '99' },
    ];
    await library.atomically(({ books }) =>
      books.intake({ ifExists: 'update', values: 'replace' }).take({ title: 'Emma' }, null, history),
    );
    const [first, second] = await listOf(library.content(null).books);
    expect(first?.sources.map(({ key }) => key)).toEqual(['13651']);
    expect(second?.sources.map(({ key }) => key)).toEqual(['99']);
  });

  test('is remembered with the file it came in', async () => {
    const library = await emptyLibrary(driver);
    const digest = 'a'.repeat(64);
    expect(await library.importedFiles.has(digest)).toBe(false);
    await library.importedFiles.remember('goodreads', digest);
    await library.importedFiles.remember('goodreads', digest);
    expect(await library.importedFiles.has(digest)).toBe(true);
    expect(await library.importedFiles.has('b'.repeat(64))).toBe(false);
  });
});
