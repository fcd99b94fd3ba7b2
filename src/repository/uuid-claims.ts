import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { books, notes, readings } from '../database/schema/index.ts';
import type { NewBook } from '../domain/complete-book.ts';

/** Sees to it that a uuid names one thing: what comes with the uuid of another book, reading or note gets a fresh one. */
export class UuidClaims {
  readonly #statements: ReturnType<typeof prepareStatements>;

  constructor(database: Database) {
    this.#statements = prepareStatements(database);
  }

  /** The book of an id, or a new one (null), under uuids that nothing else has. */
  async settle(book: NewBook, id: number | null, fresh: () => string): Promise<NewBook> {
    const holder = id === null ? await this.#statements.book.get({ uuid: book.uuid }) : undefined;
    const { reading, note } = this.#statements;
    return {
      ...book,
      uuid: holder === undefined ? book.uuid : fresh(),
      readings: await settleList(book.readings, async (uuid) => isTaken(await reading.get({ uuid }), id), fresh),
      notes: await settleList(book.notes, async (uuid) => isTaken(await note.get({ uuid }), id), fresh),
    };
  }
}

function isTaken(holder: { bookId: number } | undefined, id: number | null): boolean {
  return holder !== undefined && holder.bookId !== id;
}

async function settleList<Item extends { readonly uuid: string }>(
  items: readonly Item[],
  taken: (uuid: string) => Promise<boolean>,
  fresh: () => string,
): Promise<readonly Item[]> {
  const settled = new Map<string, Item>();
  for (const item of items) {
    const uuid = settled.has(item.uuid) || (await taken(item.uuid)) ? fresh() : item.uuid;
    settled.set(uuid, { ...item, uuid });
  }
  return [...settled.values()];
}

function prepareStatements(database: Database) {
  const uuid = sql.placeholder('uuid');
  return {
    book: database.select({ id: books.id }).from(books).where(eq(books.uuid, uuid)).prepare(),
    reading: database.select({ bookId: readings.bookId }).from(readings).where(eq(readings.uuid, uuid)).prepare(),
    note: database.select({ bookId: notes.bookId }).from(notes).where(eq(notes.uuid, uuid)).prepare(),
  };
}
