import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldKey } from '../../../src/domain/fold.ts';
import { tagPath } from '../../../src/domain/query/tag-path.ts';
import { someText } from '../../support/awkward-words.ts';

const plain = /^[a-z0-9 ]+$/;

test('plain levels of a path stand in the folded key of the whole tag, one after another', () => {
  const level = fc.oneof(fc.constantFrom('Sci-Fi', 'history', 'C++', '+x', '!!!', '', ' ', 'Łódź', "l'été"), someText);
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), (levels) => {
      const tag = levels.join('/');
      const path = tagPath(tag).split('/');
      path.forEach((first, index) => {
        if (plain.test(first)) expect(foldKey(tag)).toContain(first);
        const next = path[index + 1] ?? '';
        if (plain.test(first) && plain.test(next)) expect(foldKey(tag)).toContain(`${first} ${next}`);
      });
    }),
    { numRuns: 3000 },
  );
});
