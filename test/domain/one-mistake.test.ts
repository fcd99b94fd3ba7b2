import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/domain/edit-distance.ts';
import { oneMistake } from '../../src/domain/one-mistake.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'z'), minLength: 1, maxLength: 6 });

test('a word of the same alphabet is among the spellings just where it is one mistake away', () => {
  fc.assert(
    fc.property(word, word, (typed, other) => {
      expect(oneMistake(typed).includes(other)).toBe(editDistance(typed, other, 1) === 1);
    }),
  );
});

test('letters are taken from the alphabets of the word', () => {
  expect(oneMistake('волна')).toContain('война');
  expect(oneMistake('b2')).toContain('b1');
  expect(oneMistake('abc')).not.toContain('abé');
});
