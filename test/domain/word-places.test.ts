import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from '../../src/domain/search-words.ts';
import { wordPlaces } from '../../src/domain/word-places.ts';

const pieces = (text: string) => wordPlaces(text).map(({ word, start, end }) => [word, text.slice(start, end)]);

test('each word is told with the piece of text it was made of', () => {
  expect(pieces('L’Été à  Łódź, 三体!')).toEqual([
    ['lete', 'L’Été'],
    ['a', 'à'],
    ['lodz', 'Łódź'],
    ['三', '三'],
    ['体', '体'],
  ]);
});

test.each([
  'Sci-Fi & C++/C#',
  'O’Brien’s 2½ years',
  'a+b #tag col·lecció',
  '源氏物語 第一巻',
  '🔥 hot',
  'и́й ё',
  'don´t ©2001',
])('the words of %s are those of the index', (text) => {
  expect(wordPlaces(text).map(({ word }) => word)).toEqual(searchWords(text));
});

test('every word stands within the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0;
      for (const { start, end } of wordPlaces(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = start;
      }
    }),
  );
});
