import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chooseReader } from '../../../src/formats/choose-format.ts';
import { messages, readRecords } from '../library-content.ts';

const corpus = new URL('../../../../shared/corpus/calibre/generated/', import.meta.url);

const list = JSON.stringify(
  [
    {
      '*cycle': 'Apocalypse',
      '*cycle_index': 3.0,
      '*shelf': ['Study', 'Loft'],
      '*pages': 288,
      author_sort: 'Pratchett, Terry & Gaiman, Neil',
      authors: 'Terry Pratchett & Neil Gaiman',
      comments: '<p>The world <b>ends</b>.</p>',
      formats: ['/books/Good Omens.epub'],
      id: 1,
      identifiers: { isbn: '9780575048003', uri: 'http|//example.org/1' },
      languages: ['eng'],
      pubdate: '1990-05-01T00:00:00+00:00',
      publisher: 'Gollancz',
      rating: 9,
      series: 'Omens',
      series_index: 2.5,
      tags: ['Fantasy'],
      timestamp: '2012-03-03T19:47:47+00:00',
      title: 'Good Omens',
      uuid: '87ddbdeb-1e27-4d06-b79b-4b2a3bfc6a5f',
    },
  ],
  null,
  2,
);

const catalogue = `\uFEFFauthor_sort,authors,comments,formats,id,identifiers,isbn,languages,pubdate,publisher,rating,series,series_index,tags,timestamp,title,title_sort,uuid,#shelf,#cycle,#cycle_index
"Pratchett, Terry & Gaiman, Neil","Terry Pratchett & Neil Gaiman","The world ends.","epub, pdf","1","isbn:9780575048003,uri:http|//example.org/1","9780575048003","eng","1990-05-01T00:00:00+00:00","Gollancz","4.5","Omens","2.5","Fantasy, Humour","2012-03-03T20:47:47+01:00","Good Omens","Good Omens","87ddbdeb-1e27-4d06-b79b-4b2a3bfc6a5f","Study","Apocalypse","3.0"
`;

const common = {
  title: 'Good Omens',
  publisher: 'Gollancz',
  published: '1990-05-01',
  rating: 4.5,
  language: 'en',
  format: 'ebook',
  added: '2012-03-03T19:47:47.000Z',
  authors: [
    { name: 'Terry Pratchett', sortName: 'Pratchett, Terry', role: 'author' },
    { name: 'Neil Gaiman', sortName: 'Gaiman, Neil', role: 'author' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780575048003' },
    { scheme: 'uri', value: 'http://example.org/1' },
    { scheme: 'uuid', value: '87ddbdeb-1e27-4d06-b79b-4b2a3bfc6a5f' },
  ],
  series: [
    { name: 'Omens', position: '2.5' },
    { name: expect.anything(), position: '3' },
  ],
};

function formatOf(fileName: string, text: string): string {
  return chooseReader(null, { fileName, text, head: Buffer.from(text), files: null }).name;
}

describe('what calibredb prints', () => {
  test('as a list is read with its columns', async () => {
    expect(formatOf('books.json', list)).toBe('calibre-json');
    const [record] = await readRecords('calibre-json', list);
    expect(record?.draft).toMatchObject({ ...common, description: 'The world **ends**.', pages: 288 });
    expect(record?.draft?.tags?.map(({ name }) => name)).toEqual(['Fantasy', 'shelf/Study', 'shelf/Loft']);
    expect(record?.source).toMatchObject({ source: 'calibre', key: '87ddbdeb-1e27-4d06-b79b-4b2a3bfc6a5f' });
  });

  test('as a list of titles only is told from our own JSON', () => {
    expect(
      formatOf('books.json', '[\n  {\n    "authors": "Jane Austen",\n    "id": 1,\n    "title": "Emma"\n  }\n]'),
    ).toBe('calibre-json');
    expect(formatOf('books.json', '[\n{"title":"Emma","authors":[{"name":"Jane Austen","sortName":"x"}]}]')).toBe(
      'json',
    );
  });

  test('as a catalogue is read with its columns', async () => {
    expect(formatOf('books.csv', catalogue)).toBe('calibre-csv');
    const [record] = await readRecords('calibre-csv', catalogue);
    expect(record?.draft).toMatchObject({ ...common, sortTitle: 'Good Omens', description: 'The world ends.' });
    expect(record?.source?.row).toContainEqual(['#shelf', 'Study']);
  });

  test('refuses a book without a title, and what is no object', async () => {
    expect(messages((await readRecords('calibre-json', '[{"id": 1}]'))[0])).toEqual(['the book has no title']);
    expect(messages((await readRecords('calibre-json', '[{"id": 1,}]'))[0])).toContain('the record is not JSON');
  });
});

describe.skipIf(!existsSync(corpus))('lists and catalogues of one library (corpus)', () => {
  test.each(['cops_some', 'cops_one'])('of %s agree', async (name) => {
    const listed = await readRecords(
      'calibre-json',
      readFileSync(new URL(`${name}__list_for_machine_all.json`, corpus), 'utf8'),
    );
    const catalogued = await readRecords('calibre-csv', readFileSync(new URL(`${name}__catalog.csv`, corpus), 'utf8'));
    expect(catalogued).toHaveLength(listed.length);
    for (const record of listed) {
      const other = catalogued.find(({ source }) => source?.key === record.source?.key)?.draft;
      const { title, authors, published, publisher, rating, identifiers } = record.draft ?? {};
      expect(other).toMatchObject({ title, authors, published });
      expect(other?.identifiers).toEqual(expect.arrayContaining([...(identifiers ?? [])]));
      expect([other?.publisher, other?.rating]).toEqual([publisher, rating]);
    }
  });
});
