import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../src/domain/book.ts';
import { completeBook } from '../../src/domain/complete-book.ts';
import { parseBookReference } from '../../src/domain/book-reference.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { parseQuery } from '../../src/domain/query/parse-query.ts';
import { uuidOf } from '../support/test-library.ts';
import { add, bookOf, by, drivers, emptyLibrary, isbn, listOf, tagged } from './drivers.ts';

const whole: BookDraft = {
  uuid: uuidOf(100),
  title: 'Cien años de soledad',
  subtitle: 'Novela',
  sortTitle: 'Cien años',
  originalTitle: 'Cien años de soledad',
  description: 'Macondo,\n"la ciudad de los espejos".\n',
  language: 'es',
  publisher: 'Editorial Sudamericana',
  published: parsePartialDate('1967-05-30'),
  firstPublished: parsePartialDate('~1967'),
  edition: '2.ª',
  format: 'paperback',
  pages: 471,
  minutes: 800,
  rating: 4.25,
  review: '  Una maravilla.  ',
  status: 'read',
  cover: 'https://example.org/cien.jpg',
  wished: true,
  added: '2024-05',
  changed: '2024-05-17T08:30:00.000Z',
  authors: [
    { name: 'Gabriel García Márquez', role: 'author', sortName: 'García Márquez, Gabriel' },
    { name: 'Gregory Rabassa', role: 'translator', sortName: 'Rabassa, Gregory' },
    { name: 'Gabriel García Márquez', role: 'foreword', sortName: 'García Márquez, Gabriel' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780441478125' },
    { scheme: 'oclc', value: '1234567' },
    { scheme: 'isbn', value: '978-0-BROKEN' },
  ],
  series: [
    { name: 'Biblioteca', position: '1-3' },
    { name: 'Premios', position: null },
  ],
  tags: [
    { name: 'ficción/realismo mágico', position: 2.5 },
    { name: 'ñandú', position: null },
  ],
  readings: [
    {
      uuid: uuidOf(101),
      state: 'read',
      started: parsePartialDate('2001'),
      finished: parsePartialDate('2001-05-17'),
      rating: 3.75,
      review: 'Otra vez',
    },
    { uuid: uuidOf(102), state: 'dropped', started: null, finished: null, rating: null, review: null },
  ],
  notes: [
    { uuid: uuidOf(103), kind: 'quote', text: 'Muchos años después…\n', page: 'xii', added: '2024-05-17' },
    { uuid: uuidOf(104), kind: 'private', text: ' prestado ', page: null, added: '2024-05-18T00:00:00.000Z' },
  ],
};

const everything = parseQuery('', { today: '2026-03-01' });

describe.each(drivers)('the books of $name', (driver) => {
  test('come back as they were added, every field of them', async () => {
    const library = await emptyLibrary(driver);
    const [id = 0] = await add(library, whole);
    const stamp = { now: '', uuid: () => '' };
    expect(await bookOf(library, id)).toEqual({
      id,
      ...completeBook({ ...whole, title: 'Cien años de soledad' }, stamp),
    });
  });

  test('need no more than a title', async () => {
    const library = await emptyLibrary(driver);
    const [id = 0] = await add(library, { title: 'The Dispossessed' });
    expect(await bookOf(library, id)).toMatchObject({
      uuid: uuidOf(1),
      title: 'The Dispossessed',
      sortTitle: 'Dispossessed, The',
      rating: null,
      wished: false,
      added: '2026-03-01T10:00:01.000Z',
      changed: '2026-03-01T10:00:01.000Z',
      authors: [],
      readings: [],
    });
  });

  test('are given in the order of the ids asked for, without those that are not there', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma' }, { title: 'Dune' }, { title: 'Solaris' });
    expect((await library.books.get([3, 99, 1])).map(({ title }) => title)).toEqual(['Solaris', 'Emma']);
    expect(await library.books.get([])).toEqual([]);
  });

  test('are counted by a query', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma', rating: 5 }, { title: 'Dune' });
    expect(await library.books.count(everything)).toBe(2);
    expect(await library.books.count(parseQuery('rating:5', { today: '2026-03-01' }))).toBe(1);
  });

  test('are counted with all that hangs on them', async () => {
    const library = await emptyLibrary(driver);
    await add(library, whole, { title: 'Emma', tags: tagged('ñandú') });
    expect(await library.counts()).toEqual({
      books: 2,
      authors: 2,
      series: 2,
      tags: 2,
      identifiers: 3,
      readings: 2,
      notes: 2,
    });
  });

  test.each(['#2', '2', '0-441-47812-3', uuidOf(2), uuidOf(2).toUpperCase(), 'L’ÉTÉ'])(
    'are found as %s',
    async (name) => {
      const library = await emptyLibrary(driver);
      await add(library, { title: 'Emma' }, { title: "L'Été", identifiers: isbn('9780441478125') });
      expect((await library.books.named(parseBookReference(name))).map(({ id }) => id)).toEqual([2]);
    },
  );

  test('are all found where several have one title', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Poems' }, { title: 'Emma' }, { title: 'POEMS!' });
    expect((await library.books.named({ kind: 'title', title: 'poems' })).map(({ id }) => id)).toEqual([1, 3]);
    expect(await library.books.named({ kind: 'title', title: 'Poem' })).toEqual([]);
  });

  test('change field by field, and say so', async () => {
    const library = await emptyLibrary(driver);
    const [id = 0] = await add(library, whole);
    const before = await bookOf(library, id);
    const changes = await library.books.change(before, { ...before, title: 'Cien', tags: [], rating: null });
    expect(changes.map(({ field }) => field)).toEqual(['title', 'rating', 'tags']);
    const after = await bookOf(library, id);
    expect(after).toEqual({ ...before, title: 'Cien', tags: [], rating: null, changed: after.changed });
    expect(after.changed).not.toBe(before.changed);
  });

  test('stay untouched, and keep the time of their change, where nothing changes', async () => {
    const library = await emptyLibrary(driver);
    const [id = 0] = await add(library, whole);
    const before = await bookOf(library, id);
    expect(await library.books.change(before, { ...before })).toEqual([]);
    expect(await bookOf(library, id)).toEqual(before);
  });

  test('change their lists as a whole', async () => {
    const library = await emptyLibrary(driver);
    const [id = 0] = await add(library, whole);
    const before = await bookOf(library, id);
    const after = {
      ...before,
      authors: before.authors.toReversed(),
      identifiers: before.identifiers.toReversed(),
      series: before.series.toReversed(),
      tags: before.tags.toReversed(),
      readings: before.readings.slice(1),
      notes: before.notes.slice(1),
    };
    await library.books.change(before, after);
    expect(await bookOf(library, id)).toEqual({ ...after, changed: expect.any(String) });
  });

  test('go with all that hangs on them, but for their authors', async () => {
    const library = await emptyLibrary(driver);
    const ids = await add(library, whole, { title: 'Emma', authors: by('Jane Austen') });
    await library.books.delete(ids);
    expect(await library.counts()).toEqual({
      books: 0,
      authors: 3,
      series: 0,
      tags: 0,
      identifiers: 0,
      readings: 0,
      notes: 0,
    });
  });

  test('never take the number of a deleted one', async () => {
    const library = await emptyLibrary(driver);
    await library.books.delete(await add(library, { title: 'Emma' }, { title: 'Dune' }));
    expect(await add(library, { title: 'Solaris' })).toEqual([3]);
  });

  test('go by the thousand', async () => {
    const library = await emptyLibrary(driver);
    const ids = await add(library, ...Array.from({ length: 1200 }, (_, index) => ({ title: `Volume ${index}` })));
    await library.books.delete(ids.slice(1));
    expect(await library.books.ids({ query: everything })).toEqual([1]);
  });

  test('are found by author in any role, by title', async () => {
    const library = await emptyLibrary(driver);
    const translated = { title: 'The Iliad', authors: [{ name: 'Emily Wilson', role: 'translator' }] };
    await add(
      library,
      translated,
      { title: 'Emma', authors: by('Jane Austen') },
      { title: 'Seneca', authors: by('Emily Wilson') },
    );
    const { id } = await library.authors.named('Emily Wilson');
    expect((await listOf(library.books.byAuthor(id))).map(({ title }) => title)).toEqual(['The Iliad', 'Seneca']);
  });

  test('come out with the rows they came from, and authors apart from books', async () => {
    const library = await emptyLibrary(driver);
    await library.authors.add('Wisława Szymborska', null, false);
    const row = { source: 'goodreads', key: '7', row: [['Title', 'Emma']] as const };
    await library.atomically(({ books }) =>
      books.intake({ ifExists: 'update', values: 'fill' }).take({ title: 'Emma', authors: by('Jane Austen') }, row),
    );
    const { books, authors } = library.content(null);
    expect((await listOf(books)).map(({ title, sources }) => ({ title, sources }))).toEqual([
      { title: 'Emma', sources: [{ ...row, draft: { title: 'Emma', authors: by('Jane Austen') } }] },
    ]);
    expect(await listOf(authors)).toEqual([
      { name: 'Wisława Szymborska', sortName: 'Szymborska, Wisława', sortNameTyped: false, aliases: [] },
    ]);
  });

  test('of a selection come out alone', async () => {
    const library = await emptyLibrary(driver);
    await library.authors.add('Wisława Szymborska', null, false);
    await add(library, { title: 'Emma' }, { title: 'Dune' });
    const { books, authors } = library.content({ query: parseQuery('dune', { today: '2026-03-01' }) });
    expect((await listOf(books)).map(({ title }) => title)).toEqual(['Dune']);
    expect(await listOf(authors)).toEqual([]);
  });
});
