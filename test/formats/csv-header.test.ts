import { expect, test } from 'vitest';
import { CsvHeader } from '../../src/formats/csv-header.ts';
import { CsvRow } from '../../src/formats/csv-row.ts';

test('finds a column whatever its case, spaces, underscores and hyphens', () => {
  const header = new CsvHeader(['\uFEFFBook Id', ' my_rating ', 'ISBN-13']);
  expect(['Book Id', 'My Rating', 'isbn13', 'Title'].map((name) => header.indexOf(name))).toEqual([0, 1, 2, null]);
});

test('takes names from objects for names', () => {
  const header = new CsvHeader(['__proto__', 'constructor']);
  expect([header.indexOf('__proto__'), header.indexOf('constructor'), header.indexOf('toString')]).toEqual([
    0,
    1,
    null,
  ]);
});

test('refuses a name that stands twice', () => {
  expect(() => new CsvHeader(['Title', 'Author', 'title '])).toThrow('the header line has the column "title" twice');
});

test('allows several columns without a name', () => {
  expect(new CsvHeader(['Title', '', '']).names).toEqual(['Title', '', '']);
});

test('a row tells a missing column from an empty cell and from a cell that a short row lacks', () => {
  const row = new CsvRow(new CsvHeader(['Title', 'Author', 'Publisher']), [' Emma ', '']);
  expect(['Title', 'Author', 'Publisher', 'Year'].map((name) => row.text(name))).toEqual([
    'Emma',
    null,
    null,
    undefined,
  ]);
  expect(row.cell('Title')).toBe(' Emma ');
});

test('a row keeps every cell under its column, those past the header too', () => {
  const row = new CsvRow(new CsvHeader(['Title']), [' Emma ', 'extra']);
  expect(row.pairs()).toEqual([
    ['Title', ' Emma '],
    ['', 'extra'],
  ]);
});
