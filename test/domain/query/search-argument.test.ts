import { expect, test } from 'vitest';
import { searchArgument } from '../../../src/domain/query/search-argument.ts';

test.each([
  ['winter', 'winter'],
  ['winter king', '"winter king"'],
  ['Pride and Prejudice', '"Pride and Prejudice"'],
  ['Dune: Messiah', '"Dune: Messiah"'],
  ['he said "no"', '"he said \\"no\\""'],
  ['"le guin" winter', '"le guin" winter'],
  ['(winter or summer)', '(winter or summer)'],
  ['winter tag:sf', 'winter tag:sf'],
  ['author:le guin', 'author:le guin'],
  ['978 0 441 47812 5', '978 0 441 47812 5'],
])('%s is read as %s', (argument, words) => {
  expect(searchArgument(argument)).toBe(words);
});
