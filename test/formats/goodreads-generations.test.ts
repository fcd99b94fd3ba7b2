import { describe, expect, test } from 'vitest';
import { recogniseColumns } from '../../src/formats/recognise-columns.ts';
import { readFixture, readText } from './read-goodreads.ts';

function failure(text: string, options = {}): Promise<unknown> {
  return readText(text, options).catch((error: unknown) => error);
}

describe('every generation of the export', () => {
  test('until 2022: 31 columns, of which the rare ones stay in the row', async () => {
    const records = await readFixture('before-2022.csv');
    expect(records.map(({ draft }) => draft?.title)).toEqual([
      'Pride and Prejudice',
      'Lords and Ladies',
      'Beloved',
      'The Odyssey',
    ]);
    expect(records[0]?.source?.row).toHaveLength(31);
    expect(records[0]?.source?.row).toContainEqual(['Original Purchase Location', 'Bath']);
    expect(records.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('since 2026: ratings like 4.0, no average', async () => {
    const records = await readFixture('since-2026.csv');
    expect(records.map(({ draft }) => draft?.rating)).toEqual([4, 5, null, null]);
    expect(records.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('completed with all read dates: every reading, its start where it is known', async () => {
    const [dune, nineteen, crime, kafka] = await readFixture('with-all-dates.csv');
    expect(dune?.draft?.readings).toEqual([
      { state: 'read', started: '2021-01-02', finished: '2021-01-20' },
      { state: 'read', started: '2022-02-01', finished: '2022-02-19' },
    ]);
    expect(nineteen?.draft?.readings).toEqual([
      { state: 'read', finished: '2012-05-06' },
      { state: 'read', finished: '2013-01-01' },
      { state: 'read', started: '2014-04-01', finished: '2014-04-04' },
    ]);
    expect(crime?.draft?.readings?.map(({ state }) => state)).toEqual(['read', 'dropped']);
    expect(kafka?.draft?.readings).toEqual([]);
    expect(dune?.problems).toEqual([]);
  });

  test('saved by a spreadsheet without a header: read where asked to, and its losses told', async () => {
    const [dune, sapiens, odyssey] = await readFixture('saved-by-a-spreadsheet.tsv', { header: false });
    expect(dune?.draft?.identifiers).toEqual([
      { scheme: 'isbn', value: '9780441172719' },
      { scheme: 'goodreads', value: '44767458' },
    ]);
    expect(dune?.draft).toMatchObject({ readings: [{ state: 'read' }], readCount: 2 });
    expect(dune?.draft).not.toHaveProperty('added');
    expect(dune?.problems.map(({ field, value }) => [field, value])).toEqual([
      ['Date Read', '2/19/22'],
      ['ISBN13', '9.78044E+12'],
      ['Date Added', '########'],
    ]);
    expect(sapiens?.source?.key).toBe(
      'Sapiens: A Brief History of Humankind / Yuval Noah Harari / 9780062316097 / Harper / 2015 / Hardcover',
    );
    expect(sapiens?.problems.map(({ field }) => field)).toEqual(['Date Read', 'Book Id']);
    expect(odyssey).toMatchObject({ line: 3, problems: [] });
  });
});

describe('columns', () => {
  test('are found in any order and spelling, after a semicolon as well', async () => {
    const [record] = await readText('exclusive_shelf;TITLE;My rating;book id\nread;Emma;4;1\n');
    expect(record?.draft).toMatchObject({
      title: 'Emma',
      status: 'read',
      rating: 4,
      identifiers: [{ scheme: 'goodreads', value: '1' }],
    });
  });

  test('that are missing leave their fields unsaid, and are told once', async () => {
    const records = await readText('Book Id,Title\n1,Emma\n2,Kim\n');
    expect(records[1]?.draft).toEqual({ title: 'Kim', series: [], identifiers: [{ scheme: 'goodreads', value: '2' }] });
    expect(records.map(({ problems }) => problems.map(({ message }) => message))).toEqual([
      ['the file has no column Author, ISBN13, My Rating, Date Read, Date Added, Bookshelves, Exclusive Shelf'],
      [],
    ]);
  });

  test('that are unknown are told, and kept with the row', async () => {
    const header = 'Book Id,Title,Author,ISBN13,My Rating,Date Read,Date Added,Bookshelves,Exclusive Shelf,Mood';
    const [record] = await readText(`${header}\n1,Emma,Jane Austen,,0,,,,read,witty\n`);
    expect(record?.problems).toMatchObject([
      { severity: 'warning', field: null, message: expect.stringContaining('"Mood"') },
    ]);
    expect(record?.source?.row.at(-1)).toEqual(['Mood', 'witty']);
  });

  test('may end early in a row, and a row that is too long says so', async () => {
    const [short, long] = await readText('Book Id,Title,Publisher\n1,Emma\n2,Kim,Macmillan,1901\n');
    expect(short?.draft).toMatchObject({ title: 'Emma', publisher: null });
    expect(long?.problems).toMatchObject([{ message: 'the row has 4 cells, but the header has 3' }]);
    expect(long?.source?.row.at(-1)).toEqual(['', '1901']);
  });
});

describe('a file that is no export', () => {
  test('is refused by its header line', async () => {
    expect(await failure('Name,Year\nDune,1965\n')).toMatchObject({
      kind: 'failure',
      message: 'the first line is not the header of a Goodreads export: it has no column Title (Name, Year)',
      hint: expect.stringContaining('--no-header'),
    });
  });

  test('is refused where it is empty, but may hold no books', async () => {
    expect(await failure('')).toMatchObject({ kind: 'failure', message: expect.stringContaining('the file is empty') });
    expect(await readText('Book Id,Title\n')).toEqual([]);
  });

  test('is refused where every line stands in quotes', async () => {
    expect(await failure('"Book Id,Title,Author"\n"1,Emma,Jane Austen"\n')).toMatchObject({
      message: expect.stringContaining('stands in quotes as a whole'),
    });
  });

  test('is read around a row that stands in quotes', async () => {
    const [quoted, sound] = await readText('Book Id,Title,Author\n"1,Emma,Jane Austen"\n2,Kim,Rudyard Kipling\n');
    expect(quoted?.draft).toBeNull();
    expect(quoted?.problems.at(-1)).toMatchObject({
      severity: 'refused',
      message: expect.stringContaining('in quotes as a whole'),
    });
    expect(sound?.draft?.title).toBe('Kim');
  });

  test('without a header line is refused where no export has so many columns', async () => {
    expect(await failure('1,Emma,Jane Austen\n', { header: false })).toMatchObject({
      message: 'the first row has 3 cells; Goodreads exports have 31, 24, 23, 27',
    });
  });

  test('with a header line is not read as if it had none', async () => {
    expect(await failure('Book Id,Title\n1,Emma\n', { header: false })).toMatchObject({
      kind: 'usage',
      hint: 'Leave out --no-header.',
    });
  });

  test('names a column that stands twice', async () => {
    expect(await failure('Title,Title\nEmma,Kim\n')).toMatchObject({
      message: 'the header line has the column "Title" twice',
    });
  });
});

test.each([
  ['Book Id,Title,Author,My Rating,Exclusive Shelf\n', true],
  ['\uFEFF"book_id";"title";"my_rating";"exclusive_shelf"\r\n', true],
  ['Title,Authors,ISBN/UID,Read Status,Moods\nMy Rating Exclusive Shelf', false],
  ['', false],
])('recognises an export by its first line: %j', (head, expected) => {
  expect(recogniseColumns('Exclusive Shelf', 'My Rating')(head)).toBe(expected);
});
