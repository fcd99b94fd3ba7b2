import { expect, test } from 'vitest';
import { parseBatchLine } from '../../src/cli/parse-batch-line.ts';

test.each([
  ['', null],
  ['  \r', null],
  ['# list', null],
  ['#list', null],
  ['bookshelf list', ['list']],
  ['show #12 # the twelfth', ['show', '#12']],
  ["tag '#' 12 # odd", ['tag', '#', '12']],
  ['list C# #', ['list', 'C#']],
  ['["add-book", "Dune # 1"]', ['add-book', 'Dune # 1']],
  ['{"args": ["bookshelf", "list"]}', ['list']],
])('%j is read', (line, words) => {
  expect(parseBatchLine(line)).toEqual(words);
});

test.each(['[]', '["list", 12]', '{"arg": ["list"]}', '{"args": "list"}', '[list]', 'bookshelf', 'list "a'])(
  '%s is refused',
  (line) => {
    expect(() => parseBatchLine(line)).toThrow(expect.objectContaining({ kind: 'usage' }));
  },
);
