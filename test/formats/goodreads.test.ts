import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../src/domain/book.ts';
import { readIsbn } from '../../src/domain/isbn.ts';
import { readFixture, readText } from './read-goodreads.ts';

const records = await readFixture('goodreads_library_export.csv');

function draftOf(id: string): BookDraft {
  const record = records.find(({ source }) => source?.key === id);
  if (!record?.draft) throw new Error(`no draft for ${id}`);
  return record.draft;
}

describe('a whole export', () => {
  test('is read row by row, with every title and no refusal', () => {
    expect(records).toHaveLength(66);
    expect(records.map(({ number }) => number)).toEqual(records.map((_, index) => index + 1));
    expect(records.filter(({ draft }) => draft === null)).toEqual([]);
  });

  test('keeps each row whole, with its own key, line and text', () => {
    const [first] = records;
    expect(first).toMatchObject({ line: 2, source: { source: 'goodreads', key: '18423' } });
    expect(first?.source?.row).toHaveLength(24);
    expect(first?.source?.row[5]).toEqual(['ISBN', '="0441478123"']);
    expect(first?.raw).toMatch(/^18423,"The Left Hand of Darkness \(Hainish Cycle, #4\)",Ursula K\. Le Guin,/);
  });

  test('counts the lines inside reviews', () => {
    const after = records.find(({ source }) => source?.key === '5470');
    expect(after).toMatchObject({ number: 37, line: 40 });
  });

  test('reports what is odd, and nothing else', () => {
    const reported = records.flatMap(({ draft, problems }) =>
      problems.map(({ field, message }) => `${draft?.title}: ${field}: ${message}`),
    );
    expect(reported).toEqual([
      'The Halfling\'s Gem: Exclusive Shelf: the shelf "abandoned" has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)',
      'The Shining: Number of Pages: 16 is hours or discs, because a recording has no pages; it is left out',
      'The Alchemist: Number of Pages: 4 is hours or discs, because a recording has no pages; it is left out',
      'Midnight\'s Children: Exclusive Shelf: the shelf "leseliste-2023" has no meaning here and is kept as a tag; --map-shelf gives it one (such as dropped)',
      'The Iliad: ISBN: ISBN and ISBN13 are numbers of different books (9780140268867 and 9780140275360); both are kept',
      'Animal Farm: ISBN13: ISBN 9780451526343 fails its check: the last digit should be 2',
      'Animal Farm: ISBN: ISBN 0451526349 fails its check: the last digit should be 1',
    ]);
  });

  test('has sound ISBNs but for the damaged ones', () => {
    const isbns = records.flatMap(({ draft }) => draft?.identifiers ?? []).filter(({ scheme }) => scheme === 'isbn');
    expect(isbns.filter(({ value }) => readIsbn(value) === null).map(({ value }) => value)).toEqual([
      '9780451526343',
      '0451526349',
    ]);
    expect(isbns.filter(({ value }) => readIsbn(value) !== null && value.length !== 13)).toEqual([]);
  });
});

describe('one book', () => {
  test('is read in all its parts', () => {
    expect(draftOf('18423')).toEqual({
      title: 'The Left Hand of Darkness',
      series: [{ name: 'Hainish Cycle', position: '4' }],
      authors: [{ name: 'Ursula K. Le Guin', role: 'author', sortName: 'Le Guin, Ursula K.' }],
      identifiers: [
        { scheme: 'isbn', value: '9780441478125' },
        { scheme: 'goodreads', value: '18423' },
      ],
      publisher: 'Ace Books',
      published: '1976',
      firstPublished: '1969',
      format: 'mass-market',
      pages: 304,
      status: 'read',
      tags: [
        { name: 'science-fiction', position: 12 },
        { name: 'favourites', position: 1 },
      ],
      readings: [{ state: 'read', finished: '2021-07-11' }],
      readCount: 1,
      rating: 5,
      review: 'Winter, and two people on the ice.\n\nI read the *crossing of the Gobrin* in one night.',
      notes: [],
      added: '2021-06-30',
    });
  });

  test('has its doubled spaces folded in names', () => {
    expect(draftOf('44767458').authors).toEqual([
      { name: 'Frank Herbert', role: 'author', sortName: 'Herbert, Frank' },
    ]);
    expect(draftOf('4502877').authors?.map(({ name }) => name)).toEqual([
      'Margaret Weis',
      'Tracy Hickman',
      'Michael Williams',
    ]);
  });

  test('has its spoiler marked', () => {
    expect(draftOf('44767458').review).toBe('Second time, and better. >!Leto dies, and it still hurts.!<');
  });

  test('says how often it was read, where one date is kept', () => {
    expect(draftOf('5470')).toMatchObject({ readings: [{ state: 'read', finished: '2014-04-04' }], readCount: 3 });
  });

  test('read without a date has a reading without a date', () => {
    expect(draftOf('5129')).toMatchObject({ status: 'read', readings: [{ state: 'read' }], readCount: 1 });
  });

  test('read, but never counted, has no reading made up', () => {
    expect(draftOf('6288')).toMatchObject({ status: 'read', readings: [], readCount: 0 });
    expect(draftOf('2657')).toMatchObject({ readings: [{ state: 'read', finished: '2011-07-10' }], readCount: 0 });
  });

  test('being read has no reading made up, and is not counted as read', () => {
    expect(draftOf('13496')).toMatchObject({ status: 'reading', readings: [], readCount: 0 });
  });

  test('given up has a reading that says so', () => {
    expect(draftOf('22463')).toMatchObject({ status: 'dropped', readings: [{ state: 'dropped' }], readCount: 0 });
    expect(draftOf('7144')).toMatchObject({
      status: 'dropped',
      readings: [{ state: 'dropped', finished: '2017-09-30' }],
    });
  });

  test('keeps its place in the to-read list', () => {
    expect(draftOf('24113')).toMatchObject({
      status: 'to-read',
      rating: null,
      tags: [
        { name: 'to-read', position: 41 },
        { name: 'science', position: 1 },
      ],
    });
  });

  test("on a shelf of the reader's own keeps it as a tag", () => {
    expect(draftOf('66693')).toMatchObject({
      status: null,
      tags: [
        { name: 'abandoned', position: 2 },
        { name: 'fantasy', position: 20 },
      ],
    });
    expect(draftOf('66693')).not.toHaveProperty('readCount');
  });

  test('from before our era has a negative year', () => {
    expect([draftOf('1381').firstPublished, draftOf('592155').firstPublished, draftOf('30659').firstPublished]).toEqual(
      ['-700', '-50', '180'],
    );
  });

  test('keeps both ISBNs where they disagree', () => {
    expect(draftOf('1371').identifiers?.map(({ value }) => value)).toEqual(['9780140268867', '9780140275360', '1371']);
  });

  test('keeps ISBNs that end in X or begin with 979', () => {
    expect(draftOf('2189436').identifiers?.[0]).toEqual({ scheme: 'isbn', value: '9782203396449' });
    expect(draftOf('99100').identifiers?.[0]).toEqual({ scheme: 'isbn', value: '9791090636071' });
  });

  test('in any script keeps its names', () => {
    expect(draftOf('72193')).toMatchObject({
      title: '百年の孤独',
      publisher: '新潮社',
      authors: [{ role: 'author' }, { name: '鼓 直', role: 'contributor' }],
    });
    expect(draftOf('3211910').authors).toEqual([{ name: 'الطيب صالح', role: 'author', sortName: 'صالح, الطيب' }]);
  });

  test('has suffixes with the names they belong to, and no sort name made of one', () => {
    expect(draftOf('7126').authors).toEqual([
      { name: 'Martin Luther King Jr.', role: 'author' },
      { name: 'Clayborne Carson', role: 'contributor' },
      { name: 'Cornel West, Jr.', role: 'contributor' },
    ]);
  });

  test('has a role where the name brings one', () => {
    expect(draftOf('119073').authors?.[2]).toEqual({ name: 'Seán Barrett', role: 'narrator' });
  });

  test('recorded for listening has no pages', () => {
    expect(draftOf('11588')).toMatchObject({ format: 'audiobook' });
    expect(draftOf('11588')).not.toHaveProperty('pages');
  });

  test('keeps a private note', () => {
    expect(draftOf('320').notes).toEqual([{ kind: 'private', text: 'Anna has my copy; asked for it in May.' }]);
  });

  test('has its review as Markdown', () => {
    expect(draftOf('38447').review).toBe(
      'A **clear** voice & a cold one.\n\n> Better never means better for everyone.\n\nSee [the notes on Gilead](https://example.org/gilead).',
    );
  });

  test('without a publisher, a year or a binding says so', () => {
    expect(draftOf('592155')).toMatchObject({ publisher: null, published: null, pages: null });
    expect(draftOf('17690')).toMatchObject({ format: null });
  });
});

test('--map-shelf gives a shelf a meaning', async () => {
  const mapped = await readFixture('goodreads_library_export.csv', { shelves: new Map([['abandoned', 'dropped']]) });
  const record = mapped.find(({ source }) => source?.key === '66693');
  expect(record).toMatchObject({ draft: { status: 'dropped' }, problems: [] });
});

test('refuses a row without a title, and reads on', async () => {
  const [bad, good] = await readText('Book Id,Title,Author\n1,,Anon\n2,Emma,Jane Austen\n');
  expect(bad).toMatchObject({
    draft: null,
    source: null,
    raw: '1,,Anon',
    problems: expect.arrayContaining([
      { severity: 'refused', field: 'Title', value: '', message: 'the row has no title' },
    ]),
  });
  expect(good?.draft?.title).toBe('Emma');
});

test('refuses the last row where the file breaks off in it, and no other short row', async () => {
  const [short, last] = await readText('Book Id,Title,Author,Author l-f\n1,Emma,Jane Austen\n2,Persuasion,Jane Aus');
  expect(short?.draft?.title).toBe('Emma');
  expect(last).toMatchObject({
    draft: null,
    line: 3,
    problems: [
      {
        severity: 'refused',
        message: 'the file breaks off in this row, after cell 3 of 4',
      },
    ],
  });
});
