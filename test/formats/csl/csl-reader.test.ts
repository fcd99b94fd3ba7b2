import { describe, expect, test } from 'vitest';
import { recogniseCsl } from '../../../src/formats/csl/recognise-csl.ts';
import { keptBook, messages, readRecords, writeBooks } from '../library-content.ts';

async function readItem(item: Readonly<Record<string, unknown>>) {
  const [record] = await readRecords('csl-json', JSON.stringify([{ id: 'x', type: 'book', title: 'Emma', ...item }]));
  return record;
}

test('a book is read with all that has a place', async () => {
  const record = await readItem({
    title: '<i>Emma</i> &amp; <span class="nocase">Co</span>',
    author: [{ family: 'Austen', given: 'Jane' }],
    translator: [{ literal: 'United Nations' }],
    issued: { 'date-parts': [['1815', 12, 23]] },
    'original-date': { raw: '1814~' },
    'collection-title': 'Classics',
    'collection-number': 7,
    ISBN: '0-441-47812-3 9780306406157',
    DOI: '10.1000/x',
    'number-of-pages': '304',
    keyword: 'classics, novel',
    language: 'eng',
    abstract: 'Two\nlines',
    note: 'Signed',
  });
  expect(record?.problems).toEqual([]);
  expect(record?.draft).toEqual({
    title: 'Emma &amp; Co',
    authors: [
      { name: 'Jane Austen', sortName: 'Austen, Jane', role: 'author' },
      { name: 'United Nations', sortName: 'United Nations', role: 'translator' },
    ],
    published: '1815-12-23',
    firstPublished: '~1814',
    series: [{ name: 'Classics', position: '7' }],
    identifiers: [
      { scheme: 'isbn', value: '9780441478125' },
      { scheme: 'isbn', value: '9780306406157' },
      { scheme: 'doi', value: '10.1000/x' },
    ],
    pages: 304,
    tags: [
      { name: 'classics', position: null },
      { name: 'novel', position: null },
    ],
    language: 'en',
    description: 'Two\nlines',
    notes: [{ text: 'Signed' }],
  });
});

describe('names', () => {
  test.each([
    [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }, 'Vincent van Gogh', undefined],
    [{ family: 'Doe', given: 'James', suffix: 'III' }, 'James Doe III', 'Doe, James, III'],
    [{ family: 'Doe', given: 'J.', suffix: 'Jr.', 'comma-suffix': true }, 'J. Doe, Jr.', 'Doe, J., Jr.'],
    [{ family: '我妻', given: '栄' }, '我妻栄', '我妻栄'],
    [{ literal: 'Smith, John' }, 'Smith, John', 'Smith, John'],
    [{ given: 'Plato' }, 'Plato', 'Plato'],
  ])('%j', async (name, whole, sortName) => {
    const record = await readItem({ author: [name] });
    expect(record?.draft?.authors).toEqual([{ name: whole, ...(sortName && { sortName }), role: 'author' }]);
  });

  test('that are none are reported', async () => {
    const record = await readItem({ author: [7], editor: 'Jane Austen' });
    expect(messages(record)).toEqual([
      'author has 7, which is no name; it was left out',
      'editor is "Jane Austen", not a list of names',
    ]);
  });
});

describe('dates', () => {
  test.each([
    [{ 'date-parts': [[2001]] }, '2001'],
    [{ 'date-parts': [[2001, 5], [2002]] }, '2001-05/2002'],
    [{ 'date-parts': [['1985']], circa: 1 }, '~1985'],
    [{ 'date-parts': [[2001, 21]] }, '2001'],
    [{ 'date-parts': [[-350]] }, '-350'],
    [{ literal: '2001-05-17' }, '2001-05-17'],
    ['2001-05', '2001-05'],
    [1999, '1999'],
  ])('%j', async (issued, date) => {
    expect((await readItem({ issued }))?.draft?.published).toBe(date);
  });
});

test('items of other types are left out, those without a type refused', async () => {
  const records = await readRecords('csl-json', '[{"id":1,"type":"article-journal","title":"x"},{"id":2}]');
  expect(records.map((record) => [record.problems[0]?.severity, ...messages(record)])).toEqual([
    ['warning', 'an item of type "article-journal" is no book; it was left out'],
    ['refused', 'the item has no type'],
  ]);
});

test('it is told from our own JSON, and ours from it', async () => {
  const book = keptBook({ title: 'Emma', authors: [{ name: 'Jane Austen', role: 'author' }] });
  expect(recogniseCsl(await writeBooks('csl-json', [book]))).toBe(true);
  expect(recogniseCsl(await writeBooks('json', [book]))).toBe(false);
});
