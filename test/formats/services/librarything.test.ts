import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { librarything } from '../../../src/formats/librarything/librarything.ts';
import { recogniseLibrarything } from '../../../src/formats/librarything/recognise-librarything.ts';
import { collect } from '../chunks.ts';
import { sourceOf } from '../source-of.ts';

const row = {
  'Book Id': '60391274',
  Title: 'The Hitch "Hiker\'s" Guide',
  'Sort Character': '5',
  'Primary Author': 'Cortázar, Julio',
  'Primary Author Role': 'Author',
  'Secondary Author': 'Ince Jr., Irwyn L.|Keller, Timothy|Plato',
  'Secondary Author Roles': 'Foreword|Translator|',
  Publication: 'P & R Publishing (2000), Edition: First Edition, revised, 360 pages',
  Date: '2003-2004',
  Review: 'A <b>guide</b>.',
  Rating: '4.5',
  Comment: 'A gift.',
  'Private Comment': 'From Anna.',
  Summary: 'The Hitch "Hiker\'s" Guide by Julio Cortázar (2003)',
  Media: 'Mass Market Paperback',
  'Page Count': '349 ',
  LCCN: '79012345',
  'Date Started': '[2007-05-01]',
  'Date Read': '[2007-05-08]',
  Tags: 'science fiction, owned',
  Collections: 'Your library, Favorites, Wishlist',
  Languages: 'Spanish, All',
  ISBN: '[0441478123]',
  ISBNs: '0441478123, 9780441478125, 9780306406157',
  Subjects: 'Novelists > Argentina|Cuentos',
  'Entry Date': '2007-05-09',
  OCLC: '1154501',
  'Work id': '25327',
};

const names = Object.keys(row);

function tableOf(rows: readonly Readonly<Record<string, string>>[]): string {
  return [names, ...rows.map((cells) => names.map((name) => cells[name] ?? ''))]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

function read(bytes: string | Uint8Array): Promise<Incoming[]> {
  const options = { shelves: new Map(), header: true };
  return collect(librarything.readSource(sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), options));
}

async function readRow(cells: Partial<typeof row>) {
  const [record] = await read(tableOf([{ ...row, ...cells }]));
  return { draft: record?.draft, said: record?.problems.map(({ message }) => message) };
}

const expected = {
  title: 'The Hitch "Hiker\'s" Guide',
  sortTitle: 'Hitch "Hiker\'s" Guide, The',
  authors: [
    { name: 'Julio Cortázar', role: 'author', sortName: 'Cortázar, Julio' },
    { name: 'Irwyn L. Ince Jr.', role: 'foreword', sortName: 'Ince Jr., Irwyn L.' },
    { name: 'Timothy Keller', role: 'translator', sortName: 'Keller, Timothy' },
    { name: 'Plato', role: 'contributor' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780441478125' },
    { scheme: 'oclc', value: '1154501' },
    { scheme: 'lccn', value: '79012345' },
    { scheme: 'librarything-work', value: '25327' },
  ],
  publisher: 'P & R Publishing',
  edition: 'First Edition, revised',
  published: '2003/2004',
  language: 'es',
  format: 'mass-market',
  pages: 349,
  description: null,
  status: 'read',
  wished: true,
  tags: ['Favorites', 'science fiction', 'owned'].map((name) => ({ name, position: null })),
  readings: [{ state: 'read', started: '2007-05-01', finished: '2007-05-08' }],
  rating: 4.5,
  review: 'A **guide**.',
  notes: [
    { kind: 'note', text: 'A gift.' },
    { kind: 'private', text: 'From Anna.' },
  ],
  added: '2007-05-09',
};

describe('the table with tabs', () => {
  test('is read in all its parts, quotation marks being letters', async () => {
    const [record] = await read(tableOf([row]));
    expect(record).toMatchObject({ problems: [], source: { source: 'librarything', key: '60391274' } });
    expect(record?.draft).toEqual(expected);
    expect(record?.source?.row).toContainEqual(['Subjects', 'Novelists > Argentina|Cuentos']);
  });

  test('may have cells in MARC-8 among others in UTF-8, in one line', async () => {
    const [before = '', after = ''] = tableOf([row, { ...row, 'Book Id': '2' }]).split('Novelists > Argentina', 2);
    const marc8 = Buffer.concat([Buffer.from('Cort'), Buffer.from([0xe2]), Buffer.from('azar > Argentina')]);
    const records = await read(Buffer.concat([Buffer.from(before), marc8, Buffer.from(after)]));
    expect(records[0]?.draft).toEqual(expected);
    expect(records[0]?.source?.row).toContainEqual(['Subjects', 'Cortázar > Argentina|Cuentos']);
  });

  test('may end in the middle of a line', async () => {
    const [header = '', line = ''] = tableOf([row]).split('\n');
    const [record] = await read(`${header}\n${line.split('\t').slice(0, 5).join('\t')}`);
    expect(record?.draft).toMatchObject({ title: row.Title, authors: [{ name: 'Julio Cortázar' }] });
    expect(record?.problems.map(({ message }) => message)).toEqual(['the row has 5 cells, but the header has 28']);
  });

  test('may come in any pieces', async () => {
    const bytes = Buffer.from(`${tableOf([row, row])}\r\n`);
    const pieces = async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte);
    };
    const options = { shelves: new Map(), header: true };
    const records = await collect(librarything.readSource({ ...sourceOf(bytes), bytes: pieces }, options));
    expect(records.map(({ line, draft }) => [line, draft])).toEqual([
      [2, expected],
      [3, expected],
    ]);
  });
});

describe('cells', () => {
  test.each([
    ['?', null],
    ['n.d.', null],
    ['c1999', '1999'],
    ['[1987]', '1987'],
    ['', null],
  ])('the date %j is %j', async (text, published) => {
    expect(await readRow({ Date: text })).toMatchObject({ said: [], draft: { published } });
  });

  test('a date that is none is told', async () => {
    expect((await readRow({ Date: 'MDCCC' })).said).toEqual(['"MDCCC" is not a date']);
  });

  test.each([
    ['Your library', '', '', null],
    ['Your library, Currently reading', '', '2007-05-08', 'reading'],
    ['To read|Favorites', '', '', 'to-read'],
    ['Read but unowned', '', '', 'read'],
    ['Your library', '2007-05-01', '[]', 'reading'],
  ])('the collections %j with the days %j and %j are %j', async (collections, started, finished, status) => {
    const cells = { Collections: collections, 'Date Started': started, 'Date Read': finished };
    expect((await readRow(cells)).draft?.status).toBe(status);
  });

  test('an ISBN of many counts only where the own one is missing', async () => {
    expect((await readRow({ ISBN: '[]' })).draft?.identifiers?.[0]).toEqual({ scheme: 'isbn', value: '0441478123' });
  });

  test('pages in the cell of the publisher count where there are no others', async () => {
    expect((await readRow({ 'Page Count': '' })).draft?.pages).toBe(360);
  });
});

test('the variant with commas and quotation marks is read alike', async () => {
  const quoted = [names, names.map((name) => Object.entries(row).find(([key]) => key === name)?.[1] ?? '')]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  const [record] = await read(quoted);
  expect(record?.draft).toEqual(expected);
});

describe('JSON', () => {
  const entry = {
    books_id: '190140351',
    title: 'Training "Hearts"',
    sortcharacter: '1',
    primaryauthor: 'Meade, Starr',
    authors: [
      { lf: 'Meade, Starr', fl: 'Starr Meade', role: 'Author' },
      { lf: 'Hansen, Collin', fl: 'Collin Hansen', role: 'Foreword' },
    ],
    collections: { 1: 'Your library', 4: 'To read' },
    tags: ['devotion', '{odd'],
    originalisbn: '0875523927',
    isbn: { 0: '0875523927', 2: '9780875523927' },
    asin: '0875523927',
    publication: 'P & R Publishing (2000), 360 pages',
    date: '2000',
    language: ['English', 'All'],
    lcc: [],
    workcode: '67516',
    entrydate: '2020-09-27',
    format: [{ code: '1.1.1', text: 'Paperback' }],
    pages: '349 ',
    rating: '4',
  };

  test('is read entry by entry, several documents in one file', async () => {
    const text = `{"1": ${JSON.stringify(entry)},\n "2": {"books_id": "2", "title": "Emma", "isbn": []}}\n[{"books_id": "3", "title": "Dune"}]\n`;
    const records = await read(text);
    expect(records.map(({ number, line, source }) => [number, line, source?.key])).toEqual([
      [1, 1, '190140351'],
      [2, 2, '2'],
      [3, 3, '3'],
    ]);
    expect(records[0]?.draft).toMatchObject({
      title: 'Training "Hearts"',
      authors: [
        { name: 'Starr Meade', role: 'author' },
        { name: 'Collin Hansen', role: 'foreword' },
      ],
      identifiers: [
        { scheme: 'isbn', value: '9780875523927' },
        { scheme: 'librarything-work', value: '67516' },
      ],
      publisher: 'P & R Publishing',
      published: '2000',
      language: 'en',
      format: 'paperback',
      pages: 349,
      status: 'to-read',
      tags: [{ name: 'devotion' }, { name: '{odd' }],
      rating: 4,
      added: '2020-09-27',
    });
    expect(records[0]?.source?.row).toContainEqual(['lcc', '[]']);
    expect(records.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('that is cut off is refused, and one bad entry by itself', async () => {
    await expect(read('{"1": {"books_id": "1", "title": "Em')).rejects.toThrow('starts on line 1 does not end');
    const records = await read('{"1": {"books_id": "1", "title": }, "2": {"books_id": "2", "title": "Emma"}}');
    expect(records.map(({ draft }) => draft?.title)).toEqual([undefined, 'Emma']);
    expect(records[0]?.problems[0]).toMatchObject({ severity: 'refused' });
  });

  const corpus = new URL('../../../../shared/corpus/', import.meta.url);

  test.skipIf(!existsSync(corpus))(
    'of a real library agrees with another reader (skipped without the corpus)',
    async () => {
      const truth: {
        records: {
          title: string;
          isbn13: string;
          librarything_id: string;
          authors: { fl: string }[];
          entry_date: string;
          date_raw: string;
        }[];
      } = JSON.parse(readFileSync(new URL('truth/tellico__librarything.json.json', corpus), 'utf8'));
      const records = await read(readFileSync(new URL('tellico/librarything.json', corpus)));
      expect(records.flatMap(({ problems }) => problems)).toEqual([]);
      expect(
        records.map(({ draft, source }) => [
          source?.key,
          draft?.title,
          draft?.identifiers?.[0]?.value,
          draft?.authors?.map(({ name }) => name),
          draft?.published,
          draft?.added,
        ]),
      ).toEqual(
        truth.records.map((one) => [
          one.librarything_id,
          one.title,
          one.isbn13,
          one.authors.map(({ fl }) => fl),
          one.date_raw,
          one.entry_date,
        ]),
      );
    },
  );
});

test('what LibraryThing exports is recognised', () => {
  expect(recogniseLibrarything(tableOf([row]))).toBe(true);
  expect(recogniseLibrarything('{"190140345": {\n  "books_id": "190140345",')).toBe(true);
  expect(recogniseLibrarything('[{"title": "Emma"}]')).toBe(false);
  expect(recogniseLibrarything('Title\tAuthor\n')).toBe(false);
});
