import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

function namesIn(text: string): (string | undefined)[] {
  return text.split('\n').map((line) => line.split('\t')[0]);
}

async function fingerprintOf(shelf: Shelf, options = ''): Promise<string> {
  return (await shelf.succeed(`bookshelf fingerprint ${options}`)).trim();
}

test('two libraries that say the same have one fingerprint, whatever the order and the time of filling', async () => {
  const one = await fingerprintOf(await Shelf.holding(smallShelf));
  const other = new Shelf();
  await other.succeed('bookshelf init-db');
  for (const book of smallShelf.toReversed()) {
    const options = { stdin: JSON.stringify(book), now: Date.UTC(2001, 1, 1) };
    await other.succeed('bookshelf add-book - --if-exists add', options);
  }
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprintOf(other)).toBe(one);
  expect(await fingerprintOf(other, '--exact')).not.toBe(one);
});

test.each([
  "set 2 -- 'title=Dune!'",
  'set 2 -- rating=4',
  'tag classics 2',
  'set 2 -- authors=Someone',
  "set 2 -- 'series=Dune #2'",
  "set 2 -- 'notes+=A note'",
  'set 2 -- wished=yes',
  'delete 2 --yes',
  'add-author Somebody',
  'query save mine tag:sf',
])('%s changes the fingerprint', async (line) => {
  const shelf = await Shelf.holding(smallShelf);
  const before = await fingerprintOf(shelf);
  await shelf.succeed(`bookshelf ${line}`);
  expect(await fingerprintOf(shelf)).not.toBe(before);
});

test('an export that is read into an empty library has the fingerprint of the first, exact included', async () => {
  const shelf = await Shelf.holding(smallShelf);
  const before = [await fingerprintOf(shelf), await fingerprintOf(shelf, '--exact')];
  const stdin = await shelf.content();
  const copy = await Shelf.holding();
  await copy.succeed('bookshelf import - --format json', { stdin });
  expect([await fingerprintOf(copy), await fingerprintOf(copy, '--exact')]).toEqual(before);
});

test('a fingerprint of each table says where two libraries differ', async () => {
  const shelf = await Shelf.holding(smallShelf);
  const before = await shelf.succeed('bookshelf fingerprint --by table');
  await shelf.succeed('bookshelf tag classics 2');
  const after = await shelf.succeed('bookshelf fingerprint --by table');
  expect(namesIn(after)).toEqual(namesIn(before));
  const other = after.split('\n').filter((line) => !before.includes(line));
  expect(other.map((line) => line.split('\t')[0])).toEqual(['tags']);
});

test('words choose the books that are hashed', async () => {
  const shelf = await Shelf.holding(smallShelf);
  const before = await fingerprintOf(shelf, 'tag:sf');
  await shelf.succeed('bookshelf delete 6 --yes');
  expect(await fingerprintOf(shelf, 'tag:sf')).toBe(before);
  expect(await shelf.type('bookshelf fingerprint status:nothing --json')).toMatchInlineSnapshot(`
    $ bookshelf fingerprint status:nothing --json
    ! {"error":{"kind":"usage","message":"unknown status \\"nothing\\" at column 8\\n  status:nothing\\n         ^^^^^^^","hint":"Statuses: unread, to-read, reading, paused, read, dropped."}}
    exit 2
  `);
});
