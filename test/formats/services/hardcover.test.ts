import { expect, test } from 'vitest';
import { readRow } from '../read-service.ts';

const row = {
  Title: 'Hyperion',
  Author: 'Helena Fraga (Translator), Kenneth Haigh (Narrator), Dan Simmons',
  Series: 'Hyperion Cantos (#1.0), Worlds, Old and New (#2.5)',
  Status: 'Did Not Finish',
  'Hardcover Book ID': '427578',
  'Hardcover Edition ID': '30425673',
  'ISBN 10': '0553283685',
  'ISBN 13': '9780553283686',
  ASIN: 'B004G60EHS',
  Media: 'Audiobook',
  'Language Code': 'eng',
  Pages: '482',
  'Duration in Seconds': '75000',
  'Publish Date': '1990-03-01',
  Publisher: 'Spectra',
  Genres: 'Science Fiction, Classics',
  Moods: 'dark',
  Tags: 'pilgrims',
  'Content Warnings': 'Violence',
  Lists: 'Owned, Shelved By Genre Reading List (#19)',
  'Date Added': '2023-12-24',
  'Date Started': '2024-01-02',
  'Date Finished': '2024-02-03',
  Rating: '4.5',
  Review: 'Six <b>pilgrims</b>.',
  'Review Date': '2024-02-03 10:11:12.123',
  'Private Notes': 'Ask Max.',
  Owned: 'true',
  'Review Slate': '{"type"=>"root"}',
};

test('a row is read in all its parts, contributors among the authors', async () => {
  const { draft, source, said } = await readRow('hardcover', row);
  expect(said).toEqual([]);
  expect(draft).toEqual({
    title: 'Hyperion',
    authors: [
      { name: 'Helena Fraga', role: 'translator' },
      { name: 'Kenneth Haigh', role: 'narrator' },
      { name: 'Dan Simmons', role: 'author' },
    ],
    series: [
      { name: 'Hyperion Cantos', position: '1' },
      { name: 'Worlds, Old and New', position: '2.5' },
    ],
    status: 'dropped',
    tags: [
      { name: 'Owned', position: null },
      { name: 'Shelved By Genre Reading List', position: 19 },
      { name: 'genre/Science Fiction', position: null },
      { name: 'genre/Classics', position: null },
      { name: 'mood/dark', position: null },
      { name: 'warning/Violence', position: null },
      { name: 'pilgrims', position: null },
    ],
    readings: [{ state: 'dropped', started: '2024-01-02', finished: '2024-02-03' }],
    identifiers: [
      { scheme: 'isbn', value: '9780553283686' },
      { scheme: 'asin', value: 'B004G60EHS' },
      { scheme: 'hardcover', value: '30425673' },
      { scheme: 'hardcover-work', value: '427578' },
    ],
    format: 'audiobook',
    language: 'en',
    pages: 482,
    minutes: 1250,
    published: '1990-03-01',
    publisher: 'Spectra',
    rating: 4.5,
    review: 'Six **pilgrims**.',
    notes: [{ kind: 'private', text: 'Ask Max.' }],
    added: '2023-12-24',
  });
  expect(source?.key).toBe('427578');
  expect(source?.row).toContainEqual(['Owned', 'true']);
});

test.each([
  ['Want to Read', 'to-read'],
  ['Currently Reading', 'reading'],
  ['Paused', 'paused'],
  ['Read', 'read'],
])('the status %s is %s', async (status, expected) => {
  expect((await readRow('hardcover', { ...row, Status: status })).draft?.status).toBe(expected);
});

test('a status that nobody knows is told and kept as a tag', async () => {
  const { draft, said } = await readRow('hardcover', { ...row, Status: 'Ignored' });
  expect(draft?.status).toBeNull();
  expect(draft?.tags).toContainEqual({ name: 'Ignored', position: null });
  expect(said).toHaveLength(1);
});
