import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { calibre } from '../../../src/formats/calibre/calibre.ts';
import { openTables } from '../../../src/repository/foreign-tables.ts';
import { makeCalibreLibrary } from '../../support/calibre-library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { collect } from '../chunks.ts';
import { sourceOf } from '../source-of.ts';

const corpus = new URL('../../../../shared/corpus/calibre/', import.meta.url);
const options = { shelves: new Map(), header: true };

async function read(path: string): Promise<Incoming[]> {
  return collect(
    calibre.readSource({ ...sourceOf('', path), openTables: async () => openTables(path, temporaryFolder()) }, options),
  );
}

function library(further = ''): string {
  const path = join(temporaryFolder(), 'metadata.db');
  makeCalibreLibrary(path, further);
  return path;
}

describe('a calibre library', () => {
  test('is read with the columns of the user’s own', async () => {
    const path = library();
    const [record, other] = await read(path);
    expect(record).toMatchObject({ number: 1, place: 'book 1', problems: [] });
    expect(record?.draft).toEqual({
      title: 'Good Omens',
      sortTitle: 'Good Omens',
      description: 'The world **ends**.',
      cover: path.replace('metadata.db', 'Terry Pratchett/Good Omens (1)/cover.jpg'),
      language: 'en',
      publisher: 'Gollancz',
      published: '1990-05-01',
      rating: 4.5,
      added: '2012-03-03T19:47:47.473Z',
      format: 'ebook',
      pages: 288,
      status: 'read',
      readings: [{ state: 'read', finished: '2019-05-04' }],
      authors: [
        { name: 'Terry Pratchett', sortName: 'Pratchett, Terry', role: 'author' },
        { name: 'Neil Gaiman', sortName: 'Gaiman, Neil', role: 'author' },
        { name: 'Martin Luther King, Jr.', sortName: 'King, Martin Luther, Jr.', role: 'author' },
      ],
      identifiers: [
        { scheme: 'asin', value: '0575048000' },
        { scheme: 'goodreads', value: '12067' },
        { scheme: 'isbn', value: '9780575048003' },
        { scheme: 'uuid', value: '87ddbdeb-1e27-4d06-b79b-4b2a3bfc6a5f' },
      ],
      series: [
        { name: 'Omens', position: '2.5' },
        { name: 'Apocalypse', position: '3' },
      ],
      tags: [
        { name: 'Humour', position: null },
        { name: 'Fantasy', position: null },
        { name: 'Shelf/Study', position: null },
        { name: 'Shelf/To lend', position: null },
      ],
    });
    expect(record?.source).toMatchObject({ source: 'calibre', key: '87ddbdeb-1e27-4d06-b79b-4b2a3bfc6a5f' });
    expect(record?.source?.row).toContainEqual(['#pages', '288']);
    expect(other?.draft).toEqual({
      title: 'Notes',
      sortTitle: 'Notes',
      added: '2012-03-04T10:00:00.000Z',
      authors: [],
      identifiers: [{ scheme: 'uuid', value: '518730a4-a16c-4666-8afb-eef4812b11b1' }],
      series: [],
      tags: [],
    });
  });

  test.each([
    ['drop table books;', 'is no calibre library: it has no plain table books with id'],
    ['alter table books drop column path;', 'is no calibre library: it has no plain table books with path'],
    [
      'alter table authors rename to writers; create view authors as select * from writers;',
      'is no calibre library: it has no plain table authors with id',
    ],
    [
      `drop table comments; create table comments(book integer, text text generated always as (hex(zeroblob(100000000))));`,
      'is no calibre library: it has no plain table comments with book',
    ],
    [
      `drop table comments; create virtual table comments using fts5(book, text);`,
      'is no calibre library: it has no plain table comments with book',
    ],
    [`update comments set text = hex(zeroblob(9000000));`, 'the table comments holds a value of more than 16 MB'],
  ])('is refused where %s', async (further, message) => {
    await expect(read(library(further))).rejects.toThrow(message);
  });

  test('is not changed, and leaves nothing behind', async () => {
    const path = library();
    const before = readFileSync(path);
    await read(path);
    expect(readFileSync(path)).toEqual(before);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

interface TrueBook {
  readonly title: string;
  readonly authors: string;
  readonly tags: readonly string[];
  readonly rating?: number;
  readonly series?: string;
  readonly pubdate: string;
  readonly uuid: string;
  readonly publisher?: string;
}

describe.skipIf(!existsSync(corpus))('libraries of others (corpus)', () => {
  test.each([
    ['cops__BaseWithSomeBooks__metadata.db', 'cops_some'],
    ['cops__BaseWithOneBook__metadata.db', 'cops_one'],
  ])('%s is what calibre says it is', async (file, name) => {
    const records = await read(new URL(file, corpus).pathname);
    const says: TrueBook[] = JSON.parse(
      readFileSync(new URL(`generated/${name}__list_for_machine_all.json`, corpus), 'utf8'),
    );
    expect(records).toHaveLength(says.length);
    for (const book of says) {
      const draft = records.find(({ source }) => source?.key === book.uuid)?.draft;
      expect(draft).toMatchObject({ title: book.title, published: book.pubdate.slice(0, 10) });
      expect(draft?.authors?.map(({ name }) => name).join(' & ')).toBe(book.authors);
      expect(draft?.tags?.map(({ name }) => name)).toEqual(expect.arrayContaining([...book.tags]));
      expect((draft?.rating ?? 0) * 2).toBe(book.rating ?? 0);
      expect(draft?.publisher).toBe(book.publisher);
      expect(draft?.series?.map(({ name }) => name)).toEqual(expect.arrayContaining(book.series ? [book.series] : []));
    }
  });
});
