import { describe, expect, test } from 'vitest';
import { messages, readRecords } from '../library-content.ts';

test('a book is read with all that has a place', async () => {
  const [record] = await readRecords(
    'ris',
    '\uFEFFTY  - BOOK\r\nAU  - Le Guin, Ursula K.\r\nAU  - United Nations\r\nED  - King, Martin Luther, Jr.\r\nTI  - The Left Hand\r\n  of Darkness\r\n' +
      'T3  - Hainish\r\nSV  - 4\r\nPY  - 1969///\r\nDA  - 1969/03/01/\r\nPB  - Ace\r\nSP  - 304\r\nSN  - 0-441-47812-3 (pbk)\r\nDO  - https://doi.org/10.1000/x\r\n' +
      'LA  - eng\r\nKW  - sf\r\nKW  - winter\r\nAB  - On Gethen.\r\nN1  - Signed\r\nM3  - Paperback\r\nER  - \r\n',
  );
  expect(record).toMatchObject({ number: 1, line: 1, problems: [] });
  expect(record?.draft).toEqual({
    title: 'The Left Hand of Darkness',
    description: 'On Gethen.',
    language: 'en',
    publisher: 'Ace',
    published: '1969-03-01',
    format: 'paperback',
    pages: 304,
    authors: [
      { name: 'Ursula K. Le Guin', sortName: 'Le Guin, Ursula K.', role: 'author' },
      { name: 'United Nations', role: 'author' },
      { name: 'Martin Luther King Jr.', sortName: 'King, Martin Luther, Jr.', role: 'editor' },
    ],
    identifiers: [
      { scheme: 'isbn', value: '9780441478125' },
      { scheme: 'doi', value: '10.1000/x' },
    ],
    series: [{ name: 'Hainish', position: '4' }],
    tags: [
      { name: 'sf', position: null },
      { name: 'winter', position: null },
    ],
    notes: [{ text: 'Signed' }],
  });
});

describe('dates', () => {
  test.each([
    ['2001/09/01/', '2001-09-01'],
    ['2001/00/00/', '2001'],
    ['2002///Apr 12', '2002'],
    ['2015/09', '2015-09'],
    ['2001/02/30/', '2001'],
    ['-350', '-350'],
  ])('%s', async (text, date) => {
    const [record] = await readRecords('ris', `TY  - BOOK\nTI  - Emma\nPY  - ${text}\nER  - `);
    expect(record?.draft?.published).toBe(date);
  });

  test('one that is none is reported', async () => {
    const [record] = await readRecords('ris', 'TY  - BOOK\nTI  - Emma\nPY  - 1st May\nER  - ');
    expect(record?.draft).toEqual({ title: 'Emma' });
    expect(messages(record)).toEqual(['"1st May" is no date that can be read; it was left out']);
  });
});

test('a chapter has no number of its book, and says where it stands', async () => {
  const [record] = await readRecords(
    'ris',
    'TY  - CHAP\nTI  - Winter\nT2  - Essays\nSP  - 5\nEP  - 17\nSN  - 9780441478125\nER  - ',
  );
  expect(record?.draft).toEqual({ title: 'Winter', format: 'chapter', notes: [{ text: 'In: Essays, pages 5–17' }] });
});

test('an article is left out with a warning, and refuses nothing', async () => {
  const [record] = await readRecords('ris', 'TY  - JOUR\nTI  - On Emma\nER  - \n');
  expect(record).toMatchObject({ draft: null, source: null, problems: [{ severity: 'warning' }] });
  expect(messages(record)).toEqual(['a record of type "JOUR" is no book; it was left out']);
});

test('a record without its end stops at the next one', async () => {
  const records = await readRecords('ris', 'TY  - BOOK\nTI  - Emma\n\nTY  - BOOK\nTI  - Dune\nER  - ');
  expect(records.map(({ line, draft }) => [line, draft?.title])).toEqual([
    [1, 'Emma'],
    [4, 'Dune'],
  ]);
});

test.each([
  ['TI  - Emma\nER  - ', 'the record does not start with TY, so nothing says what it is'],
  ['TY  - BOOK\nAU  - Austen, Jane\nER  - ', 'the record has no title'],
])('%j is refused', async (text, message) => {
  const [record] = await readRecords('ris', text);
  expect(messages(record)).toEqual([message]);
});
