import { expect, test } from 'vitest';
import { missingName } from '../../src/domain/missing-name.ts';

test.each([
  ['scifi', 'Did you mean "sci-fi"? See them all: bookshelf tags'],
  ['poetry', 'See them all: bookshelf tags'],
])('a missing name comes with the nearest that is there: %s', (name, hint) => {
  expect(missingName('tag', name, ['classic', 'sci-fi'], 'bookshelf tags')).toMatchObject({
    kind: 'missing',
    message: `there is no tag "${name}"`,
    hint,
  });
});
