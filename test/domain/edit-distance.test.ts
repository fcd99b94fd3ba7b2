import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/domain/edit-distance.ts';

test.each([
  ['tolkien', 'tolkien', 0],
  ['tolkein', 'tolkien', 1],
  ['tolken', 'tolkien', 1],
  ['hobit', 'hobbit', 1],
  ['rings', 'kings', 1],
  ['', 'ab', 2],
  ['dune', 'moon', Infinity],
  ['ca', 'abc', Infinity],
])('from %s to %s', (left, right, distance) => {
  expect(editDistance(left, right, 2)).toBe(distance);
});

/** The same by the book: every cell of the table. */
function wholeTable(left: string, right: string): number {
  const table = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_, column) => (row === 0 ? column : row)),
  );
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let least = Math.min(table[row - 1]![column]! + 1, table[row]![column - 1]! + 1);
      least = Math.min(least, table[row - 1]![column - 1]! + cost);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        least = Math.min(least, table[row - 2]![column - 2]! + 1);
      table[row]![column] = least;
    }
  }
  return table[left.length]![right.length]!;
}

test('agrees with the whole table up to the limit', () => {
  const word = fc.stringMatching(/^[abc]{0,7}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 7 }), (left, right, limit) => {
      const distance = wholeTable(left, right);
      expect(editDistance(left, right, limit)).toBe(distance <= limit ? distance : Infinity);
    }),
    { numRuns: 1000 },
  );
});
