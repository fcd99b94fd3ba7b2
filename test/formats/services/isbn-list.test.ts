import { expect, test } from 'vitest';
import { readRecords } from '../library-content.ts';

const list = `\uFEFFisbn
978-0-441-47812-5
0153527692
# the next was scanned with the price beside it
9780441172719 51299
2026-05-01,12:30,EAN_13,9780306406157

123abc
5901234123457
`;

test('a list of ISBNs is read, as typed and as scanned', async () => {
  const records = await readRecords('isbns', list);
  expect(records.map(({ number, line, draft }) => [number, line, draft?.title ?? null])).toEqual([
    [1, 2, 'ISBN 9780441478125'],
    [2, 3, 'ISBN 9780153527692'],
    [3, 5, 'ISBN 9780441172719'],
    [4, 6, 'ISBN 9780306406157'],
    [5, 8, null],
    [6, 9, null],
  ]);
  expect(records[0]?.draft?.identifiers).toEqual([{ scheme: 'isbn', value: '9780441478125' }]);
  expect(records.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([
    '"123abc" is not an ISBN: an ISBN has 10 or 13 digits',
    '5901234123457 is the number of some other article (EAN); ISBNs start with 978 or 979',
  ]);
});
