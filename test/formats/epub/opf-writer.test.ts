import { expect, test } from 'vitest';
import { parsePartialDate } from '../../../src/domain/partial-date.ts';
import { keptBook, readRecords, writeBooks } from '../library-content.ts';

const emma = keptBook({
  title: 'Emma',
  subtitle: 'A <Novel>',
  authors: [
    { name: 'Jane Austen', role: 'author' },
    { name: 'Juliet Stevenson', role: 'narrator' },
  ],
  identifiers: [{ scheme: 'isbn', value: '9780441478125' }],
  series: [{ name: 'Classics', position: '2' }],
  published: parsePartialDate('1815-12'),
});

test('OPF 3 says what it says of a statement in statements of their own', async () => {
  const text = await writeBooks('opf', [emma]);
  expect(text).toMatch(/<package [^>]*version="3\.0" unique-identifier="bookshelf">/);
  expect(text).toContain('<dc:title id="statement-2">A &lt;Novel&gt;</dc:title>');
  expect(text).toContain('<meta refines="#statement-2" property="title-type">subtitle</meta>');
  expect(text).toContain('<meta refines="#statement-4" property="role" scheme="marc:relators">nrt</meta>');
  expect(text).toContain('<dc:identifier>urn:isbn:9780441478125</dc:identifier>');
});

test('OPF 2 says it in attributes', async () => {
  const text = await writeBooks('opf2', [emma]);
  expect(text).toMatch(/<package [^>]*version="2\.0" unique-identifier="bookshelf">/);
  expect(text).toContain('<dc:title>Emma: A &lt;Novel&gt;</dc:title>');
  expect(text).toContain(
    '<dc:contributor opf:role="nrt" opf:file-as="Stevenson, Juliet">Juliet Stevenson</dc:contributor>',
  );
  expect(text).toContain('<meta name="calibre:series_index" content="2"/>');
});

test.each(['opf', 'opf2'])('a book that is written as %s once more is the same record', async (format) => {
  const [first] = await readRecords('opf', await writeBooks(format, [emma]));
  const [second] = await readRecords('opf', await writeBooks(format, [{ ...emma, title: 'Emma, corrected' }]));
  expect(second?.source?.key).toBe(first?.source?.key);
  expect(first?.draft?.identifiers).toEqual(emma.identifiers);
});

test.each([
  { books: [emma, emma], message: 'a package document (OPF) holds one book, and there are more' },
  { books: [], message: 'a package document (OPF) holds one book, and there is none to write' },
])('is of one book: $message', async ({ books, message }) => {
  await expect(writeBooks('opf', books)).rejects.toThrow(message);
});
