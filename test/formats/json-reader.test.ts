import { describe, expect, test } from 'vitest';
import { messages, readJsonValue, readRecords } from './library-content.ts';

async function draftOf(value: unknown): Promise<unknown> {
  const record = await readJsonValue(value);
  expect(record.problems.filter(({ severity }) => severity === 'refused')).toEqual([]);
  return record.draft;
}

describe('generous to what people and other programs write', () => {
  test.each([
    [{ authors: ['Jane Austen'] }, { authors: [{ name: 'Jane Austen', role: 'author' }] }],
    [{ author: 'Jane Austen' }, { authors: [{ name: 'Jane Austen', role: 'author' }] }],
    [
      { author: 'Neil Gaiman; Terry Pratchett' },
      {
        authors: [
          { name: 'Neil Gaiman', role: 'author' },
          { name: 'Terry Pratchett', role: 'author' },
        ],
      },
    ],
    [{ authors: { name: 'Jane Austen' } }, { authors: [{ name: 'Jane Austen', role: 'author' }] }],
    [
      { authors: [{ name: 'Ken Liu', role: 'translator', sortName: null }] },
      { authors: [{ name: 'Ken Liu', role: 'translator' }] },
    ],
    [{ authors: ['Zoë Žižek'], author: 'Žižek, Zoë' }, { authors: [{ name: 'Zoë Žižek', role: 'author' }] }],
    [{ editors: ['Ann Leckie'] }, { authors: [{ name: 'Ann Leckie', role: 'editor' }] }],
    [
      { tags: ['sf', { name: 'to-read', position: 2 }] },
      {
        tags: [
          { name: 'sf', position: null },
          { name: 'to-read', position: 2 },
        ],
      },
    ],
    [{ tagPositions: [{ tag: 'to-read', position: 2 }] }, { tags: [{ name: 'to-read', position: 2 }] }],
    [{ isbn: 9780441172719 }, { identifiers: [{ scheme: 'isbn', value: '9780441172719' }] }],
    [
      { isbn_13: '978-0-441-17271-9', ISBN10: '0441172717' },
      {
        identifiers: [
          { scheme: 'isbn', value: '9780441172719' },
          { scheme: 'isbn', value: '9780441172719' },
        ],
      },
    ],
    [
      { isbn: '9780441172719', identifiers: [{ scheme: 'oclc', value: 17353 }] },
      {
        identifiers: [
          { scheme: 'oclc', value: '17353' },
          { scheme: 'isbn', value: '9780441172719' },
        ],
      },
    ],
    [
      { series: ['Dune #1', { name: 'Dune', position: 2 }] },
      {
        series: [
          { name: 'Dune', position: '1' },
          { name: 'Dune', position: '2' },
        ],
      },
    ],
    [{ year: 1998 }, { published: '1998' }],
    [{ year: 1998, published: '1998-05' }, { published: '1998-05' }],
    [{ year: 1998, published: null }, { published: null }],
    [{ publicationYear: 1998 }, { published: '1998' }],
    [
      { pages: '412', rating: 4.25 },
      { pages: 412, rating: 4.25 },
    ],
    [
      { pages: 0, rating: 0 },
      { pages: null, rating: null },
    ],
    [{ wished: true }, { wished: true }],
    [
      { language: 'German', format: 'Tapa blanda' },
      { language: 'de', format: 'paperback' },
    ],
    [{ status: 'abandoned' }, { status: 'dropped' }],
    [
      { notes: ['It rained; I read.', { kind: 'quote', text: 'So it goes.', page: 12 }] },
      {
        notes: [
          { kind: 'note', text: 'It rained; I read.' },
          { kind: 'quote', text: 'So it goes.', page: '12' },
        ],
      },
    ],
    [
      { readings: ['read 2024-01-05..2024-02-01', { state: 'reading', started: '2024/3/1' }] },
      {
        readings: [
          { state: 'read', started: '2024-01-05', finished: '2024-02-01' },
          { state: 'reading', started: '2024-03-01' },
        ],
      },
    ],
    [
      { id: 12, type: 'book', publisher: null, tags: null },
      { publisher: null, tags: [] },
    ],
    [{ uuid: '01890A5D-AC96-774B-BCCE-B302099A8057' }, { uuid: '01890a5d-ac96-774b-bcce-b302099a8057' }],
  ])('%j', async (given, expected) => {
    expect(await draftOf({ title: 'Emma', ...given })).toEqual({ title: 'Emma', ...expected });
  });

  test('a number may be a title', async () => {
    expect(await draftOf({ title: 1984 })).toEqual({ title: '1984' });
  });

  test('keys may be spelled in any way', async () => {
    expect(await draftOf({ Title: 'Emma', 'Date added': '2024-05-01', sort_title: 'Emma' })).toEqual({
      title: 'Emma',
      added: '2024-05-01',
      sortTitle: 'Emma',
    });
  });
});

test('a damaged ISBN is kept as it was typed, with a warning', async () => {
  const record = await readJsonValue({ title: 'Emma', isbn: '9780441172710' });
  expect(record.draft?.identifiers).toEqual([{ scheme: 'isbn', value: '9780441172710' }]);
  expect(record.problems).toEqual([
    {
      severity: 'warning',
      field: 'isbn',
      value: '9780441172710',
      message: 'ISBN 9780441172710 fails its check: the last digit should be 9; it was kept as it stands',
    },
  ]);
});

test('a key that nobody knows is named once, with the nearest', async () => {
  const records = await readRecords(
    'jsonl',
    '{"title":"Emma"}\n{"title":"Dune","publsher":"Ace"}\n{"title":"It","publsher":"Signet"}',
  );
  expect(records.map(messages)).toEqual([
    [],
    ['the key "publsher" is not known and was left out; did you mean "publisher"?'],
    [],
  ]);
});

test('a key that nobody knows inside an author is named, too', async () => {
  const record = await readJsonValue({ title: 'Emma', authors: [{ name: 'Jane Austen', born: 1775 }] });
  expect(messages(record)).toEqual(['the key "authors.born" is not known and was left out']);
});

test('after a hundred unknown keys the rest are told of together', async () => {
  const strange = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`~${index}`, 1]));
  const record = await readJsonValue({ title: 'Emma', ...strange });
  expect(record.problems).toHaveLength(101);
  expect(messages(record).at(-1)).toBe('more than 100 keys are not known; all others were left out, too');
});

test('of two keys for one value the second is told of', async () => {
  const record = await readJsonValue({ title: 'Emma', publishDate: '1815-12', pubdate: '1816' });
  expect(record.draft).toEqual({ title: 'Emma', published: '1815-12' });
  expect(messages(record)).toEqual(['the key "pubdate" was left out: "publishDate" says the same']);
});

describe('what is wrong refuses the record', () => {
  test.each([
    [{}, 'the record has no title'],
    [{ title: null }, 'the record has no title'],
    [{ title: ['Emma'] }, 'title is a list; it should be text or a number'],
    [{ title: 'Emma', pages: 'abc' }, '"abc" is no whole number from 1 to 999999999'],
    [{ title: 'Emma', pages: true }, 'pages is true; it should be text or a number'],
    [{ title: 'Emma', published: '2001-02-30' }, '"2001-02-30" has no real day: month 2 of 2001 has 28 days'],
    [{ title: 'Emma', rating: 7 }, '"7" is not a rating: ratings go from 0.25 to 5 stars in quarters'],
    [{ title: 'Emma', status: 'lost' }, '"lost" is no status'],
    [{ title: 'Emma', wished: [] }, 'wished is a list; it should be true or false'],
    [{ title: 'Emma', authors: [null] }, 'authors is null; it should be text or an object'],
    [{ title: 'Emma', authors: [{}] }, 'authors: name is missing'],
    [{ title: 'Emma', authors: [{ name: ['Jane'] }] }, 'authors: name is a list; it should be text'],
    [{ title: 'Emma', isbn: [['1']] }, 'isbn is a list; it should be text'],
    [
      { title: 'Emma', tagPositions: ['x'] },
      'tagPositions holds "x"; it should hold objects like {"tag": "to-read", "position": 3}',
    ],
    [
      { title: 'Emma', readings: [{ state: 'over' }] },
      'readings: state is "over"; it should be one of reading, paused, read, dropped',
    ],
    [{ title: 'Emma', readings: [{ state: 'read', finished: 'May' }] }, 'readings: "May" is not a date'],
    [{ title: 'Emma', uuid: '12' }, '"12" is no uuid'],
    [{ type: 'author', name: 12 }, "the author's name is 12; it should be text"],
    [
      { type: 'author', name: 'Jane', aliases: 'Janet' },
      'the author\'s aliases is "Janet"; it should be a list of texts',
    ],
  ])('%j', async (value, message) => {
    const record = await readJsonValue(value);
    expect(record.draft).toBeNull();
    expect(record.author).toBeUndefined();
    expect(messages(record)).toEqual([message]);
  });
});

test('a problem names its key and value, and the record its line', async () => {
  const [, record] = await readRecords('json', '[\n{"title": "Emma"},\n\n{"title": "Dune",\n "pages": "many"}\n]\n');
  expect(record).toMatchObject({ number: 2, line: 4, draft: null, raw: '{"title": "Dune",\n "pages": "many"}' });
  expect(record?.problems).toEqual([
    { severity: 'refused', field: 'pages', value: 'many', message: '"many" is no whole number from 1 to 999999999' },
  ]);
});

test('a line that is not JSON refuses itself alone', async () => {
  const records = await readRecords(
    'jsonl',
    '{"title":"Emma"}\r\n\r\n{"title":"Dune"\r\n["It"]\r\n{"title":"Ulysses"}\r\n',
  );
  expect(records.map(({ line, draft }) => [line, draft?.title ?? null])).toEqual([
    [1, 'Emma'],
    [3, null],
    [4, null],
    [5, 'Ulysses'],
  ]);
  expect(messages(records[1])[0]).toMatch(/^"{"title":"Dune"" is not JSON: /);
  expect(messages(records[2])).toEqual(['the record is a list; it should be an object in braces']);
});

test('keys that would change an object elsewhere change nothing', async () => {
  const [record] = await readRecords(
    'json',
    '{"title":"Emma","__proto__":{"wished":true},"constructor":{"prototype":{"polluted":1}}}',
  );
  expect(record?.draft).toEqual({ title: 'Emma' });
  expect(Object.getPrototypeOf(record?.draft)).toBe(Object.prototype);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(messages(record)).toHaveLength(2);
});

test('values of any depth are refused by a sentence', async () => {
  const deep = `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const [record] = await readRecords('jsonl', deep);
  expect(messages(record)).toEqual(['title is a list; it should be text or a number']);
  await expect(readRecords('json', deep)).rejects.toThrow(
    'the record that starts on line 1 is nested more than 64 levels deep',
  );
});

test('a million spaces cost no time', async () => {
  const space = ' '.repeat(1_000_000);
  const started = performance.now();
  await readRecords(
    'json',
    `${space}[{"title":"Emma","isbn":"${space}1","author":"${space};${space}","published":"${space}x","series":"${space}#${space}"}]`,
  );
  expect(performance.now() - started).toBeLessThan(2000);
});

test('the shape of generated books is read whole', async () => {
  const book = {
    title: 'Stone, Vol. 2',
    subtitle: null,
    authors: ['Ana Ruiz', 'Bo M. Li'],
    isbn13: '9780441172719',
    year: 1999,
    publisher: 'Kola Press',
    language: 'sv',
    pages: 321,
    rating: 4,
    tags: ['signed', 'gift'],
    status: 'abandoned',
    added: '2014-02-03',
    description: 'Said "no".\nTwice.',
  };
  const record = await readJsonValue(book);
  expect(record.problems).toEqual([]);
  expect(record.draft).toEqual({
    title: 'Stone, Vol. 2',
    subtitle: null,
    authors: [
      { name: 'Ana Ruiz', role: 'author' },
      { name: 'Bo M. Li', role: 'author' },
    ],
    identifiers: [{ scheme: 'isbn', value: '9780441172719' }],
    published: '1999',
    publisher: 'Kola Press',
    language: 'sv',
    pages: 321,
    rating: 4,
    tags: [
      { name: 'signed', position: null },
      { name: 'gift', position: null },
    ],
    status: 'dropped',
    added: '2014-02-03',
    description: 'Said "no".\nTwice.',
  });
});
