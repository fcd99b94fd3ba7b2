import type { KeptBook, AuthorRecord, LibraryContent } from '../../src/domain/library-content.ts';
import type { SavedQueryRecord } from '../../src/domain/saved-query.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import { completeBook, type Stamp } from '../../src/domain/complete-book.ts';
import { normaliseDraft } from '../../src/domain/normalise-draft.ts';
import type { BookDraft } from '../../src/domain/book.ts';
import type { ReadOptions } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { chunks, collect } from './chunks.ts';
import { sourceOf } from './source-of.ts';

export function contentOf(
  books: readonly KeptBook[],
  authors: readonly AuthorRecord[] = [],
  queries: readonly SavedQueryRecord[] = [],
): LibraryContent {
  return { books: chunks(...books), authors: chunks(...authors), queries: chunks(...queries) };
}

/** Writes books in a format, as one text. */
export async function writeBooks(
  format: string,
  books: readonly KeptBook[],
  {
    authors = [],
    queries = [],
    exact = false,
  }: { authors?: readonly AuthorRecord[]; queries?: readonly SavedQueryRecord[]; exact?: boolean } = {},
): Promise<string> {
  const writer = await formats.find(({ name }) => name === format)?.loadWriter?.();
  if (writer === undefined) throw new Error(`${format} cannot be written`);
  return (await collect(writer.write(contentOf(books, authors, queries), { exact }))).join('');
}

/** Reads a text, or the pieces of one, in a format. */
export async function readRecords(
  format: string,
  text: string | readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<Incoming[]> {
  const reader = await formats.find(({ name }) => name === format)?.loadReader?.();
  if (reader === undefined) throw new Error(`${format} cannot be read`);
  const pieces = typeof text === 'string' ? [text] : text;
  const readOptions = { shelves: new Map(), header: true, ...options };
  if ('read' in reader) return collect(reader.read(chunks(...pieces), readOptions));
  return collect(reader.readSource(sourceOf(Buffer.from(pieces.join(''))), readOptions));
}

/** Reads one JSON value as the only record of a file. */
export async function readJsonValue(value: unknown): Promise<Incoming> {
  const [record] = await readRecords('json', JSON.stringify([value]));
  if (record === undefined) throw new Error('nothing was read');
  return record;
}

/** The sentences of a record's problems. */
export function messages(record: Incoming | undefined): string[] {
  return (record?.problems ?? []).map(({ message }) => message);
}

export const stamp: Stamp = { now: '2026-03-01T10:00:00.000Z', uuid: () => '01890a5d-ac96-774b-bcce-b302099a8057' };

/** Makes the book that a library would keep of a draft. */
export function keptBook(rough: BookDraft, sources: KeptBook['sources'] = []): KeptBook {
  const { title, ...draft } = normaliseDraft(rough);
  if (!title) throw new Error('the draft has no title');
  return { id: 1, ...completeBook({ title, ...draft }, stamp), sources };
}
