import { describe, expect, test } from 'vitest';
import { readRow, readRows } from '../read-service.ts';

const row = {
  title: 'The Dispossessed',
  subtitle: 'An Ambiguous Utopia',
  author: 'Ursula K. Le Guin, Karen Joy Fowler',
  description: 'Two worlds,\nand a wall.',
  status: 'finished',
  favourite: 'true',
  deleted: 'false',
  rating: '4.5',
  pages: '341',
  publication_year: '1974',
  isbn: '0441478123',
  olid: 'OL24742M',
  tags: 'utopia, flawed|||||physics',
  my_review: 'Shevek & Takver <3',
  notes: 'Lent by Max.',
  book_format: 'paperback',
  readings: '2020-10-01T00:00:00.000|2020-10-05T00:00:00.000|7200000;|2021-02-03T12:30:00.000|;||',
  date_added: '2020-09-15T20:26:47.404',
  date_modified: '2021-02-03T20:26:47.404',
};

test('a row is read in all its parts', async () => {
  const { draft, said } = await readRow('openreads', row);
  expect(said).toEqual([]);
  expect(draft).toEqual({
    title: 'The Dispossessed',
    subtitle: 'An Ambiguous Utopia',
    authors: [
      { name: 'Ursula K. Le Guin', role: 'author' },
      { name: 'Karen Joy Fowler', role: 'author' },
    ],
    description: 'Two worlds,\nand a wall.',
    status: 'read',
    tags: ['favourite', 'utopia, flawed', 'physics'].map((name) => ({ name, position: null })),
    readings: [
      { state: 'read', started: '2020-10-01', finished: '2020-10-05' },
      { state: 'read', started: null, finished: '2021-02-03' },
      { state: 'read', started: null, finished: null },
    ],
    identifiers: [
      { scheme: 'isbn', value: '9780441478125' },
      { scheme: 'openlibrary', value: 'OL24742M' },
    ],
    format: 'paperback',
    pages: 341,
    published: '1974',
    rating: 4.5,
    review: 'Shevek & Takver <3',
    notes: [{ kind: 'note', text: 'Lent by Max.' }],
    added: '2020-09-15',
  });
});

describe('authors', () => {
  test.each([
    ['Herbert, Frank', ['Frank Herbert']],
    ['Le Guin, Ursula K.', ['Ursula K. Le Guin']],
    ['Terry Pratchett, Neil Gaiman', ['Terry Pratchett', 'Neil Gaiman']],
    ['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
  ])('%s', async (author, names) => {
    const { draft } = await readRow('openreads', { ...row, author });
    expect(draft?.authors?.map(({ name }) => name)).toEqual(names);
  });
});

test('the dates of older backups are understood', async () => {
  const { readings: _readings, ...older } = row;
  const { draft, said } = await readRow('openreads', {
    ...older,
    status: 'abandoned',
    start_date: '2019-01-01T00:00:00.000',
    finish_date: '2019-01-09',
  });
  expect(draft?.readings).toEqual([{ state: 'dropped', started: '2019-01-01', finished: '2019-01-09' }]);
  expect(said).toEqual([]);
});

test('the unknown status is none', async () => {
  expect(await readRow('openreads', { ...row, status: 'unknown' })).toMatchObject({
    said: [],
    draft: { status: null },
  });
});

test('books in the trash are left out and told, each with its row', async () => {
  const records = await readRows('openreads', [row, { ...row, title: 'Dune', deleted: 'TRUE' }]);
  expect(records.map(({ draft }) => draft?.title)).toEqual(['The Dispossessed', undefined]);
  expect(records[1]?.problems).toMatchObject([
    { severity: 'warning', value: 'Dune', message: 'the row was left out: it is in the trash of OpenReads' },
  ]);
});
