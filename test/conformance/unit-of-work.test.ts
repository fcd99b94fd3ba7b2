import { describe, expect, test } from 'vitest';
import { add, bookOf, by, drivers, emptyLibrary, openEmpty, tagged } from './drivers.ts';

const emma = { title: 'Emma', authors: by('Jane Austen'), tags: tagged('love') };
const empty = { books: 0, authors: 0, series: 0, tags: 0, identifiers: 0, readings: 0, notes: 0 };

describe.each(drivers)('a unit of work on $name', (driver) => {
  test('keeps all of its changes, and gives what the work gave', async () => {
    const library = await emptyLibrary(driver);
    const ids = await library.atomically(async (same) => {
      expect(same).toBe(library);
      return [...(await add(library, emma)), ...(await add(library, { title: 'Dune' }))];
    });
    expect(ids).toEqual([1, 2]);
    expect(await library.counts()).toMatchObject({ books: 2 });
  });

  test('takes all back when something in it throws', async () => {
    const library = await emptyLibrary(driver);
    const work = library.atomically(async () => {
      await add(library, emma);
      throw new Error('the kettle boiled over');
    });
    await expect(work).rejects.toThrow('the kettle boiled over');
    expect(await library.counts()).toEqual(empty);
  });

  test('takes all back when the database refuses something', async () => {
    const { library, connection } = await openEmpty(driver);
    const work = library.atomically(async () => {
      await add(library, emma);
      await connection.run(`update books set rating = 21`);
    });
    await expect(work).rejects.toThrow(/books_rating_quarters/);
    expect(await library.counts()).toEqual(empty);
    await add(library, emma);
  });

  test('joins the one that it stands in, so that all goes when the outer one fails', async () => {
    const library = await emptyLibrary(driver);
    const work = library.atomically(async () => {
      await library.atomically(() => add(library, emma));
      await library.authors.add('Mao Dun', null, false);
      throw new Error('too late');
    });
    await expect(work).rejects.toThrow('too late');
    expect(await library.counts()).toEqual(empty);
  });

  test('does the whole work of a dry run, then takes it back', async () => {
    const library = await emptyLibrary(driver);
    await add(library, emma);
    const before = await bookOf(library, 1);
    const seen = await library.atomically(
      async () => {
        await library.books.change(before, { ...before, title: 'EMMA', tags: [] });
        await add(library, { title: 'Dune' });
        return [(await bookOf(library, 1)).title, (await library.counts()).books];
      },
      { dryRun: true },
    );
    expect(seen).toEqual(['EMMA', 2]);
    expect(await bookOf(library, 1)).toEqual(before);
    expect(await library.counts()).toMatchObject({ books: 1, tags: 1 });
  });

  test('cannot be a dry run within another, which would keep it', async () => {
    const library = await emptyLibrary(driver);
    const work = library.atomically(() => library.atomically(() => add(library, emma), { dryRun: true }));
    await expect(work).rejects.toThrow('a dry run cannot be a part of a unit of work');
    expect(await library.counts()).toEqual(empty);
  });

  test('makes a dry run of all that stands in it', async () => {
    const library = await emptyLibrary(driver);
    await library.atomically(() => library.atomically(() => add(library, emma)), { dryRun: true });
    expect(await library.counts()).toEqual(empty);
  });

  test('forgets the names that it took back', async () => {
    const library = await emptyLibrary(driver);
    const book = { ...emma, series: [{ name: 'Austen', position: null }] };
    await library.atomically(() => add(library, book), { dryRun: true });
    await library.atomically(() => add(library, book).then(() => Promise.reject(new Error('no')))).catch(() => null);
    const [id = 0] = await add(library, book);
    expect(await bookOf(library, id)).toMatchObject(book);
  });

  test('is followed by others as if nothing had been', async () => {
    const library = await emptyLibrary(driver);
    await library.atomically(() => Promise.reject(new Error('no'))).catch(() => null);
    await library.atomically(() => add(library, emma));
    await library.snapshot(() => library.counts());
    await library.atomically(() => add(library, { title: 'Dune' }));
    expect(await library.counts()).toMatchObject({ books: 2 });
  });
});

describe.each(drivers)('a snapshot of $name', (driver) => {
  test('gives what was read, also within a unit of work', async () => {
    const library = await emptyLibrary(driver);
    const count = async () => (await library.counts()).books;
    expect(await library.snapshot(count)).toBe(0);
    const within = library.atomically(async () => {
      await add(library, emma);
      return library.snapshot(count);
    });
    expect(await within).toBe(1);
    expect(await library.snapshot(count)).toBe(1);
  });

  test('ends when something in it throws', async () => {
    const library = await emptyLibrary(driver);
    await expect(library.snapshot(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await add(library, emma);
    expect(await library.counts()).toMatchObject({ books: 1 });
  });
});

describe.each(drivers)('a library of $name', (driver) => {
  test('tells what it stands on', async () => {
    const library = await emptyLibrary(driver);
    expect(library.writable).toBe(true);
    expect(await library.versions()).toEqual({ schema: expect.any(Number), sqlite: expect.stringMatching(/^3\.\d+/) });
  });

  test('is empty at first', async () => {
    expect(await (await emptyLibrary(driver)).counts()).toEqual(empty);
  });
});
