import { describe, expect, test } from 'vitest';
import { keptBook, messages, readRecords, writeBooks } from './library-content.ts';

async function readCells(cells: Readonly<Record<string, string>>) {
  const all = { title: 'Emma', ...cells };
  const lines = [Object.keys(all), Object.values(all)].map((line) =>
    line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  );
  const [record] = await readRecords('csv', lines.join('\n'));
  if (record === undefined) throw new Error('the row was not read');
  return record;
}

const generated = `title,subtitle,authors,isbn13,year,publisher,language,pages,rating,tags,status,added,description
"Stone, Vol. 2",,Ana Ruiz; Bo M. Li,9780441172719,1999,Kola Press,sv,321,4,signed; gift,abandoned,2014-02-03,"Said ""no"".
Twice."
`;

test('the shape of generated books is read whole', async () => {
  const [record] = await readRecords('csv', generated);
  expect(record).toMatchObject({ number: 1, line: 2, source: null, problems: [] });
  expect(record?.draft).toEqual({
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

test('the same is read wherever a chunk ends', async () => {
  const whole = await readRecords('csv', generated);
  for (let at = 0; at <= generated.length; at += 1) {
    expect(await readRecords('csv', [generated.slice(0, at), generated.slice(at)]), `cut at ${at}`).toEqual(whole);
  }
});

test.each([',', ';', '\t'])('cells may be parted by %j', async (delimiter) => {
  const [record] = await readRecords('csv', `Title_${delimiter}PAGE COUNT\nEmma${delimiter}474\n`);
  expect(record?.draft).toEqual({ title: 'Emma', pages: 474 });
});

describe('cells', () => {
  test.each([
    [{ author: 'Jane Austen' }, { authors: [{ name: 'Jane Austen', role: 'author' }] }],
    [{ authors: 'Jane Austen', author: 'Austen' }, { authors: [{ name: 'Jane Austen', role: 'author' }] }],
    [{ editors: 'Ann Leckie', authors: '' }, { authors: [{ name: 'Ann Leckie', role: 'editor' }] }],
    [{ contributors: 'foreword=Ken Liu' }, { authors: [{ name: 'Ken Liu', role: 'foreword' }] }],
    [
      { authors: 'bell hooks', sortNames: 'bell hooks=hooks, bell' },
      { authors: [{ name: 'bell hooks', role: 'author', sortName: 'hooks, bell' }] },
    ],
    [
      { tags: 'sf; to-read', tagPositions: 'to-read #3' },
      {
        tags: [
          { name: 'sf', position: null },
          { name: 'to-read', position: 3 },
        ],
      },
    ],
    [{ tagPositions: 'to-read #3' }, { tags: [{ name: 'to-read', position: 3 }] }],
    [{ year: '1998', published: '1998-05' }, { published: '1998-05' }],
    [
      { isbn10: '0441172717', identifiers: 'oclc=17353; isbn=123' },
      {
        identifiers: [
          { scheme: 'isbn', value: '9780441172719' },
          { scheme: 'oclc', value: '17353' },
          { scheme: 'isbn', value: '123' },
        ],
      },
    ],
    [
      { notes: 'One\\; two; three' },
      {
        notes: [
          { kind: 'note', text: 'One; two' },
          { kind: 'note', text: 'three' },
        ],
      },
    ],
    [{ readings: 'read ..2024-02-01' }, { readings: [{ state: 'read', started: null, finished: '2024-02-01' }] }],
    [
      { rating: '0.0', pages: '0', minutes: '00' },
      { rating: null, pages: null, minutes: null },
    ],
    [
      { publisher: ' ', tags: '', wished: '' },
      { publisher: null, tags: [], wished: false },
    ],
    [
      { review: ' Two spaces  \n', publisher: ' Ace ' },
      { review: ' Two spaces  \n', publisher: 'Ace' },
    ],
    [{ id: '12', uuid: '' }, {}],
  ])('%j', async (cells, expected) => {
    const record = await readCells(cells);
    expect(record.problems).toEqual([]);
    expect(record.draft).toEqual({ title: 'Emma', ...expected });
  });
});

describe('what is wrong refuses the row', () => {
  test.each([
    [{ pages: 'abc' }, 'pages', 'abc', '"abc" is no whole number from 1 to 999999999'],
    [{ Year: '2001-02-30' }, 'Year', '2001-02-30', '"2001-02-30" has no real day: month 2 of 2001 has 28 days'],
    [{ status: 'lost' }, 'status', 'lost', '"lost" is no status'],
    [{ title: ' ' }, 'title', null, 'the row has no title'],
    [{ readings: 'read; over' }, 'readings', 'over', '"over" is no reading'],
    [{ tagPositions: 'to-read' }, 'tagPositions', 'to-read', '"to-read" is no place in a list: write "to-read #3"'],
    [
      { sortNames: 'Austen' },
      'sortNames',
      'Austen',
      'the sortNames should be like "Federico García Lorca=García Lorca, Federico"',
    ],
  ])('%j', async (cells, field, value, message) => {
    const record = await readCells(cells);
    expect(record).toMatchObject({ line: 2, draft: null, problems: [{ severity: 'refused', field, value, message }] });
  });
});

test('a damaged ISBN is kept as it was typed, with a warning', async () => {
  const record = await readCells({ isbn13: '9.78044E+12' });
  expect(record.draft?.identifiers).toEqual([{ scheme: 'isbn', value: '9.78044E+12' }]);
  expect(record.problems).toMatchObject([{ severity: 'warning', field: 'isbn13', value: '9.78044E+12' }]);
});

test('columns that nobody knows are named once, with the nearest', async () => {
  const records = await readRecords('csv', 'title,colour,publsher,year,pubdate\nEmma,red,,1815,\nDune,sand,,,\n');
  expect(records.map(messages)).toEqual([
    [
      'the column "colour" is not known and was left out',
      'the column "publsher" is not known and was left out; did you mean "publisher"?',
      'the column "pubdate" was left out: "year" says the same',
    ],
    [],
  ]);
});

test('a row that ends early says nothing of the rest; one that is too long is told of', async () => {
  const records = await readRecords('csv', 'title,publisher\nEmma\nDune,Ace,1965\n"It",Signet,\n');
  expect(records.map(({ draft }) => draft)).toEqual([
    { title: 'Emma' },
    { title: 'Dune', publisher: 'Ace' },
    { title: 'It', publisher: 'Signet' },
  ]);
  expect(records.map(messages)).toEqual([[], ['the row has 3 cells, but the header has 2; the last are left out'], []]);
});

test('lines are counted through cells with line ends', async () => {
  const records = await readRecords('csv', 'title,description\r\nEmma,"one\r\ntwo"\r\n\r\nDune,\r\n');
  expect(records.map(({ line }) => line)).toEqual([2, 5]);
});

test('a table without a title names its columns and the known ones', async () => {
  await expect(readRecords('csv', 'author;isbn\nJane Austen;\n')).rejects.toMatchObject({
    kind: 'failure',
    message: 'the table has no column "title"; its first line is "author, isbn"',
    hint: expect.stringContaining('Known: uuid, title, subtitle,'),
  });
});

test('an empty file and a file without a header are refused', async () => {
  await expect(readRecords('csv', '')).rejects.toThrow('the file is empty; a table has at least its header line');
  await expect(readRecords('csv', 'Emma', { header: false })).rejects.toMatchObject({ kind: 'usage' });
});

test('cells that a spreadsheet would run come back without the apostrophe, unless the file was written exactly', async () => {
  const book = keptBook({ title: '=1+1', subtitle: "'=1+1", publisher: "'tis", added: '2024-05-01' });
  const guarded = await writeBooks('csv', [book]);
  expect(guarded).toContain(",'=1+1,''=1+1,");
  const [record] = await readRecords('csv', guarded);
  expect(record?.draft).toMatchObject({ title: '=1+1', subtitle: "'=1+1", publisher: "'tis" });
  const [exact] = await readRecords('csv', await writeBooks('csv', [book], { exact: true }), { exact: true });
  expect(exact?.draft).toMatchObject({ title: '=1+1', subtitle: "'=1+1", publisher: "'tis" });
});
