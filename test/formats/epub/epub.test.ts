import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/domain/incoming.ts';
import { booksOf, epub } from '../../../src/formats/epub/epub.ts';
import { recogniseEpub } from '../../../src/formats/epub/recognise-epub.ts';
import { collect } from '../chunks.ts';
import { messages } from '../library-content.ts';
import { folderOf, sourceOf } from '../source-of.ts';

const corpus = new URL('../../../../shared/corpus/epub/', import.meta.url);
const options = { shelves: new Map(), header: true };
const container = `<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

function packageOf(title: string): string {
  return `<package unique-identifier="id"><metadata><title>${title}</title><identifier id="id">urn:isbn:9780141439587</identifier></metadata>
<manifest><item id="c" href="cover.jpg" properties="cover-image"/></manifest></package>`;
}

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

function ebook(title: string): Uint8Array {
  return zip({ 'META-INF/container.xml': container, 'OEBPS/book.opf': packageOf(title) });
}

async function read(bytes: Uint8Array): Promise<Incoming[]> {
  return collect(epub.readSource(sourceOf(bytes, 'Austen/emma.epub'), options));
}

describe('an EPUB file', () => {
  test('says what its package says, and where its cover is', async () => {
    const [record] = await read(ebook('Emma'));
    expect(record?.draft).toMatchObject({
      title: 'Emma',
      format: 'ebook',
      cover: 'Austen/emma.epub#OEBPS/cover.jpg',
      identifiers: [{ scheme: 'isbn', value: '9780141439587' }],
    });
    expect(record?.source?.key).toBe('urn:isbn:9780141439587');
  });

  test('without a title goes by its name, and says so', async () => {
    const [record] = await read(ebook(''));
    expect(record?.draft?.title).toBe('emma');
    expect(messages(record)).toEqual(['the package has no title; the name of its file stands for it']);
  });

  test('is known by its first file', () => {
    expect(recogniseEpub(zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0 }] }))).toBe(true);
    expect(recogniseEpub(ebook('Emma'))).toBe(false);
  });

  test('is refused where it is a bomb, before it is unpacked', async () => {
    const bomb = zip({ 'META-INF/container.xml': container, 'OEBPS/book.opf': new Uint8Array(30_000_000) });
    await expect(read(bomb)).rejects.toThrow('the file OEBPS/book.opf in the zip file is larger than 16 MB');
  });

  test('is refused where it lies about what comes out', async () => {
    const liar = Buffer.from(
      zip({ 'META-INF/container.xml': container, 'OEBPS/book.opf': new Uint8Array(30_000_000) }),
    );
    // The size in the table of contents, 24 bytes behind its mark.
    const directory = liar.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    liar.writeUInt32LE(500, directory + 24);
    await expect(read(liar)).rejects.toThrow('the zip file cannot be read');
  });

  test.each([
    ['another zip file', zip({ 'xl/workbook.xml': '<workbook/>' }), 'the zip file is no EPUB'],
    ['cut off', ebook('Emma').subarray(0, 200), 'the zip file cannot be read'],
    [
      'without its package',
      zip({ 'META-INF/container.xml': container }),
      'names a description OEBPS/book.opf that is not in it',
    ],
    ['with a way out', zip({ '../../etc/passwd': 'x' }), 'the zip file cannot be read (invalid relative path'],
    [
      'with entities',
      zip({ 'META-INF/container.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' }),
      'the XML declares entities of its own (DOCTYPE), which are not read',
    ],
  ])('is refused where it is %s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });
});

describe('a folder of e-books', () => {
  test('is read file by file; a broken one refuses itself alone', async () => {
    const folder = folderOf({ 'Austen/emma.epub': ebook('Emma'), 'broken.epub': strToU8('PK'), 'notes.txt': 'x' });
    const records = await collect(epub.readSource(folder, options));
    expect(records.map(({ number, place, draft }) => [number, place, draft?.title])).toEqual([
      [1, 'Austen/emma.epub', 'Emma'],
      [2, 'broken.epub', undefined],
    ]);
    expect(messages(records[1])[0]).toMatch(/^the zip file cannot be read/);
  });

  test('believes a description that lies beside the files of a book', async () => {
    const folder = folderOf({
      'Austen/Emma (1)/Emma.epub': ebook('Wrong'),
      'Austen/Emma (1)/metadata.opf': packageOf('Emma'),
      'other.epub': ebook('Other'),
    });
    const records = await collect(epub.readSource(folder, options));
    expect(records.map(({ draft }) => [draft?.title, draft?.cover])).toEqual([
      ['Emma', 'Austen/Emma (1)/cover.jpg'],
      ['Other', 'other.epub#OEBPS/cover.jpg'],
    ]);
    expect(booksOf(['a.EPUB', 'a.txt'])).toEqual(['a.EPUB']);
  });
});

describe.skipIf(!existsSync(corpus))('e-books of others (corpus)', () => {
  const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true }).map(String) : [];
  const truths = existsSync(corpus) ? JSON.parse(readFileSync(new URL('../truth/opf_epub.json', corpus), 'utf8')) : {};

  test.each(files.filter((path) => path.endsWith('.epub')))('%s has its title and its authors', async (path) => {
    const [record] = await read(readFileSync(new URL(path, corpus)));
    const { dc }: { dc: { name: string; text: string }[] } = truths[`epub/${path}`];
    const texts = (name: string): string[] =>
      dc.filter((one) => one.name === name).map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());
    expect(texts('title')).toContain(record?.draft?.title);
    expect(record?.draft?.authors?.map(({ name }) => name)).toEqual(expect.arrayContaining(texts('creator')));
  });
});
