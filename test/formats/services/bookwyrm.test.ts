import { expect, test } from 'vitest';
import { readRow } from '../read-service.ts';

const row = {
  title: 'A Wizard of Earthsea',
  author_text: 'Ursula K. Le Guin',
  remote_id: 'https://example.org/book/35',
  openlibrary_key: 'OL24742M',
  librarything_key: '2312',
  wikidata: 'Q1091',
  newfangled_key: 'x-17',
  isbn_10: '0441478123',
  isbn_13: '',
  start_date: '2024-01-02',
  finish_date: '',
  stopped_date: '2024-02-03',
  rating: '3.50',
  review_name: 'True names',
  review_cw: 'dragons',
  review_content: 'A *quiet* book.',
  shelf: 'stopped-reading',
  shelf_name: 'Stopped Reading',
  shelf_date: '2023-12-24',
};

test('a row is read in all its parts, numbers of other years among them', async () => {
  const { draft, source, said } = await readRow('bookwyrm', row);
  expect(said).toEqual([]);
  expect(draft).toEqual({
    title: 'A Wizard of Earthsea',
    authors: [{ name: 'Ursula K. Le Guin', role: 'author' }],
    status: 'dropped',
    tags: [],
    readings: [{ state: 'dropped', started: '2024-01-02', finished: '2024-02-03' }],
    identifiers: [
      { scheme: 'isbn', value: '9780441478125' },
      { scheme: 'bookwyrm', value: 'https://example.org/book/35' },
      { scheme: 'openlibrary', value: 'OL24742M' },
      { scheme: 'librarything-work', value: '2312' },
      { scheme: 'wikidata', value: 'Q1091' },
      { scheme: 'newfangled', value: 'x-17' },
    ],
    rating: 3.5,
    review: 'True names\n\nA *quiet* book.',
    added: '2023-12-24',
  });
  expect(source?.row).toContainEqual(['review_cw', 'dragons']);
});

test("a shelf of the reader's own is a tag, by its name", async () => {
  const { draft, said } = await readRow('bookwyrm', { ...row, shelf: 'beach-reads-12', shelf_name: 'Beach reads' });
  expect(draft).toMatchObject({ status: null, tags: [{ name: 'Beach reads' }] });
  expect(said[0]).toContain('the shelf "Beach reads" has no meaning here');
  const mapped = await readRow(
    'bookwyrm',
    { ...row, shelf: 'beach-reads-12', shelf_name: 'Beach reads' },
    { shelves: new Map([['Beach reads', 'to-read']]) },
  );
  expect(mapped).toMatchObject({ said: [], draft: { status: 'to-read', tags: [] } });
});

test('a book that has only been begun is being read', async () => {
  const { draft } = await readRow('bookwyrm', { ...row, stopped_date: '', shelf: 'reading', shelf_name: 'Reading' });
  expect(draft).toMatchObject({ status: 'reading', readings: [{ state: 'reading', started: '2024-01-02' }] });
});
