import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { messages, readRecords } from '../library-content.ts';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);

function line(type: string, record: object): string {
  return `/type/${type}\t/${type}s/OL1X\t2\t2010-03-11T23:44:18.987404\t${JSON.stringify(record)}\n`;
}

async function read(text: string): Promise<Incoming[]> {
  return readRecords('openlibrary', text);
}

describe('a dump of Open Library', () => {
  test('has editions, which are books', async () => {
    const [record] = await read(
      line('edition', {
        key: '/books/OL7353617M',
        title_prefix: 'The',
        title: 'Hobbit',
        subtitle: 'or There and Back Again',
        authors: [{ key: '/authors/OL26320A' }],
        contributors: [{ role: 'Illustrator', name: 'Alan Lee' }],
        isbn_10: ['0395071224'],
        isbn_13: ['9780395071229'],
        lccn: ['38005859'],
        oclc_numbers: ['12345'],
        identifiers: { goodreads: ['5907'], amazon: ['B0001'], __proto__: ['x'] },
        publishers: ['Houghton Mifflin', 'Others'],
        publish_date: 'c1966.',
        number_of_pages: 310,
        physical_format: 'Mass Market Paperback',
        languages: [{ key: '/languages/eng' }],
        description: { type: '/type/text', value: 'A hole in the ground.' },
        subjects: ['Dragons.', 'Fiction / Fantasy'],
        series: ['Middle-earth'],
        covers: [-1, 6979861],
        edition_name: '2nd ed.',
      }),
    );
    expect(record).toMatchObject({ number: 1, line: 1, problems: [], source: null });
    expect(record?.draft).toEqual({
      title: 'The Hobbit',
      subtitle: 'or There and Back Again',
      description: 'A hole in the ground.',
      cover: 'https://covers.openlibrary.org/b/id/6979861-L.jpg',
      publisher: 'Houghton Mifflin',
      published: '1966',
      language: 'en',
      pages: 310,
      format: 'mass-market',
      edition: '2nd ed.',
      authors: [{ name: 'Alan Lee', role: 'illustrator' }],
      identifiers: [
        { scheme: 'openlibrary', value: 'OL7353617M' },
        { scheme: 'isbn', value: '9780395071229' },
        { scheme: 'lccn', value: '38005859' },
        { scheme: 'oclc', value: '12345' },
        { scheme: 'goodreads', value: '5907' },
        { scheme: 'asin', value: 'B0001' },
      ],
      series: [{ name: 'Middle-earth', position: null }],
      tags: [
        { name: 'Dragons', position: null },
        { name: 'Fiction - Fantasy', position: null },
      ],
    });
  });

  test('has works, authors with other spellings, and lines that are left out', async () => {
    const records = await read(
      line('work', { key: '/works/OL1W', title: 'Emma', first_publish_date: '1815', subjects: ['Fiction'] }) +
        line('author', { name: 'Jane  Austen', alternate_names: ['Austen, Jane', 'Jane Austen'] }) +
        line('redirect', { location: '/works/OL2W' }) +
        line('redirect', { location: '/works/OL3W' }),
    );
    expect(records[0]?.draft).toMatchObject({ title: 'Emma', firstPublished: '1815' });
    expect(records[1]?.author).toEqual({ name: 'Jane Austen', sortName: 'Austen, Jane', aliases: ['Austen, Jane'] });
    expect(records.slice(2).map((record) => messages(record))).toEqual([
      ['records of the type "/type/redirect" are left out'],
      [],
    ]);
  });

  test.each([
    ['/type/work\t/works/OL1W\t1\t2010\t{"title": ', 'the line does not end in a JSON object'],
    ['/type/work\t/works/OL1W\t1\t2010\t[1]'.replace('[1]', '12'), 'the line does not end in a JSON object'],
    ['/type/work\t/works/OL1W', 'the line does not end in a JSON object'],
    [line('work', { key: '/works/OL1W' }), 'the record has no title'],
    [line('author', { key: '/authors/OL1A' }), 'the author has no name'],
  ])('refuses the line %j alone', async (bad, message) => {
    const [first, second] = await read(`${bad.trimEnd()}\n${line('work', { title: 'Emma' })}`);
    expect(messages(first)).toEqual([message]);
    expect(first).toMatchObject({ line: 1, draft: null });
    expect(second).toMatchObject({ line: 2, draft: { title: 'Emma' } });
  });

  test('may hold anything where something else should be', async () => {
    const odd = {
      title: 'Emma',
      isbn_13: 'x',
      covers: 'y',
      subjects: { a: 1 },
      identifiers: [1],
      languages: 5,
      number_of_pages: '-3',
    };
    const [record] = await read(line('edition', odd));
    expect(record?.draft).toMatchObject({ title: 'Emma', identifiers: [] });
  });
});

interface TrueRecord {
  readonly line: number;
  readonly type: string;
  readonly key: string;
  readonly title?: string;
  readonly name?: string;
  readonly isbn_13?: readonly string[];
  readonly publishers?: readonly string[];
  readonly pages?: number;
}

describe.skipIf(!isHere)('lines of the dumps (corpus)', () => {
  const names = isHere ? readdirSync(new URL('openlibrary/', corpus)) : [];
  test.each(names)('%s is what it says', async (name) => {
    const records = await read(readFileSync(new URL(`openlibrary/${name}`, corpus), 'utf8'));
    const { records: truth }: { records: TrueRecord[] } = JSON.parse(
      readFileSync(new URL(`truth/openlibrary__${name}.json`, corpus), 'utf8'),
    );
    expect(records).toHaveLength(truth.length);
    for (const [index, expected] of truth.entries()) {
      const { draft, author, line } = records[index] ?? {};
      expect(line).toBe(expected.line);
      expect(draft?.title ?? author?.name).toBe((expected.title ?? expected.name)?.replaceAll(/\s+/g, ' ').trim());
      expect(draft?.identifiers?.map(({ value }) => value) ?? []).toEqual(
        expect.arrayContaining([...(expected.isbn_13 ?? [])]),
      );
      expect(draft?.publisher).toBe(expected.publishers?.[0]);
      expect(draft?.pages).toBe(expected.pages);
    }
  });
});
