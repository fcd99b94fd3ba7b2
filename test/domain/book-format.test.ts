import { expect, test } from 'vitest';
import { bookFormats, readFormat } from '../../src/domain/book-format.ts';

test.each([
  ['Paperback', 'paperback'],
  ['Trade Paperback', 'paperback'],
  ['Tapa blanda', 'paperback'],
  ['Taschenbuch', 'paperback'],
  ['Poche', 'paperback'],
  ['Broché', 'paperback'],
  ['Hardback', 'hardcover'],
  ['Gebundene Ausgabe', 'hardcover'],
  ['Mass Market Paperback', 'mass-market'],
  ['mass_market', 'mass-market'],
  ['Kindle Edition', 'ebook'],
  ['kindle_edition', 'ebook'],
  ['digital', 'ebook'],
  ['Nook', 'ebook'],
  ['audio', 'audiobook'],
  ['Audible Audio', 'audiobook'],
  ['Audio CD', 'audiobook'],
  ['Audio Cassette', 'audiobook'],
  ['Library Binding', 'library-binding'],
  ['Board Book', 'board-book'],
  ['Boxed Set', 'boxed-set'],
  ['Chapbook', 'pamphlet'],
  ['Comics', 'comic'],
])('reads %s as %s', (typed, format) => {
  expect(readFormat(typed)).toBe(format);
});

test('reads its own names in any case', () => {
  expect(bookFormats.map((format) => readFormat(format.toUpperCase()))).toEqual([...bookFormats]);
});

test('keeps words that it does not know as typed', () => {
  expect(readFormat(' Scroll of Papyrus ')).toBe('Scroll of Papyrus');
  expect(readFormat('Unbound')).toBe('Unbound');
  expect(readFormat('constructor')).toBe('constructor');
});

test('takes the words for an unknown format for nothing', () => {
  expect(['Unknown Binding', 'unknown', 'N/A', ''].map((typed) => readFormat(typed))).toEqual(['', '', '', '']);
});
