import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexedWords, searchWords } from '../../src/domain/search-words.ts';

const texts = [
  'The Left Hand of Darkness',
  '  C++,  F# &  no net ',
  'Été à Łódź',
  '村上春樹 in Tokyo',
  '!!!',
  '',
  'a  b',
  "rock 'n' roll",
];

test('the index holds the words that are searched, one space between two', () => {
  const property = fc.property(
    fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom(...texts)),
    (text) => {
      expect(indexedWords(text)).toBe(searchWords(text).join(' '));
    },
  );
  fc.assert(property, { examples: texts.map((text) => [text]) });
});
