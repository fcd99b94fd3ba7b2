import { expect, test } from 'vitest';
import { bookLists, type Book } from '../../src/domain/book.ts';
import { bookColumns } from '../../src/output/book-columns.ts';
import { cellText } from '../../src/output/column.ts';
import { dune } from './example-books.ts';

/** A book of which only one list was read. */
function withOnly(list: string | undefined): Book {
  const unread = bookLists.filter((name) => name !== list).map((name) => [name, []]);
  return { ...dune, ...Object.fromEntries(unread) };
}

test.each(bookColumns.map((column) => [column.name, column] as const))(
  'the column %s looks at no list but the one it names',
  (_name, column) => {
    expect(column.value(withOnly(column.list))).toEqual(column.value(dune));
    expect(cellText(column, withOnly(column.list))).toBe(cellText(column, dune));
  },
);

test('every list of a book is shown by a column', () => {
  const shown = new Set<string | undefined>(bookColumns.map(({ list }) => list));
  expect(bookLists.filter((list) => !shown.has(list))).toEqual([]);
});
