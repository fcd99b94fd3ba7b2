import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../src/domain/book.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { allOf } from '../../src/domain/query/combine.ts';
import { parseSort, sortFields, type SortField } from '../../src/domain/sort-key.ts';
import type { BookSelection } from '../../src/repository/books.ts';
import type { Library } from '../../src/repository/library.ts';
import { uuidOf } from '../support/test-library.ts';
import { add, by, drivers, emptyLibrary, isbn, listOf, tagged } from './drivers.ts';

const query = allOf([]);
const date = parsePartialDate;
const finished = (...dates: string[]): BookDraft => ({
  readings: dates.map((each) => ({ state: 'read' as const, finished: date(each) })),
});
const started = (...dates: string[]): BookDraft => ({
  readings: dates.map((each) => ({ state: 'read' as const, started: date(each) })),
});

/** For each field, books in their order by it; the last has no value where a book can be without. */
const ordered: { readonly [Field in SortField]: readonly BookDraft[] } = {
  id: [{}, {}, {}],
  uuid: [{ uuid: uuidOf(1) }, { uuid: uuidOf(20) }, { uuid: uuidOf(300) }],
  title: [
    { title: 'À table' },
    { title: 'The Book of Sand' },
    { title: 'Vol. 2' },
    { title: 'Vol. 10' },
    { title: 'Łódź' },
  ].toSorted((one, other) => Number(one.title.startsWith('Vol')) - Number(other.title.startsWith('Vol'))),
  author: [
    { authors: by('Jane Austen') },
    { authors: [{ name: 'A. Writer', role: 'editor' }, ...by('Jorge Luis Borges')] },
    { authors: [{ name: 'Émile Zola', role: 'translator' }] },
    { authors: [] },
  ],
  series: [
    {
      series: [
        { name: 'discworld', position: '2' },
        { name: 'A', position: '1' },
      ],
    },
    { series: [{ name: 'Discworld', position: '10' }] },
    { series: [{ name: 'Discworld', position: null }] },
    { series: [{ name: 'Dune', position: '1' }] },
    {},
  ],
  published: [
    { published: date('-350') },
    { published: date('1967') },
    { published: date('1967-05') },
    { published: date('../1980') },
    { published: date('2001/..') },
    {},
  ],
  firstPublished: [{ firstPublished: date('1813') }, { firstPublished: date('1965') }, {}],
  year: [{ firstPublished: date('1813') }, { published: date('1965'), firstPublished: date('1700') }, {}],
  publisher: [{ publisher: 'ace' }, { publisher: 'Éditions Gallimard' }, { publisher: 'Zsolnay' }, {}],
  language: [{ language: 'de' }, { language: 'en' }, {}],
  format: [{ format: 'Bunko' }, { format: 'paperback' }, {}],
  edition: [{ edition: '2nd' }, { edition: '10th' }, {}],
  subtitle: [{ subtitle: 'a novel' }, { subtitle: 'Écrits' }, { subtitle: 'Über alles' }, {}],
  pages: [{ pages: 9 }, { pages: 471 }, { pages: 1000 }, {}],
  minutes: [{ minutes: 90 }, { minutes: 800 }, {}],
  rating: [{ rating: 0.25 }, { rating: 4.25 }, { rating: 5 }, {}],
  status: [{ status: 'dropped' }, { status: 'read' }, { status: 'unread' }, {}],
  started: [started('1999', '2001'), started('2002-05-17', '1990'), finished('2024')],
  finished: [finished('1999', '2001'), finished('2002-05-17', '1990'), started('2024')],
  added: [{ added: '2024' }, { added: '2024-05' }, { added: '2024-05-17T08:30:00.000Z' }],
  changed: [{ changed: '2024-05-17T08:30:00.000Z' }, { changed: '2024-05-17T08:30:01.000Z' }],
  isbn: [{ identifiers: isbn('9780441172719') }, { identifiers: isbn('9780441478125') }, {}],
  wished: [{ wished: false }, { wished: true }],
  tags: [{ tags: tagged('zoo', 'Ägypten') }, { tags: tagged('fiction') }, {}],
};

/** Fields of which a book without a value is none. */
const alwaysThere: readonly SortField[] = ['id', 'uuid', 'title', 'added', 'changed', 'wished'];

async function order(library: Library, selection: Omit<BookSelection, 'query'>): Promise<number[]> {
  return (await listOf(library.books.stream({ query, ...selection }))).map(({ id }) => id);
}

describe.each(drivers)('the order of the books of $name', (driver) => {
  test.each(sortFields)('runs by %s', async (field) => {
    const library = await emptyLibrary(driver);
    const books = ordered[field];
    const shuffled = field === 'id' ? books : books.toReversed();
    const ids = await add(library, ...shuffled.map((book) => ({ title: 'Emma', ...book })));
    const upwards = field === 'id' ? ids : ids.toReversed();
    expect(await order(library, { sort: parseSort(field) })).toEqual(upwards);
  });

  test.each(sortFields)('runs backwards by %s, with what has no value still at the end', async (field) => {
    const library = await emptyLibrary(driver);
    const ids = await add(library, ...ordered[field].map((book) => ({ title: 'Emma', ...book })));
    const last = alwaysThere.includes(field) ? [] : ids.slice(-1);
    const before = alwaysThere.includes(field) ? ids : ids.slice(0, -1);
    const downwards = [...before.toReversed(), ...last];
    const found = await order(library, { sort: parseSort(`-${field}`) });
    expect(field === 'series' ? found.toSorted() : found).toEqual(field === 'series' ? ids : downwards);
  });

  test('runs backwards by series, with what has no place still after what has one', async () => {
    const library = await emptyLibrary(driver);
    await add(library, ...ordered.series.map((book) => ({ title: 'Emma', ...book })));
    expect(await order(library, { sort: parseSort('-series') })).toEqual([4, 2, 1, 3, 5]);
  });

  test('runs by author, then by title', async () => {
    const library = await emptyLibrary(driver);
    const authors = by('Jane Austen');
    await add(library, { title: 'Persuasion', authors }, { title: 'Emma', authors }, { title: 'Emma' });
    expect(await order(library, { sort: parseSort('author') })).toEqual([2, 1, 3]);
    expect(await order(library, { sort: parseSort('-author') })).toEqual([1, 2, 3]);
  });

  test('runs by one key after the other, and by number where all are equal', async () => {
    const library = await emptyLibrary(driver);
    const ratings = [3, 5, 3, 5, null];
    await add(library, ...ratings.map((rating, index) => ({ title: index === 3 ? 'Dune' : 'Emma', rating })));
    expect(await order(library, { sort: parseSort('-rating,title') })).toEqual([4, 2, 1, 3, 5]);
  });

  test('runs by number where nothing is said', async () => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Solaris' }, { title: 'Dune' }, { title: 'Emma' });
    expect(await order(library, {})).toEqual([1, 2, 3]);
  });

  test('follows a series that was the second before another was merged into it', async () => {
    const library = await emptyLibrary(driver);
    const series = [
      { name: 'Hainish', position: '4' },
      { name: 'Hainish Cycle', position: null },
    ];
    await add(library, { title: 'Emma' }, { title: 'The Left Hand of Darkness', series });
    await library.series.rename('Hainish', 'Hainish Cycle');
    expect(await order(library, { sort: parseSort('series') })).toEqual([2, 1]);
  });

  test.each([
    [{ limit: 2 }, [1, 2]],
    [{ limit: 2, offset: 1 }, [2, 3]],
    [{ offset: 2 }, [3, 4]],
    [{ limit: 0 }, []],
    [{ limit: 10, offset: 10 }, []],
    [{ offset: 10 }, []],
  ])('can be looked at through a window: %o', async (window, expected) => {
    const library = await emptyLibrary(driver);
    await add(library, { title: 'Emma' }, { title: 'Dune' }, { title: 'Solaris' }, { title: 'Persuasion' });
    expect(await order(library, window)).toEqual(expected);
    expect(await library.books.ids({ query, ...window })).toEqual(expected);
  });

  test('holds over more books than are read at once', async () => {
    const library = await emptyLibrary(driver);
    const numbers = Array.from({ length: 1234 }, (_, index) => ((index * 619) % 1234) + 1);
    await add(library, ...numbers.map((number) => ({ title: `Volume ${number}` })));
    const titles = (await listOf(library.books.stream({ query, sort: parseSort('title') }))).map(({ title }) => title);
    expect(titles).toEqual(numbers.map((_, index) => `Volume ${index + 1}`));
    const window = library.books.stream({ query, sort: parseSort('-title'), limit: 700, offset: 600 });
    expect((await listOf(window)).at(-1)?.title).toBe('Volume 1');
  });
});
