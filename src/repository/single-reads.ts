import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { books, sourceRecords } from '../database/schema/index.ts';
import type { Book } from '../domain/book.ts';
import { bookQuery, readBook } from './book-reader.ts';

/** Reads books and source rows one at a time, through statements that are prepared once: an import asks for thousands of them. */
export class SingleReads {
  readonly #database: Database;
  #book: ReturnType<typeof prepareBook> | null = null;
  #source: ReturnType<typeof prepareSource> | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The books with these ids, in their order; one that is not there is left out. */
  async books(ids: readonly number[]): Promise<Book[]> {
    this.#book ??= prepareBook(this.#database);
    const found: Book[] = [];
    for (const id of ids) found.push(...(await this.#book.values({ id })).map(readBook));
    return found;
  }

  /** The book a source's row was read into the last time, and what it said then. */
  async source(source: string, key: string) {
    this.#source ??= prepareSource(this.#database);
    return (await this.#source.get({ source, key })) ?? null;
  }
}

function prepareBook(database: Database) {
  return bookQuery(database, eq(books.id, sql.placeholder('id'))).prepare();
}

function prepareSource(database: Database) {
  return database
    .select({ bookId: sourceRecords.bookId, row: sourceRecords.row, draft: sourceRecords.draft })
    .from(sourceRecords)
    .where(and(eq(sourceRecords.source, sql.placeholder('source')), eq(sourceRecords.key, sql.placeholder('key'))))
    .prepare();
}
