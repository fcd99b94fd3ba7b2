import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parseAddress } from '../../src/database/address.ts';
import type { Connection } from '../../src/database/connection.ts';
import { createDatabase } from '../../src/database/open.ts';
import type { BookDraft, SourceRecord } from '../../src/domain/book.ts';
import type { IntakeRules, Outcome } from '../../src/domain/outcome.ts';
import { Library } from '../../src/repository/library.ts';
import { newNamespace } from '../support/new-namespace.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { uuidOf } from '../support/test-library.ts';

/** A way to store a library: every test of this folder runs on each. */
export interface Driver {
  readonly name: string;
  /** The address of a library of the test's own, which is not there yet. */
  readonly address: () => string | Promise<string>;
}

const local: readonly Driver[] = [
  { name: 'a file', address: () => join(temporaryFolder(), 'library.db') },
  { name: 'memory', address: () => ':memory:' },
];

/** Those of this machine, or in `npm run test:server` a library on a real server. */
export const drivers: readonly Driver[] =
  process.env['BOOKSHELF_TEST_SERVER'] === '1' ? [{ name: 'a server', address: async () => newNamespace() }] : local;

/** An empty library, closed when the test ends; the clock goes on by a second with every look at it, and uuids count from 1. */
export async function openEmpty(driver: Driver): Promise<{ library: Library; connection: Connection }> {
  const address = parseAddress(await driver.address());
  const { connection } = await createDatabase(address);
  let uuids = 0;
  let seconds = 0;
  const library = new Library(connection, address, {
    clock: () => Date.UTC(2026, 2, 1, 10, 0, (seconds += 1)),
    uuid: () => uuidOf((uuids += 1)),
  });
  onTestFinished(() => library.close());
  return { library, connection };
}

export async function emptyLibrary(driver: Driver): Promise<Library> {
  return (await openEmpty(driver)).library;
}

/** Adds books, whatever is there; answers with their ids. */
export async function add(library: Library, ...drafts: readonly BookDraft[]): Promise<number[]> {
  return (await takeAll(library, drafts, { ifExists: 'add', values: 'replace' })).map(({ id }) => id);
}

const asImported: IntakeRules = { ifExists: 'update', values: 'fill' };

/** Takes one draft in as a file of its own. */
export async function take(
  library: Library,
  draft: BookDraft,
  rules: Partial<IntakeRules> = {},
  source: Omit<SourceRecord, 'draft'> | null = null,
): Promise<Outcome> {
  return library.atomically(({ books }) => books.intake({ ...asImported, ...rules }).take(draft, source));
}

/** Takes drafts in as the records of one file. */
export async function takeAll(
  library: Library,
  drafts: readonly BookDraft[],
  rules: Partial<IntakeRules> = {},
): Promise<Outcome[]> {
  return library.atomically(async ({ books }) => {
    const intake = books.intake({ ...asImported, ...rules });
    const outcomes: Outcome[] = [];
    for (const draft of drafts) outcomes.push(await intake.take(draft));
    return outcomes;
  });
}

/** Takes the record of a service's export in: a key of its own, and the draft that was read from it. */
export async function takeRow(
  library: Library,
  key: string,
  draft: BookDraft,
  rules: Partial<IntakeRules> = {},
): Promise<Outcome> {
  return take(library, draft, rules, { source: 'goodreads', key, row: [['Book Id', key]] });
}

/** The only book of an id. */
export async function bookOf(library: Library, id: number) {
  const [book] = await library.books.get([id]);
  if (book === undefined) throw new Error(`there is no book #${id}`);
  return book;
}

/** The values of a stream, as a list. */
export async function listOf<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}

export const by = (...names: readonly string[]) => names.map((name) => ({ name, role: 'author' }));
export const isbn = (value: string) => [{ scheme: 'isbn', value }];
export const tagged = (...names: readonly string[]) => names.map((name) => ({ name, position: null }));
