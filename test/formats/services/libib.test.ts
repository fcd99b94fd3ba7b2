import { describe, expect, test } from 'vitest';
import { readRow, readRows } from '../read-service.ts';

const row = {
  item_type: 'book',
  title: 'Good Omens',
  creators: 'Terry Pratchett, Neil Gaiman',
  first_name: 'Terry',
  last_name: 'Pratchett',
  collection: 'Living room',
  ean_isbn13: '9780441478125',
  upc_isbn10: '441478123',
  description: 'The end.',
  publisher: 'Gollancz',
  publish_date: '1990-05-01',
  group: 'Discworld #13',
  tags: 'funny, angels',
  notes: 'Shelf 3.',
  price: '7.99',
  length: '288',
  rating: '4.5',
  review: 'Nice & accurate.',
  status: 'Completed',
  began: '2020-10-01',
  completed: '2020-10-05',
  added: '2020-09-15',
  copies: '2',
};

test('a row is read in all its parts', async () => {
  const { draft, source, said } = await readRow('libib', row);
  expect(said).toEqual([]);
  expect(draft).toEqual({
    title: 'Good Omens',
    authors: [
      { name: 'Terry Pratchett', role: 'author', sortName: 'Pratchett, Terry' },
      { name: 'Neil Gaiman', role: 'author' },
    ],
    series: [{ name: 'Discworld', position: '13' }],
    description: 'The end.',
    status: 'read',
    tags: ['Living room', 'funny', 'angels'].map((name) => ({ name, position: null })),
    readings: [{ state: 'read', started: '2020-10-01', finished: '2020-10-05' }],
    identifiers: [{ scheme: 'isbn', value: '9780441478125' }],
    publisher: 'Gollancz',
    published: '1990-05-01',
    pages: 288,
    rating: 4.5,
    review: 'Nice & accurate.',
    notes: [{ kind: 'note', text: 'Shelf 3.' }],
    added: '2020-09-15',
  });
  expect(source?.row).toContainEqual(['copies', '2']);
});

test('creators that do not begin with the first name are not parted', async () => {
  const { draft } = await readRow('libib', { ...row, creators: 'Museum, The British' });
  expect(draft?.authors).toEqual([{ name: 'Museum, The British', role: 'author' }]);
});

describe('the status', () => {
  test.each([
    ['In Progress', '', 'reading'],
    ['', '', 'reading'],
    ['', '2020-10-05', 'read'],
    ['Not begun', '', 'unread'],
  ])('%j with the day of completing %j is %s', async (status, completed, expected) => {
    expect((await readRow('libib', { ...row, status, completed })).draft?.status).toBe(expected);
  });
});

test('numbers that a spreadsheet has rounded are told', async () => {
  const { draft, said } = await readRow('libib', { ...row, ean_isbn13: '9.78E+12' });
  expect(draft?.identifiers).toEqual([{ scheme: 'isbn', value: '9780441478125' }]);
  expect(said).toEqual(['a spreadsheet has rounded the ISBN to "9.78E+12"; its digits are lost']);
});

test('films and games are left out and told, each with its row', async () => {
  const records = await readRows('libib', [{ ...row, item_type: 'movie', title: 'Brazil' }, row]);
  expect(records.map(({ draft }) => draft?.title)).toEqual([undefined, 'Good Omens']);
  expect(records.map(({ problems }) => problems)).toEqual([
    [
      {
        severity: 'warning',
        field: 'Title',
        value: 'Brazil',
        message: 'the row was left out: it is no book but of the type "movie"',
      },
    ],
    [],
  ]);
});
