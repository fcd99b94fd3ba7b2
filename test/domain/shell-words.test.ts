import { array, assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shellWords } from '../../src/domain/shell-words.ts';

describe('a line', () => {
  test.each([
    ['', []],
    ['  list   dune\t', ['list', 'dune']],
    [
      'add-book \'The Left Hand\' --author "Ursula K. Le Guin"',
      ['add-book', 'The Left Hand', '--author', 'Ursula K. Le Guin'],
    ],
    [`a''b "" c\\ d`, ['ab', '', 'c d']],
    ['"a\\"b\\n" \'c\\d\'', ['a"b\\n', 'c\\d']],
    ['rating:>=4 $HOME | #12', ['rating:>=4', '$HOME', '|', '#12']],
    ['三体 Łódź 👩‍🚀', ['三体', 'Łódź', '👩‍🚀']],
    ['end\\', ['end\\']],
  ])('is split into words as a shell does: %j', (line, words) => {
    expect(shellWords(line)).toEqual(words);
  });

  test.each(["a 'b", 'a "b', 'a "b\\"'])('with a quote that is not closed is refused: %s', (line) => {
    expect(() => shellWords(line)).toThrow(
      expect.objectContaining({ kind: 'usage', message: expect.stringContaining('not closed') }),
    );
  });

  test('holds any words in single quotes', () => {
    assert(
      property(array(string({ unit: 'grapheme' })), (words) => {
        const line = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
        expect(shellWords(line)).toEqual(words);
      }),
    );
  });

  test('of a million quotes takes no time to speak of', () => {
    expect(shellWords(`"${'\\"'.repeat(500_000)}"`)[0]).toHaveLength(500_000);
  });
});
