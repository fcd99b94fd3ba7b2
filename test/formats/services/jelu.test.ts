import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecords } from '../library-content.ts';
import { readRow, readRows } from '../read-service.ts';

const row = {
  Title: 'Emma',
  Author: 'Jane Austen',
  ISBN: '9780441478125',
  Publisher: 'John Murray',
  'Date Read': '2022/02/10',
  Shelves: '',
  Bookshelves: 'sciencefiction classics',
  read_dates: '2020/02/10,2021/02/10',
  tags: 'science fiction,classics',
  authors: 'Jane Austen,Sir Walter Scott',
  isbn10: '0441478123',
  isbn13: '9780441478125',
  owned: 'true',
  dropped_dates: '2022/02/10',
  currently_reading: '',
};

test('a row is read in all its parts', async () => {
  const { draft, said } = await readRow('jelu', row);
  expect(said).toEqual([]);
  expect(draft).toEqual({
    title: 'Emma',
    authors: [
      { name: 'Jane Austen', role: 'author' },
      { name: 'Sir Walter Scott', role: 'author' },
    ],
    status: 'dropped',
    tags: [
      { name: 'science fiction', position: null },
      { name: 'classics', position: null },
    ],
    readings: [
      { state: 'read', finished: '2020-02-10' },
      { state: 'read', finished: '2021-02-10' },
      { state: 'dropped', finished: '2022-02-10' },
    ],
    identifiers: [{ scheme: 'isbn', value: '9780441478125' }],
    publisher: 'John Murray',
  });
});

test('a table without the lists of days has the last day only', async () => {
  const { draft } = await readRow('jelu', { Title: 'Emma', Author: 'Jane Austen', 'Date Read': '2022/02/10' });
  expect(draft?.readings).toEqual([{ state: 'read', finished: '2022-02-10' }]);
});

test('two books that were given one ISBN stay two', async () => {
  const records = await readRows('jelu', [row, { ...row, Title: 'Persuasion' }]);
  expect(records.map(({ source }) => source?.key)).toEqual(['9780441478125 / Emma', '9780441478125 / Persuasion']);
});

test('a day that is none is told once', async () => {
  const { draft, said } = await readRow('jelu', { ...row, read_dates: 'once', dropped_dates: '' });
  expect(draft).toMatchObject({ status: null, readings: [] });
  expect(said).toEqual(['"once" is not a date']);
});

const corpus = new URL('../../../../shared/corpus/', import.meta.url);

test.skipIf(!existsSync(corpus))(
  'a real export is read as it is (skipped where the corpus is not at hand)',
  async () => {
    const records = await readRecords('jelu', readFileSync(new URL('jelu/bayang__jelu__expected.csv', corpus), 'utf8'));
    expect(records.flatMap(({ problems }) => problems)).toEqual([]);
    expect(records.map(({ draft }) => [draft?.title, draft?.status, draft?.authors?.map(({ name }) => name)])).toEqual([
      ['book1', 'reading', ['test author', 'author2 name']],
      ['book2', 'read', ['test author']],
    ]);
    expect(
      records.map(({ draft }) => draft?.readings?.map(({ state, started, finished }) => [state, started ?? finished])),
    ).toEqual([
      [
        ['dropped', '2020-02-10'],
        ['dropped', '2021-02-10'],
        ['reading', '2022-02-10'],
      ],
      [
        ['read', '2020-02-10'],
        ['read', '2021-02-10'],
        ['read', '2022-02-10'],
      ],
    ]);
  },
);
