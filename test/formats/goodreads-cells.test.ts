import { describe, expect, test } from 'vitest';
import { readCells } from './read-goodreads.ts';

describe('ISBN cells', () => {
  test.each([
    ['the guard of Goodreads', '="0441172717"', '9780441172719'],
    ['no guard', '0441172717', '9780441172719'],
    ['quotes only', '"0441172717"', '9780441172719'],
    ['a guard without quotes', '=0441172717', '9780441172719'],
    ['a last X', '="220339644X"', '9782203396449'],
    ['a lost zero', '441172717', '9780441172719'],
    ['two lost zeros', '60007761', '9780060007768'],
  ])('are read with %s', async (_, cell, isbn) => {
    const { draft, messages } = await readCells({ ISBN: cell });
    expect(draft?.identifiers?.[0]).toEqual({ scheme: 'isbn', value: isbn });
    expect(messages).toEqual([]);
  });

  test.each(['', '=""', '""', ' '])('are empty as %j', async (cell) => {
    expect((await readCells({ ISBN: cell, ISBN13: cell })).draft?.identifiers).toEqual([
      { scheme: 'goodreads', value: '1885' },
    ]);
  });

  test('that a spreadsheet has rounded are told, and not kept as numbers', async () => {
    const { draft, messages } = await readCells({ ISBN13: '9.78044E+12' });
    expect(draft?.identifiers).toEqual([{ scheme: 'goodreads', value: '1885' }]);
    expect(messages).toEqual(['a spreadsheet has rounded the ISBN to "9.78044E+12"; its digits are lost']);
  });

  test('that are damaged are kept after the sound one', async () => {
    const { draft, messages } = await readCells({ ISBN13: '="9780441172718"', ISBN: '="0441172717"' });
    expect(draft?.identifiers?.map(({ value }) => value)).toEqual(['9780441172719', '9780441172718', '1885']);
    expect(messages).toHaveLength(1);
  });
});

describe('dates', () => {
  test.each([
    ['2020/11/05', '2020-11-05'],
    ['2020-11-5', '2020-11-05'],
    ['2020-11-05 00:00:00', '2020-11-05'],
    ['2020/11', '2020-11'],
    ['2020', '2020'],
  ])('read as %s', async (cell, finished) => {
    expect((await readCells({ 'Date Read': cell })).draft?.readings).toEqual([{ state: 'read', finished }]);
  });

  test.each(['3/4/21', '########', '2021/02/30', 'last summer', '0000/00/00'])(
    'that are %s are told, and left out',
    async (cell) => {
      const { draft, problems } = await readCells({ 'Date Read': cell, 'Exclusive Shelf': 'read', 'Read Count': '1' });
      expect(draft?.readings).toEqual([{ state: 'read' }]);
      expect(problems.filter(({ field }) => field === 'Date Read')).toMatchObject([
        { severity: 'warning', value: cell },
      ]);
    },
  );

  test('of adding are days or nothing', async () => {
    expect((await readCells({ 'Date Added': '2020/11' })).draft).not.toHaveProperty('added');
    expect((await readCells({ 'Date Added': '' })).draft).toHaveProperty('added', null);
  });
});

describe('numbers', () => {
  test.each([
    ['My Rating', '4.0', 'rating', 4],
    ['My Rating', '0', 'rating', null],
    ['My Rating', '0.0', 'rating', null],
    ['My Rating', '', 'rating', null],
    ['My Rating', '3.25', 'rating', 3.25],
    ['Number of Pages', '352.0', 'pages', 352],
    ['Number of Pages', '0', 'pages', null],
    ['Year Published', '2015.0', 'published', '2015'],
    ['Original Publication Year', '-350', 'firstPublished', '-350'],
    ['Original Publication Year', '0', 'firstPublished', null],
  ])('%s "%s" is read', async (column, cell, field, value) => {
    const { draft, messages } = await readCells({ [column]: cell });
    expect(draft).toHaveProperty(field, value);
    expect(messages).toEqual([]);
  });

  test.each([
    ['My Rating', '6', 'rating'],
    ['My Rating', '3.1', 'rating'],
    ['My Rating', 'five', 'rating'],
    ['Number of Pages', 'xii, 300', 'pages'],
    ['Number of Pages', '-3', 'pages'],
    ['Year Published', '20155', 'published'],
    ['Read Count', '1000000000', 'readCount'],
    ['Read Count', 'often', 'readCount'],
  ])('%s "%s" is told, and left unsaid', async (column, cell, field) => {
    const { draft, messages } = await readCells({ [column]: cell, 'Exclusive Shelf': 'read' });
    expect(draft).not.toHaveProperty(field);
    expect(messages).toHaveLength(1);
  });
});

describe('shelves', () => {
  test('are the tags, less the exclusive one', async () => {
    const { draft } = await readCells({
      Bookshelves: 'to-read, fantasy',
      'Bookshelves with positions': '',
      'Exclusive Shelf': 'to-read',
    });
    expect(draft).toMatchObject({ status: 'to-read', tags: [{ name: 'fantasy', position: null }] });
  });

  test('that stand in one of the two columns only are not lost', async () => {
    const { draft } = await readCells({
      Bookshelves: 'fantasy',
      'Bookshelves with positions': 'owned (#3)',
      'Exclusive Shelf': 'read',
    });
    expect(draft?.tags).toEqual([
      { name: 'fantasy', position: null },
      { name: 'owned', position: 3 },
    ]);
  });

  test('keep brackets that are no position', async () => {
    const { draft } = await readCells({
      Bookshelves: '',
      'Bookshelves with positions': 'sf (#old), sf (#2)',
      'Exclusive Shelf': '',
    });
    expect(draft).toMatchObject({
      status: null,
      tags: [
        { name: 'sf (#old)', position: null },
        { name: 'sf', position: 2 },
      ],
    });
  });

  test('may be mapped away from what Goodreads means', async () => {
    const { draft } = await readCells({ 'Exclusive Shelf': 'to-read' }, { shelves: new Map([['to-read', 'unread']]) });
    expect(draft?.status).toBe('unread');
  });
});

describe('readings', () => {
  test('of a book to read again stay', async () => {
    const { draft } = await readCells({ 'Exclusive Shelf': 'to-read', 'Date Read': '2015/05/05', 'Read Count': '1' });
    expect(draft).toMatchObject({
      status: 'to-read',
      readings: [{ state: 'read', finished: '2015-05-05' }],
      readCount: 1,
    });
  });

  test('of a book on its second reading count the first', async () => {
    const { draft } = await readCells({
      'Exclusive Shelf': 'currently-reading',
      'Date Read': '2015/05/05',
      'Read Count': '2',
    });
    expect(draft).toMatchObject({
      status: 'reading',
      readings: [{ state: 'read', finished: '2015-05-05' }],
      readCount: 1,
    });
  });

  test('take in the date that a list of dates lacks', async () => {
    const { draft } = await readCells({
      'Date Read': '2020/01/01',
      read_dates: '2022-01-01,2022-02-02',
      'Read Count': '2',
    });
    expect(draft?.readings).toEqual([
      { state: 'read', finished: '2020-01-01' },
      { state: 'read', started: '2022-01-01', finished: '2022-02-02' },
    ]);
  });
});

describe('Book Id', () => {
  test.each(['2.48E+08', '', 'abc'])('"%s" gives way to title and author, and is told', async (id) => {
    const { source, draft, messages } = await readCells({ 'Book Id': id, Author: 'Jane Austen' });
    expect(source?.key).toBe('Emma / Jane Austen');
    expect(draft?.identifiers).toEqual([]);
    expect(messages).toEqual(['the row has no Goodreads number, so a later export is matched by title and author']);
  });
});

describe('authors', () => {
  test.each([
    ['Thomas  Day', 'Day, Thomas', 'Day, Thomas'],
    ['Ludwig van Beethoven', 'Beethoven, Ludwig van', 'Beethoven, Ludwig van'],
    ['Homer', 'Homer', undefined],
    ['Martin Luther King Jr.', 'Jr., Martin Luther King', undefined],
    ['Jane Austen', 'Brontë, Charlotte', undefined],
    ['Jane Austen', '', undefined],
  ])('%s is sorted as "%s" only where that is the same name', async (name, given, sortName) => {
    expect((await readCells({ Author: name, 'Author l-f': given })).draft?.authors?.[0]?.sortName).toBe(sortName);
  });

  test('that stand twice are one', async () => {
    const { draft } = await readCells({
      Author: 'Jane Austen',
      'Additional Authors': 'Jane  Austen, Tony Tanner, , Tony Tanner',
    });
    expect(draft?.authors?.map(({ name }) => name)).toEqual(['Jane Austen', 'Tony Tanner']);
  });
});

test.each([
  'Title',
  'Author',
  'Additional Authors',
  'Bookshelves with positions',
  'My Review',
  'ISBN',
  'read_dates',
  'Date Read',
  'Number of Pages',
  'Exclusive Shelf',
])('a %s cell of white space and marks without end is read in linear time', async (column) => {
  const started = performance.now();
  for (const piece of [' ', ', ', ' (#', '<b>', ';', '1', '#', '"'])
    await readCells({ Title: 'Emma', 'Exclusive Shelf': 'read', [column]: `a${piece.repeat(50_000)}b` });
  expect(performance.now() - started).toBeLessThan(4000);
});
