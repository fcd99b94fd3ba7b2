import { describe, expect, test } from 'vitest';
import { bookOf, add, drivers, emptyLibrary, openEmpty, tagged } from './drivers.ts';

const both = (one: string | null, other: string | null) => [
  { name: 'Hainish', position: one },
  { name: 'Hainish Cycle', position: other },
];
const inSeries = (...names: readonly string[]) => names.map((name) => ({ name, position: null }));

describe.each(drivers)('the tags of $name', (driver) => {
  test('are listed by name with the number of their books, and stand on a book in its order', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', tags: tagged('zoo', 'Äpfel') }, { title: 'Dune', tags: tagged('zoo') });
    expect((await library.tags.list()).map(({ name, books }) => [name, books])).toEqual([
      ['Äpfel', 1],
      ['zoo', 2],
    ]);
    expect((await bookOf(library, 1)).tags).toEqual(tagged('zoo', 'Äpfel'));
  });

  test('vanish with the last book that carries them', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', tags: tagged('love', 'classic') }, { title: 'Dune', tags: tagged('classic') });
    const emma = await bookOf(library, 1);
    await library.books.change(emma, { ...emma, tags: tagged('classic') });
    expect((await library.tags.list()).map(({ name }) => name)).toEqual(['classic']);
    await library.books.delete([1, 2]);
    expect(await library.counts()).toMatchObject({ tags: 0 });
  });

  test('vanish at the end of a unit of work, all at once', async () => {
    const { library, connection } = await openEmpty(driver);
    const names = Array.from({ length: 700 }, (_, index) => `tag ${index}`);
    await add(library, { title: 'Emma', tags: tagged(...names, 'love') }, { title: 'Dune', tags: tagged('spice') });
    const count = () => connection.value('select count(*) from tags');
    await library.atomically(async ({ books }) => {
      for (const id of [1, 2]) {
        const book = await bookOf(library, id);
        await books.change(book, { ...book, tags: tagged('love') });
      }
      expect(await count()).toBe(702);
    });
    expect(await count()).toBe(1);
  });

  test('stay where the unit of work that took them off failed', async () => {
    const { library, connection } = await openEmpty(driver);
    await add(library, { title: 'Emma', tags: tagged('love') });
    const emma = await bookOf(library, 1);
    const work = library.atomically(async ({ books }) => {
      await books.change(emma, { ...emma, tags: [] });
      throw new Error('the kettle boiled over');
    });
    await expect(work).rejects.toThrow('the kettle');
    expect(await connection.value('select name from tags')).toBe('love');
  });

  test('can come back after they vanished', async () => {
    const library = await emptyLibrary(driver);
    await library.atomically(async ({ books }) => {
      const [id = 0] = await add(library, { title: 'Emma', tags: tagged('love') });
      await books.delete([id]);
      await add(library, { title: 'Persuasion', tags: tagged('love') });
    });
    expect((await library.tags.list()).map(({ name, books }) => [name, books])).toEqual([['love', 1]]);
  });

  test('take all below them along to another name', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Dune', tags: tagged('fiction', 'fiction/sf', 'fiction/sf/space', 'fictional') });
    await library.tags.rename('fiction', 'Belletristik');
    expect((await bookOf(library, 1)).tags).toEqual(
      tagged('Belletristik', 'Belletristik/sf', 'Belletristik/sf/space', 'fictional'),
    );
  });

  test('are renamed where only those below them are there', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Dune', tags: tagged('fiction/sf') });
    expect(await library.tags.rename('fiction', 'novels')).toHaveLength(1);
    expect((await library.tags.list()).map(({ name }) => name)).toEqual(['novels/sf']);
  });

  test('become one where the name is there', async () => {
    const library = await emptyLibrary(driver);
    await add(
      library,
      {
        title: 'Dune',
        tags: [
          { name: 'sci-fi', position: 3 },
          { name: 'sf', position: null },
        ],
      },
      { title: 'Solaris', tags: tagged('sci-fi', 'space') },
      { title: 'Emma', tags: tagged('sf') },
    );
    await library.tags.rename('sci-fi', 'sf');
    expect((await library.tags.list()).map(({ name, books }) => [name, books])).toEqual([
      ['sf', 3],
      ['space', 1],
    ]);
    expect((await bookOf(library, 1)).tags).toEqual([{ name: 'sf', position: 3 }]);
    expect((await bookOf(library, 2)).tags).toEqual(tagged('sf', 'space'));
  });

  test.each([
    ['sf', 'sf/sf', ['sf/sf', 'sf/sf/new', 'sf/sf/sf']],
    ['sf/sf', 'sf', ['sf', 'sf/new']],
    ['sf', 'sf', ['sf', 'sf/new', 'sf/sf']],
    ['sf', 'SF', ['SF', 'SF/new', 'SF/sf']],
  ])('can go below themselves and up again: %s to %s', async (from, to, expected) => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Dune', tags: tagged('sf') }, { title: 'Solaris', tags: tagged('sf/sf', 'sf/new') });
    await library.tags.rename(from, to);
    expect((await library.tags.list()).map(({ name }) => name)).toEqual(expected);
  });

  test('are not renamed where there is none', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Dune', tags: tagged('SF') });
    await expect(library.tags.rename('sf', 'x')).rejects.toMatchObject({
      kind: 'missing',
      message: 'there is no tag "sf"',
    });
  });

  test.each(['', ' ', 'a\0b'])('cannot be called %j', async (name) => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Dune', tags: tagged('sf'), series: inSeries('Dune') });
    await expect(library.tags.rename('sf', name)).rejects.toMatchObject({ kind: 'usage' });
    await expect(library.series.rename('Dune', name)).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe.each(drivers)('the series of $name', (driver) => {
  test('are listed by name with the number of their books', async () => {
    const library = await emptyLibrary(driver);
    await add(
      library,
      { title: 'Mort', series: inSeries('Discworld', 'Death') },
      { title: 'Sourcery', series: inSeries('Discworld') },
    );
    expect((await library.series.list()).map(({ name, books }) => [name, books])).toEqual([
      ['Death', 1],
      ['Discworld', 2],
    ]);
  });

  test('vanish with their last book', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Mort', series: inSeries('Discworld', 'Death') });
    const mort = await bookOf(library, 1);
    await library.books.change(mort, { ...mort, series: inSeries('Death') });
    expect((await library.series.list()).map(({ name }) => name)).toEqual(['Death']);
    await library.books.delete([1]);
    expect(await library.counts()).toMatchObject({ series: 0 });
  });

  test('take another name', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'The Telling', series: [{ name: 'Hainish', position: '8' }] });
    await library.series.rename('Hainish', ' Hainish Cycle ');
    expect((await bookOf(library, 1)).series).toEqual([{ name: 'Hainish Cycle', position: '8' }]);
  });

  test('become one where the name is there, and keep the places of their books', async () => {
    const library = await emptyLibrary(driver);
    await add(
      library,
      { title: 'The Telling', series: both('8', null) },
      { title: 'The Dispossessed', series: both('6', '5') },
      { title: 'Rocannon’s World', series: inSeries('Hainish') },
    );
    await library.series.rename('Hainish', 'Hainish Cycle');
    const [telling, dispossessed, rocannon] = await library.books.get([1, 2, 3]);
    expect(telling?.series).toEqual([{ name: 'Hainish Cycle', position: '8' }]);
    expect(dispossessed?.series).toEqual([{ name: 'Hainish Cycle', position: '5' }]);
    expect(rocannon?.series).toEqual(inSeries('Hainish Cycle'));
    expect((await library.series.list()).map(({ books }) => books)).toEqual([3]);
  });

  test('are not renamed where there is none', async () => {
    const library = await emptyLibrary(driver);
    await expect(library.series.rename('Dune', 'x')).rejects.toMatchObject({ kind: 'missing' });
  });
});
