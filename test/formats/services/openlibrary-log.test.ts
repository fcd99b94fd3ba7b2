import { expect, test } from 'vitest';
import { readRecords } from '../library-content.ts';

test('the reading log of Open Library has numbers and shelves only', async () => {
  const records = await readRecords(
    'openlibrary-log',
    'Work Id,Edition Id,Bookshelf\nOL27448W,OL24742M,Already Read\n/works/OL45804W,,Want to Read\nnone,,Currently Reading\n',
  );
  expect(records.map(({ draft }) => draft)).toEqual([
    {
      title: 'Open Library OL24742M',
      identifiers: [
        { scheme: 'openlibrary', value: 'OL24742M' },
        { scheme: 'openlibrary-work', value: 'OL27448W' },
      ],
      status: 'read',
      tags: [],
    },
    {
      title: 'Open Library OL45804W',
      identifiers: [{ scheme: 'openlibrary-work', value: 'OL45804W' }],
      status: 'to-read',
      tags: [],
    },
    null,
  ]);
  expect(records[2]?.problems.map(({ message }) => message)).toEqual([
    '"none" is no number of Open Library',
    'the row has no title',
  ]);
});
