import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { opf } from '../../../src/formats/epub/opf.ts';
import { collect } from '../chunks.ts';
import { messages } from '../library-content.ts';
import { sourceOf } from '../source-of.ts';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);
const options = { shelves: new Map(), header: true };

async function read(text: string, name = 'Austen/metadata.opf'): Promise<Incoming> {
  const [record] = await collect(opf.readSource(sourceOf(text, name), options));
  if (record === undefined) throw new Error('no record');
  return record;
}

function package2(metadata: string): string {
  return `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" unique-identifier="own" version="2.0">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
  <guide><reference type="cover" title="Cover" href="cover.jpg"/></guide>
</package>`;
}

describe('a package document of calibre (OPF 2)', () => {
  test('is read with what calibre adds', async () => {
    const column = { name: 'Shelf', datatype: 'text', '#value#': ['Study', 'Loft'], is_multiple: ',' };
    const record = await read(
      package2(`
    <dc:identifier opf:scheme="calibre" id="calibre_id">17</dc:identifier>
    <dc:identifier opf:scheme="uuid" id="own">D74FEC58-06bc-4ba8-b8b4-24a91a58e6f9</dc:identifier>
    <dc:identifier opf:scheme="ISBN">978-0-14-143958-7</dc:identifier>
    <dc:identifier opf:scheme="AMAZON_DE">B00AA7KMKG</dc:identifier>
    <dc:identifier opf:scheme="URI">http|//example.org/emma</dc:identifier>
    <dc:title>  Emma
      and I</dc:title>
    <dc:creator opf:file-as="Austen, Jane" opf:role="aut">Jane Austen</dc:creator>
    <dc:contributor opf:role="bkp">calibre (6.13.0)</dc:contributor>
    <dc:contributor opf:role="trl" opf:file-as="Nobody &amp; Somebody">Max Mustermann</dc:contributor>
    <dc:date opf:event="modification">2020-01-01</dc:date>
    <dc:date>1815-12-23T00:00:00+00:00</dc:date>
    <dc:description>&lt;p&gt;A &lt;b&gt;comedy&lt;/b&gt;.&lt;/p&gt;</dc:description>
    <dc:publisher>John Murray</dc:publisher>
    <dc:language>eng</dc:language>
    <dc:subject>Fiction</dc:subject>
    <meta name="calibre:series" content="Novels"/>
    <meta name="calibre:series_index" content="4.0"/>
    <meta name="calibre:rating" content="9"/>
    <meta name="calibre:timestamp" content="2012-04-11T12:12:09+00:00"/>
    <meta name="calibre:title_sort" content="Emma and I"/>
    <meta name="calibre:user_metadata:#shelf" content="${JSON.stringify(column).replaceAll('"', '&quot;')}"/>`),
    );
    expect(record.problems).toEqual([]);
    expect(record.draft).toEqual({
      title: 'Emma and I',
      sortTitle: 'Emma and I',
      language: 'en',
      description: 'A **comedy**.',
      publisher: 'John Murray',
      published: '1815-12-23',
      rating: 4.5,
      added: '2012-04-11T12:12:09.000Z',
      cover: 'Austen/cover.jpg',
      authors: [
        { name: 'Jane Austen', sortName: 'Austen, Jane', role: 'author' },
        { name: 'Max Mustermann', role: 'translator' },
      ],
      identifiers: [
        { scheme: 'uuid', value: 'd74fec58-06bc-4ba8-b8b4-24a91a58e6f9' },
        { scheme: 'isbn', value: '9780141439587' },
        { scheme: 'asin', value: 'B00AA7KMKG' },
        { scheme: 'uri', value: 'http://example.org/emma' },
      ],
      series: [{ name: 'Novels', position: '4' }],
      tags: [
        { name: 'Fiction', position: null },
        { name: 'Shelf/Study', position: null },
        { name: 'Shelf/Loft', position: null },
      ],
    });
    expect(record.source).toMatchObject({ source: 'opf', key: 'D74FEC58-06bc-4ba8-b8b4-24a91a58e6f9' });
  });

  test('knows no date where calibre knows none, and is refused without a title', async () => {
    const { draft } = await read(package2('<dc:title>Emma</dc:title><dc:date>0101-01-01T00:00:00+00:00</dc:date>'));
    expect(draft).not.toHaveProperty('published');
    const untitled = await read(package2('<dc:title> </dc:title>'));
    expect(untitled.draft).toBeNull();
    expect(messages(untitled)).toEqual(['the package has no title']);
  });

  test('is refused where it is another document', async () => {
    await expect(read('<html/>')).rejects.toThrow('the XML begins with <html>');
  });
});

test('a package document of OPF 3 says more about its own statements', async () => {
  const { draft, source } = await read(`<package version="3.0" unique-identifier="pub">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="pub">urn:isbn:9780141439587</dc:identifier>
    <dc:identifier id="two">10.1000/182</dc:identifier>
    <meta refines="#two" property="identifier-type" scheme="onix:codelist5">06</meta>
    <dc:title id="sub">A Comedy</dc:title>
    <meta refines="#sub" property="title-type">subtitle</meta>
    <dc:title id="main">Emma</dc:title>
    <meta refines="#main" property="title-type">main</meta>
    <dc:creator id="c1">Jane Austen</dc:creator>
    <meta refines="#c1" property="role" scheme="marc:relators">aut</meta>
    <dc:contributor id="c2">Fiona Stafford</dc:contributor>
    <meta refines="#c2" property="role" scheme="marc:relators">http://id.loc.gov/vocabulary/relators/edt</meta>
    <meta property="belongs-to-collection" id="set">Penguin Classics</meta>
    <meta refines="#set" property="group-position">12</meta>
    <dc:language>en-GB</dc:language>
  </metadata>
  <manifest><item id="i" href="images/cover.png" properties="cover-image" media-type="image/png"/></manifest>
</package>`);
  expect(draft).toMatchObject({
    title: 'Emma',
    subtitle: 'A Comedy',
    language: 'en-GB',
    format: 'ebook',
    cover: 'Austen/images/cover.png',
    authors: [
      { name: 'Jane Austen', role: 'author' },
      { name: 'Fiona Stafford', role: 'editor' },
    ],
    identifiers: [
      { scheme: 'isbn', value: '9780141439587' },
      { scheme: 'doi', value: '10.1000/182' },
    ],
    series: [{ name: 'Penguin Classics', position: '12' }],
  });
  expect(source?.key).toBe('urn:isbn:9780141439587');
});

interface Truth {
  readonly dc: readonly { readonly name: string; readonly text: string }[];
  readonly 'calibre_6.13_says': { readonly rating: number | null };
}

const truths: [string, Truth][] = isHere
  ? Object.entries(JSON.parse(readFileSync(new URL('truth/opf_epub.json', corpus), 'utf8')))
  : [];

describe.skipIf(!isHere)('package documents that calibre has read', () => {
  test.each(truths.filter(([path]) => path.startsWith('opf/')))('are the same in %s', async (path, truth) => {
    const { draft } = await read(readFileSync(new URL(path, corpus), 'utf8'), path);
    const texts = (name: string): string[] =>
      truth.dc
        .filter((one) => one.name === name && one.text.trim() !== '')
        .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
    const says = truth['calibre_6.13_says'];
    expect(texts('title')).toContain(draft?.title);
    const names = draft?.authors?.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(texts('creator')));
    expect(draft?.tags?.map(({ name }) => name) ?? []).toEqual(expect.arrayContaining(texts('subject')));
    expect(draft?.publisher ?? null).toBe(texts('publisher')[0] ?? null);
    const published = draft?.published ?? '';
    expect(['', ...texts('date')].some((date) => date.startsWith(published))).toBe(true);
    expect((draft?.rating ?? 0) * 2).toBe(says.rating ?? 0);
  });
});
