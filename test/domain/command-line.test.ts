import { expect, test } from 'vitest';
import { recordedCommand } from '../../src/domain/command-line.ts';

test.each([
  [['add-book', 'Emma'], 'bookshelf add-book Emma'],
  [['set', '1', '--', "notes+=It's here"], String.raw`bookshelf set 1 -- 'notes+=It'\''s here'`],
  [['list', ''], "bookshelf list ''"],
  [['--db', 'https://anna:pw@host/x', 'undo'], 'bookshelf undo'],
  [['undo', '--db=books.db', '2'], 'bookshelf undo 2'],
  [['lookup', '--api-token', 'abc', 'x'], 'bookshelf lookup --api-token *** x'],
  [['lookup', '--api-token=abc'], 'bookshelf lookup --api-token=***'],
  [
    ['import', 'https://anna:pw@host/x.csv?token=abc&a=1'],
    "bookshelf import 'https://anna:***@host/x.csv?token=***&a=1'",
  ],
  [['add-book', 'a\ud800b'], "bookshelf add-book 'a\ufffdb'"],
])('%j is kept as %s', (args, line) => {
  expect(recordedCommand(args)).toBe(line);
});

test('a long command line is cut', () => {
  expect(recordedCommand(['add-book', 'x'.repeat(5000)])).toHaveLength(1001);
});
