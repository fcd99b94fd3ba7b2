import { expect, test } from 'vitest';
import { readPartialDate } from '../../src/domain/partial-date.ts';
import { bookToJson } from '../../src/formats/book-json.ts';
import { bookColumns } from '../../src/output/book-columns.ts';
import { keptBook, messages, readJsonValue, readRecords, writeBooks } from './library-content.ts';

const darkness = keptBook({
  uuid: '01890a5d-ac96-774b-bcce-b302099a8001',
  title: 'The Left Hand of Darkness',
  authors: [{ name: 'Ursula K. Le Guin', role: 'author' }],
  identifiers: [
    { scheme: 'goodreads', value: '18423' },
    { scheme: 'isbn', value: '978-0-441-47812-5' },
  ],
  tags: [
    { name: 'fiction/sf', position: null },
    { name: 'to-read', position: 3 },
  ],
  published: readPartialDate('1969-03'),
  added: '2024-05-01',
});
const source = {
  source: 'goodreads',
  key: '18423',
  row: [['Title', ' Emma']],
  draft: { title: 'Emma', tags: [] },
} as const;

test('a book has the keys of the list output, in their order, but for those that are worked out or mean nothing elsewhere', () => {
  const columns = bookColumns.map(({ name }) => name).filter((name) => !['id', 'year', 'author'].includes(name));
  expect(Object.keys(bookToJson(darkness))).toEqual(columns);
});

test('the values of a book are those of the list output', () => {
  const columns = bookColumns.filter(({ name }) => !['id', 'year', 'author'].includes(name));
  expect(bookToJson(darkness)).toEqual(Object.fromEntries(columns.map(({ name, value }) => [name, value(darkness)])));
});

test('the rows that a book came from stand last, and only where there are any', () => {
  expect(Object.keys(bookToJson({ ...darkness, sources: [source] })).at(-1)).toBe('sources');
});

test('an array holds an object on each line, authors last', async () => {
  const authors = [{ name: 'Ursula Kroeber', sortName: 'Kroeber, Ursula', aliases: ['U. Kroeber'] }];
  const text = await writeBooks('json', [darkness, darkness], { authors });
  expect(text.split('\n').map((line) => line.slice(0, 22))).toEqual([
    '[',
    '{"uuid":"01890a5d-ac96',
    '{"uuid":"01890a5d-ac96',
    '{"type":"author","name',
    ']',
    '',
  ]);
  expect(JSON.parse(text)).toHaveLength(3);
});

test('an author comes back as an author', async () => {
  const author = { name: 'Ursula Kroeber', sortName: 'Kroeber, Ursula', aliases: ['U. Kroeber'] };
  const [record] = await readRecords('jsonl', await writeBooks('jsonl', [], { authors: [author] }));
  expect(record).toMatchObject({ draft: null, author, problems: [] });
});

test('the rows that a book came from come back as they stood, down to the order of their keys', async () => {
  const draft = { tags: [], title: 'Emma', published: readPartialDate('1815'), readCount: 2 };
  const record = await readJsonValue({ title: 'Emma', sources: [{ ...source, draft }] });
  expect(JSON.stringify(record.sources)).toBe(JSON.stringify([{ ...source, draft }]));
});

test.each([
  ['soon', 'sources should be a list'],
  [[{ ...source, row: [['Title']] }], 'sources.0.row.0.1 should be text'],
  [[{ ...source, draft: { published: '17.5.2001' } }], 'sources.0.draft.published should be a date'],
])('sources that are none refuse the book: %j', async (sources, message) => {
  const record = await readJsonValue({ title: 'Emma', sources });
  expect(record.draft).toBeNull();
  expect(messages(record)).toEqual([message]);
});

test('language and format of our own export stay as they stand', async () => {
  const own = bookToJson({ ...darkness, language: 'German', format: 'Tapa blanda' });
  expect((await readJsonValue(own)).draft).toMatchObject({ language: 'German', format: 'Tapa blanda' });
});
