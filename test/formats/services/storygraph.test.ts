import { describe, expect, test } from 'vitest';
import { readRow } from '../read-service.ts';

const row = {
  Title: 'Piranesi',
  Authors: 'Susanna Clarke',
  Contributors: 'Chiwetel Ejiofor (Narrator), Isabel Murillo Fort (Translator)',
  'ISBN/UID': '9781526622426',
  Format: 'audio',
  'Read Status': 'read',
  'Date Added': '2020/09/15',
  'Last Date Read': '2021/02/03',
  'Dates Read': '2021/02/03, 2020/10/01-2020/10/05',
  'Read Count': '3',
  Moods: 'mysterious, reflective',
  Pace: 'medium',
  'Loveable Characters?': "It's complicated",
  'Star Rating': '4.25',
  Review: '<div>The <em>Beauty</em> of the House</div>',
  Tags: 'labyrinths, owned books',
  'Owned?': 'Yes',
};

test('a row is read in all its parts', async () => {
  const { draft, source, said } = await readRow('storygraph', row);
  expect(draft).toEqual({
    title: 'Piranesi',
    authors: [
      { name: 'Susanna Clarke', role: 'author' },
      { name: 'Chiwetel Ejiofor', role: 'narrator' },
      { name: 'Isabel Murillo Fort', role: 'translator' },
    ],
    identifiers: [{ scheme: 'isbn', value: '9781526622426' }],
    format: 'audiobook',
    status: 'read',
    tags: ['mood/mysterious', 'mood/reflective', 'pace/medium', 'labyrinths', 'owned books'].map((name) => ({
      name,
      position: null,
    })),
    readings: [
      { state: 'read', started: null, finished: '2021-02-03' },
      { state: 'read', started: '2020-10-01', finished: '2020-10-05' },
    ],
    readCount: 3,
    rating: 4.25,
    review: 'The *Beauty* of the House',
    added: '2020-09-15',
  });
  expect(source).toMatchObject({ source: 'storygraph', key: '9781526622426' });
  expect(source?.row).toContainEqual(['Owned?', 'Yes']);
  expect(said).toEqual([]);
});

describe('the number of a row', () => {
  test.each([
    ['0441478123', { scheme: 'isbn', value: '9780441478125' }],
    ['B0851JCZYV', { scheme: 'asin', value: 'B0851JCZYV' }],
    ['0c1d7b9e-7c64-4d0a-9f5e-3a4f6c1a2b3c', { scheme: 'storygraph', value: '0c1d7b9e-7c64-4d0a-9f5e-3a4f6c1a2b3c' }],
  ])('%s is known for what it is', async (number, identifier) => {
    const { draft, said } = await readRow('storygraph', { ...row, 'ISBN/UID': number });
    expect(draft?.identifiers).toEqual([identifier]);
    expect(said).toEqual([]);
  });

  test('may be missing: then title, author and format tell rows apart', async () => {
    const { draft, source } = await readRow('storygraph', { ...row, 'ISBN/UID': '' });
    expect(draft?.identifiers).toEqual([]);
    expect(source?.key).toBe('Piranesi / Susanna Clarke / audio');
  });
});

describe('readings', () => {
  test('that go on have no end, and take the state of the book', async () => {
    const dates = { 'Dates Read': '2026/09/01-, 2020/10/05', 'Read Count': '1' };
    const reading = await readRow('storygraph', { ...row, ...dates, 'Read Status': 'currently-reading' });
    expect(reading.draft?.readings).toEqual([
      { state: 'reading', started: '2026-09-01', finished: null },
      { state: 'read', started: null, finished: '2020-10-05' },
    ]);
    const paused = await readRow('storygraph', { ...row, ...dates, 'Read Status': 'paused' });
    expect(paused.draft?.readings?.[0]).toMatchObject({ state: 'paused' });
  });

  test('of a book that was given up end with that', async () => {
    const { draft } = await readRow('storygraph', { ...row, 'Read Status': 'did-not-finish', 'Read Count': '2' });
    expect(draft?.readings?.map(({ state, finished }) => [state, finished])).toEqual([
      ['dropped', '2021-02-03'],
      ['read', '2020-10-05'],
    ]);
    expect(draft?.readCount).toBe(1);
  });

  test('that are no dates are told and left out', async () => {
    const { draft, said } = await readRow('storygraph', { ...row, 'Dates Read': 'soon, 2021/02/30-2021/03/01' });
    expect(draft?.readings).toEqual([{ state: 'read', started: null, finished: '2021-02-03' }]);
    expect(said).toEqual([
      '"soon" is not a date or two with a dash between them',
      '"2021/02/30-2021/03/01" is not a date or two with a dash between them',
    ]);
  });
});

test('a shelf that means nothing is told and kept as a tag, unless --map-shelf says what it means', async () => {
  const other = { ...row, 'Read Status': 'someday', Tags: '', Moods: '', Pace: '' };
  const { draft, said } = await readRow('storygraph', other);
  expect(draft).toMatchObject({ status: null, tags: [{ name: 'someday' }] });
  expect(said[0]).toMatch(/^the shelf "someday" has no meaning here and is kept as a tag/);
  const mapped = await readRow('storygraph', other, { shelves: new Map([['someday', 'to-read']]) });
  expect(mapped).toMatchObject({ said: [], draft: { status: 'to-read', tags: [] } });
});

test('the columns of 2021 are understood', async () => {
  const { draft, said } = await readRow('storygraph', {
    Title: 'Kindred',
    Author: 'Octavia E. Butler',
    ISBN: '9780807083697',
    'Read Status': 'to-read',
    'Star Rating': '0.0',
  });
  expect(draft).toEqual({
    title: 'Kindred',
    authors: [{ name: 'Octavia E. Butler', role: 'author' }],
    identifiers: [{ scheme: 'isbn', value: '9780807083697' }],
    status: 'to-read',
    rating: null,
  });
  expect(said).toEqual([]);
});
