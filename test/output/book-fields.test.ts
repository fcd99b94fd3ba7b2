import { expect, test } from 'vitest';
import { bookColumns } from '../../src/output/book-columns.ts';
import { defaultBookFields, jsonBookFields } from '../../src/output/book-fields.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';
import { identifierColumns } from '../../src/output/identifier-columns.ts';
import { outputs } from '../../src/output/index.ts';

test('the fields of tab-separated lines are a contract', () => {
  expect(defaultBookFields.tsv).toEqual(['id', 'title', 'author', 'year', 'isbn', 'status', 'rating']);
});

test('JSON leaves out only what takes more queries and the short form of the authors', () => {
  const left = bookColumns.map((column) => column.name).filter((name) => !jsonBookFields.includes(name));
  expect(left).toEqual(['author', 'readings', 'notes']);
});

test.each(outputs)('the fields of $name are fields of a book', ({ name }) => {
  const fields = defaultBookFields[name];
  expect(chooseColumns([...bookColumns, ...identifierColumns], fields).map((column) => column.name)).toEqual(fields);
});
