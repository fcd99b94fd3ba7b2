import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { uuidOf } from '../support/test-library.ts';
import { add, bookOf, by, drivers, emptyLibrary, isbn, tagged, take, takeAll } from './drivers.ts';

const lefthand = {
  title: 'The Left Hand of Darkness',
  authors: by('Ursula K. Le Guin'),
  identifiers: isbn('9780441478125'),
};

describe.each(drivers)('taking books into $name', (driver) => {
  test('makes a book that is not there', async () => {
    const library = await emptyLibrary(driver);
    expect(await take(library, lefthand)).toEqual({
      verb: 'create',
      id: 1,
      title: 'The Left Hand of Darkness',
      reason: null,
      changes: [],
      confidence: null,
      mayBe: null,
      kept: [],
    });
  });

  test('finds that a book says nothing new', async () => {
    const library = await emptyLibrary(driver);
    await take(library, lefthand);
    const before = await bookOf(library, 1);
    expect(await take(library, lefthand)).toMatchObject({ verb: 'same', id: 1, changes: [] });
    expect(await bookOf(library, 1)).toEqual(before);
  });

  test('brings a book up to date, and says in which fields', async () => {
    const library = await emptyLibrary(driver);
    await take(library, lefthand);
    const outcome = await take(library, { ...lefthand, rating: 4.5, tags: tagged('sf') });
    expect(outcome).toMatchObject({ verb: 'update', id: 1, reason: 'the same ISBN 9780441478125' });
    expect(outcome.changes).toEqual([
      { field: 'rating', before: [], after: ['4.5'], many: false },
      { field: 'tags', before: [], after: ['sf'], many: true },
    ]);
    const { rating, tags, changed, added } = await bookOf(library, 1);
    expect({ rating, tags }).toEqual({ rating: 4.5, tags: tagged('sf') });
    expect(changed > added).toBe(true);
  });

  test('fills what is empty and leaves the rest, where a service speaks', async () => {
    const library = await emptyLibrary(driver);
    await take(library, { ...lefthand, rating: 5 });
    await take(library, { ...lefthand, rating: 3, pages: 304 }, { values: 'fill' });
    expect(await bookOf(library, 1)).toMatchObject({ rating: 5, pages: 304 });
  });

  test('replaces what is there, where the user speaks, but clears nothing', async () => {
    const library = await emptyLibrary(driver);
    await take(library, { ...lefthand, rating: 5, pages: 304 });
    await take(library, { ...lefthand, rating: 3, pages: null, tags: [] }, { values: 'replace' });
    expect(await bookOf(library, 1)).toMatchObject({ rating: 3, pages: 304 });
  });

  test('only fills a book of another title that has its ISBN', async () => {
    const library = await emptyLibrary(driver);
    await take(library, { ...lefthand, rating: 5 });
    const draft = { ...lefthand, title: 'Left Hand', rating: 3, pages: 304 };
    await take(library, draft, { values: 'replace' });
    expect(await bookOf(library, 1)).toMatchObject({ title: lefthand.title, rating: 5, pages: 304 });
  });

  test('leaves a book that is there, when it shall skip', async () => {
    const library = await emptyLibrary(driver);
    await take(library, lefthand);
    const outcome = await take(library, { ...lefthand, rating: 3 }, { ifExists: 'skip' });
    expect(outcome).toMatchObject({ verb: 'skip', id: 1, reason: 'the same ISBN 9780441478125', changes: [] });
    expect((await bookOf(library, 1)).rating).toBeNull();
  });

  test('refuses a book that is there, when it shall', async () => {
    const library = await emptyLibrary(driver);
    await take(library, lefthand);
    await expect(take(library, { ...lefthand, title: 'Left Hand' }, { ifExists: 'error' })).rejects.toMatchObject({
      kind: 'conflict',
      message: '"Left Hand" is there already as #1 "The Left Hand of Darkness" (the same ISBN 9780441478125)',
      hint: 'Say what to do: --if-exists skip, update or add',
    });
  });

  test('adds another book, when it shall', async () => {
    const library = await emptyLibrary(driver);
    await take(library, lefthand);
    expect(await take(library, lefthand, { ifExists: 'add' })).toMatchObject({ verb: 'create', id: 2, reason: null });
  });

  test('adds another book with a uuid of its own, and so its readings and notes', async () => {
    const library = await emptyLibrary(driver);
    const draft = {
      ...lefthand,
      uuid: uuidOf(70),
      readings: [{ uuid: uuidOf(71), state: 'read' as const }],
      notes: [{ uuid: uuidOf(72), text: 'Gethen' }],
    };
    await take(library, draft);
    await take(library, draft, { ifExists: 'add' });
    const [first, second] = await library.books.get([1, 2]);
    expect(first).toMatchObject(draft);
    expect(second).toMatchObject({ readings: [{ state: 'read' }], notes: [{ text: 'Gethen' }] });
    expect(second?.uuid).not.toBe(uuidOf(70));
  });

  test('adds what is in doubt, and names the book that it may be', async () => {
    const library = await emptyLibrary(driver);
    await take(library, { title: 'Emma', authors: by('Jane Austen'), format: 'paperback' });
    expect(await take(library, { title: 'EMMA', authors: by('jane austen'), format: 'ebook' })).toMatchObject({
      verb: 'doubtful',
      id: 2,
      reason: 'the same title and author, but another format (paperback, not ebook): #1',
    });
  });

  test('tidies a draft before it looks for its book', async () => {
    const library = await emptyLibrary(driver);
    await take(library, { title: ' Dune\n', authors: by('Frank Herbert '), tags: tagged(' sf ', 'sf', ' ') });
    expect(await bookOf(library, 1)).toMatchObject({ title: 'Dune', authors: by('Frank Herbert'), tags: tagged('sf') });
    expect(await take(library, { title: '\tDune', authors: by('Frank Herbert') })).toMatchObject({ verb: 'same' });
  });

  test.each([{}, { title: null }, { title: ' \ufeff ' }])('refuses a book without a title: %o', async (draft) => {
    const library = await emptyLibrary(driver);
    await expect(take(library, draft)).rejects.toMatchObject({ kind: 'usage', message: 'a book needs a title' });
  });

  test('refuses text that cannot be kept, and keeps nothing of the book', async () => {
    const library = await emptyLibrary(driver);
    await expect(take(library, { title: 'Dune', notes: [{ text: 'a\0b' }] })).rejects.toMatchObject({ kind: 'usage' });
    expect(await library.counts()).toMatchObject({ books: 0, notes: 0 });
  });

  test('keeps a series without a place where the place is blank', async () => {
    const library = await emptyLibrary(driver);
    await take(library, { title: 'Dune', series: [{ name: 'Dune', position: ' ' }] });
    expect((await bookOf(library, 1)).series).toEqual([{ name: 'Dune', position: null }]);
  });

  test('changes the text of a note and the dates of a reading where their uuids say which is meant', async () => {
    const library = await emptyLibrary(driver);
    const reading = { uuid: uuidOf(71), state: 'read' as const, finished: parsePartialDate('2024') };
    const draft = { ...lefthand, uuid: uuidOf(70), readings: [reading], notes: [{ uuid: uuidOf(72), text: 'Gethen' }] };
    await take(library, draft);
    const edited = {
      ...draft,
      readings: [{ ...reading, finished: parsePartialDate('2024-05') }],
      notes: [{ uuid: uuidOf(72), text: 'Winter' }],
    };
    await take(library, edited, { values: 'replace' });
    const { readings, notes } = await bookOf(library, 1);
    expect(readings).toMatchObject([{ uuid: uuidOf(71), finished: '2024-05' }]);
    expect(notes).toMatchObject([{ uuid: uuidOf(72), text: 'Winter' }]);
  });

  test('gives a reading or a note another uuid where its own belongs to another book', async () => {
    const library = await emptyLibrary(driver);
    const lists = {
      readings: [{ uuid: uuidOf(71), state: 'read' as const }],
      notes: [{ uuid: uuidOf(72), text: 'Gethen' }],
    };
    await takeAll(library, [{ title: 'Emma', ...lists }, { title: 'Dune', ...lists }, { title: 'Solaris' }]);
    await take(library, { title: 'Solaris', ...lists });
    const counts = { readings: 3, notes: 3 };
    expect(await library.counts()).toMatchObject(counts);
    await take(library, { title: 'Solaris', ...lists });
    expect(await library.counts()).toMatchObject(counts);
  });

  test('gives the second of two readings or notes with one uuid another', async () => {
    const library = await emptyLibrary(driver);
    const reading = { uuid: uuidOf(71), state: 'read' as const };
    const notes = ['Gethen', 'Winter'].map((text) => ({ uuid: uuidOf(72), text }));
    await take(library, {
      title: 'Emma',
      readings: [reading, { ...reading, finished: parsePartialDate('2024') }],
      notes,
    });
    const book = await bookOf(library, 1);
    expect(book.readings).toMatchObject([{ finished: null }, { finished: '2024' }]);
    expect(book.notes).toMatchObject([{ text: 'Gethen' }, { text: 'Winter' }]);
  });

  test('takes the same author in another role, and no author twice in one', async () => {
    const library = await emptyLibrary(driver);
    await take(library, { title: 'Emma', authors: by('Jane Austen') });
    const authors = [...by('Jane Austen'), { name: 'Jane Austen', role: 'editor' }];
    await take(library, { title: 'Emma', authors: [...authors, ...authors] }, { values: 'replace' });
    expect((await bookOf(library, 1)).authors).toMatchObject(authors);
    await take(library, { title: 'Emma', authors: authors.toReversed() }, { values: 'replace' });
    expect((await bookOf(library, 1)).authors).toMatchObject(authors.toReversed());
  });

  test('says of any book the second time that it is the same', async () => {
    const library = await emptyLibrary(driver);
    const ids = await add(library, { title: 'Poems' }, { title: 'Emma', authors: by('Jane Austen', 'Jane Austen') });
    const drafts = await Promise.all(ids.map(async (id) => bookOf(library, id)));
    for (const outcome of await takeAll(library, drafts)) expect(outcome.verb).toBe('same');
  });
});
