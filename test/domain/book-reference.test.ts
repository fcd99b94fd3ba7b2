import { expect, test } from 'vitest';
import { parseBookReference } from '../../src/domain/book-reference.ts';

const isbn = { kind: 'isbn', isbn: '9780441478125' };

test.each([
  ['12', { kind: 'id', id: 12 }],
  ['#12', { kind: 'id', id: 12 }],
  [' 12 ', { kind: 'id', id: 12 }],
  ['999999999999999', { kind: 'id', id: 999_999_999_999_999 }],
  ['9780441478125', isbn],
  ['0441478123', isbn],
  ['0-441-47812-3', isbn],
  ['ISBN 978-0-441-47812-5', isbn],
  ['urn:isbn:9780441478125', isbn],
  ['01890A5D-AC96-774B-BCCE-B302099A8057', { kind: 'uuid', uuid: '01890a5d-ac96-774b-bcce-b302099a8057' }],
  ['Dune', { kind: 'title', title: 'Dune' }],
  ['1984 and more', { kind: 'title', title: '1984 and more' }],
  ['0', { kind: 'title', title: '0' }],
  ['-1', { kind: 'title', title: '-1' }],
  ['1.5', { kind: 'title', title: '1.5' }],
  ['1e3', { kind: 'title', title: '1e3' }],
  ['#', { kind: 'title', title: '#' }],
  ['', { kind: 'title', title: '' }],
])('%j names a book by %o', (text, reference) => {
  expect(parseBookReference(text)).toEqual(reference);
});
