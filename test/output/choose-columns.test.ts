import { expect, test } from 'vitest';
import { BookshelfError } from '../../src/domain/errors.ts';
import { bookColumns } from '../../src/output/book-columns.ts';
import { chooseColumns } from '../../src/output/choose-columns.ts';

function refusal(name: string): BookshelfError {
  try {
    chooseColumns(bookColumns, ['title', name]);
  } catch (error) {
    if (error instanceof BookshelfError) return error;
  }
  throw new Error(`${name} was not refused`);
}

test('chooses columns in the order asked for', () => {
  expect(chooseColumns(bookColumns, ['year', 'title']).map((column) => column.name)).toEqual(['year', 'title']);
});

test('takes a name in any spelling', () => {
  const names = ['sort_title', 'SORT-TITLE', ' sorttitle ', 'sortTitle'];
  expect(chooseColumns(bookColumns, names).map((column) => column.name)).toEqual(Array(4).fill('sortTitle'));
});

test('refuses an unknown name with the nearest and the known ones', () => {
  const { kind, message, hint } = refusal('autor');
  expect([kind, message]).toEqual(['usage', 'there is no field "autor"']);
  expect(hint).toMatch(/^Did you mean "author"\? The fields are: id, uuid, title, .*changed\.$/);
});

test('refuses a name like no other with the known ones alone', () => {
  expect(refusal('constructor').hint).toMatch(/^The fields are: id, /);
  expect(refusal('').message).toBe('there is no field ""');
});
