import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../src/domain/book.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import type { Library } from '../../src/repository/library.ts';
import { uuidOf } from '../support/test-library.ts';
import { add, by, drivers, emptyLibrary, isbn, take, takeAll, takeRow } from './drivers.ts';

const one = '9780441478125';
const other = '9780441172719';

/** Takes records of a service's export in, as one file. */
async function takeFile(library: Library, records: readonly BookDraft[]): Promise<string[]> {
  return library.atomically(async ({ books }) => {
    const intake = books.intake({ ifExists: 'update', values: 'fill' });
    const outcomes: string[] = [];
    for (const [index, draft] of records.entries()) {
      const { verb, id } = await intake.take(draft, { source: 'goodreads', key: String(index), row: [] });
      outcomes.push(`${verb} ${id}`);
    }
    return outcomes;
  });
}

describe.each(drivers)('a record that comes into $name means', (driver) => {
  test('the book of its uuid, whatever else it says', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', identifiers: isbn(one) }, { title: 'Dune', uuid: uuidOf(70) });
    const draft = { title: 'Emma', uuid: uuidOf(70), identifiers: isbn(one) };
    expect(await take(library, draft)).toMatchObject({ id: 2, reason: 'the same uuid' });
    expect(await take(library, { ...draft, uuid: uuidOf(70).toUpperCase() })).toMatchObject({ verb: 'same', id: 2 });
  });

  test('the book of its ISBN, in any spelling', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'The Left Hand of Darkness', identifiers: isbn('0-441-47812-3') });
    const draft = { title: 'Left Hand of Darkness', identifiers: isbn('978-0-441-47812-5') };
    expect(await take(library, draft)).toMatchObject({ id: 1, reason: `the same ISBN ${one}` });
  });

  test('the book of any other number', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', identifiers: [{ scheme: 'asin', value: 'B000FC1PJI' }] });
    const identifiers = [...isbn(one), { scheme: 'ASIN', value: 'B000FC1PJI' }];
    expect(await take(library, { title: 'Emma (Kindle)', identifiers })).toMatchObject({
      id: 1,
      reason: 'the same asin B000FC1PJI',
    });
  });

  test('of two books with one ISBN the one of its title', async () => {
    const library = await emptyLibrary(driver);
    const identifiers = isbn(one);
    await add(library, { title: 'Emma', identifiers }, { title: 'Dune', identifiers });
    expect(await take(library, { title: 'DUNE', identifiers })).toMatchObject({ verb: 'same', id: 2 });
  });

  test('neither of two books with one ISBN where the title does not decide', async () => {
    const library = await emptyLibrary(driver);
    const identifiers = isbn(one);
    await add(library, { title: 'Emma', identifiers }, { title: 'Dune', identifiers });
    const reason = `the same ISBN ${one}, but several books have it: #1`;
    expect(await take(library, { title: 'Solaris', identifiers })).toMatchObject({ verb: 'doubtful', id: 3, reason });
  });

  test('the book of its title and first author, but for case, accents and punctuation', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'L’Été', authors: by('Albert Camus') });
    const authors = [{ name: 'Someone', role: 'translator' }, ...by('ALBERT CAMUS')];
    expect(await take(library, { title: "L'ete", authors })).toMatchObject({
      id: 1,
      reason: 'the same title and author',
    });
  });

  test('another book than that of another author, or of none', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Poems', authors: by('Sappho') });
    expect(await take(library, { title: 'Poems', authors: by('Rumi') })).toMatchObject({ verb: 'create', id: 2 });
    expect(await take(library, { title: 'Poems' })).toMatchObject({ verb: 'create', id: 3 });
    expect(await take(library, { title: 'Poems' })).toMatchObject({ verb: 'same', id: 3 });
  });

  test('another book where the ISBN is another', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', identifiers: isbn(one) });
    expect(await take(library, { title: 'Emma', identifiers: isbn(other) })).toMatchObject({ verb: 'create', id: 2 });
  });

  test('perhaps a book that differs in date', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', published: parsePartialDate('1815') });
    expect(await take(library, { title: 'Emma', published: parsePartialDate('2003') })).toMatchObject({
      verb: 'doubtful',
      reason: 'the same title and author, but another date (1815, not 2003): #1',
    });
  });

  test('of several editions the only one that nothing speaks against', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', format: 'ebook' }, { title: 'Emma', format: 'paperback' });
    expect(await take(library, { title: 'Emma', format: 'paperback' })).toMatchObject({ verb: 'same', id: 2 });
    expect(await take(library, { title: 'Emma' })).toMatchObject({
      verb: 'doubtful',
      reason: 'the same title and author, but several books have them: #1',
    });
  });

  test('its book among ever so many of one title', async () => {
    const library = await emptyLibrary(driver);
    const poems = Array.from({ length: 60 }, (_, index) => ({ title: 'Selected Poems', authors: by(`Poet ${index}`) }));
    await takeAll(library, poems);
    const verbs = (await takeAll(library, poems)).map(({ verb }) => verb);
    expect(new Set(verbs)).toEqual(new Set(['same']));
  });

  test('its issue among hundreds of one magazine', async () => {
    const library = await emptyLibrary(driver);
    const issues = Array.from({ length: 120 }, (_, index) => ({
      title: 'Analog',
      published: parsePartialDate(`${1930 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`),
    }));
    await takeAll(library, issues);
    expect(await library.counts()).toMatchObject({ books: 120 });
    const verbs = (await takeAll(library, issues)).map(({ verb }) => verb);
    expect(new Set(verbs)).toEqual(new Set(['same']));
  });

  test('no book by a damaged ISBN', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', identifiers: isbn('n/a') });
    expect(await take(library, { title: 'Dune', identifiers: isbn('n/a') })).toMatchObject({ verb: 'create', id: 2 });
  });

  test('a book of its own where its file has two records of one ISBN with keys of their own', async () => {
    const library = await emptyLibrary(driver);
    const file = [
      { title: 'Emma', identifiers: isbn(one) },
      { title: 'Emma', identifiers: isbn(one) },
      { title: 'Emma, Band 2', identifiers: isbn(one) },
    ];
    expect(await takeFile(library, file)).toEqual(['create 1', 'doubtful 2', 'doubtful 3']);
    expect(await takeFile(library, file)).toEqual(['same 1', 'same 2', 'same 3']);
  });

  test('an earlier record of its file where neither has a key and both have one ISBN and one title', async () => {
    const library = await emptyLibrary(driver);
    const file = [
      { title: 'Emma', identifiers: isbn(one) },
      { title: 'EMMA', identifiers: isbn(one), rating: 5 },
      { title: 'Emma, Band 2', identifiers: isbn(one) },
    ];
    const verbs = async () => (await takeAll(library, file)).map(({ verb, id }) => `${verb} ${id}`);
    expect(await verbs()).toEqual(['create 1', 'update 1', 'doubtful 2']);
    expect(await verbs()).toEqual(['same 1', 'same 1', 'same 2']);
  });

  test('a book of the library that a record of another service means too', async () => {
    const library = await emptyLibrary(driver);
    await takeRow(library, '7', { title: 'Emma', identifiers: isbn(one) });
    const draft = { title: 'Emma', identifiers: isbn(one), pages: 474 };
    expect(await take(library, draft, {}, { source: 'storygraph', key: '7', row: [] })).toMatchObject({
      verb: 'update',
      id: 1,
    });
  });
});

describe.each(drivers)('how sure it is that a record means a book of $name', (driver) => {
  const emma = { title: 'Emma', authors: by('Jane Austen') };

  test.each([
    [{ ...emma, uuid: uuidOf(70) }, { title: 'Other', uuid: uuidOf(70) }, 1],
    [{ ...emma, identifiers: isbn(one) }, { ...emma, identifiers: isbn(one) }, 0.99],
    [{ ...emma, identifiers: isbn(one) }, { title: 'Emma, annotated', identifiers: isbn(one) }, 0.9],
    [{ ...emma, publisher: 'Penguin' }, { ...emma, publisher: 'Penguin' }, 0.9],
    [emma, emma, 0.8],
    [{ ...emma, format: 'hardcover' }, { ...emma, format: 'ebook' }, 0.4],
  ])('%j and %j: %d', async (book, draft, confidence) => {
    const library = await emptyLibrary(driver);
    await add(library, book);
    const outcome = await take(library, draft);
    expect(outcome.confidence).toBe(confidence);
    expect(outcome.verb === 'doubtful').toBe(confidence < 0.8);
    expect(outcome.mayBe).toBe(confidence < 0.8 ? 1 : null);
  });

  test('where several books may be meant', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { ...emma, identifiers: isbn(one) }, { title: 'Dune', identifiers: isbn(one) });
    expect(await take(library, { title: 'Solaris', identifiers: isbn(one) })).toMatchObject({
      confidence: 0.6,
      mayBe: 1,
    });
    await add(library, { title: 'Eden' }, { title: 'Eden' });
    expect(await take(library, { title: 'Eden' })).toMatchObject({ verb: 'doubtful', confidence: 0.5 });
  });
});
