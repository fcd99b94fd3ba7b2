import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldKey } from '../../../src/domain/fold.ts';
import { tagPath } from '../../../src/domain/query/tag-path.ts';
import { someText } from '../../support/awkward-words.ts';

const plain = /^[a-z0-9 ]+$/;
const level = fc.oneof(fc.constantFrom('Sci-Fi', 'history', 'C++', '+x', '!!!', '', ' ', 'Łódź', "l'été"), someText);

/** The plain levels of a path, and each two of them that follow one another, as words. */
function plainParts(path: readonly string[]): string[] {
  const pairs = path.slice(1).map((next, index) => [path[index] ?? '', next]);
  return [...path.map((single) => [single]), ...pairs]
    .filter((part) => part.every((each) => plain.test(each)))
    .map((part) => part.join(' '));
}

test('plain levels of a path stand in the folded key of the whole tag, one after another', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), (levels) => {
      const tag = levels.join('/');
      const key = foldKey(tag);
      expect(plainParts(tagPath(tag).split('/')).filter((part) => !key.includes(part))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
