import { count, eq, inArray, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import {
  bookAuthors,
  books,
  bookSeries,
  bookTags,
  identifiers,
  notes,
  readings,
  sourceRecords,
} from '../database/schema/index.ts';
import type { Book } from '../domain/book.ts';
import type { BookReference } from '../domain/book-reference.ts';
import type { NewBook, Stamp } from '../domain/complete-book.ts';
import { changedFields, type FieldChange } from '../domain/field-change.ts';
import { foldKey } from '../domain/fold.ts';
import type { IntakeRules } from '../domain/outcome.ts';
import type { Query } from '../domain/query/syntax.ts';
import type { SortKey } from '../domain/sort-key.ts';
import { readBooks, readIds, readInOrder, streamBooks, type Selection } from './book-reader.ts';
import type { BookWriter } from './book-writer.ts';
import { orderOf } from './book-order.ts';
import { compileQuery } from './compile-query.ts';
import { Intake } from './intake.ts';
import { MatchFinder } from './match-finder.ts';
import type { Names } from './names.ts';
import { SingleReads } from './single-reads.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Which books, in what order, and a window on them. */
export interface BookSelection {
  readonly query: Query;
  readonly sort?: readonly SortKey[];
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** The books of a library. */
export class Books {
  readonly #database: Database;
  readonly #unit: UnitOfWork;
  readonly #names: Names;
  readonly #writer: () => BookWriter;
  readonly #stamp: () => Stamp;

  constructor(parts: {
    database: Database;
    unit: UnitOfWork;
    names: Names;
    writer: () => BookWriter;
    stamp: () => Stamp;
  }) {
    this.#database = parts.database;
    this.#unit = parts.unit;
    this.#names = parts.names;
    this.#writer = parts.writer;
    this.#stamp = parts.stamp;
  }

  /** Books one after another, at constant memory. */
  stream(selection: BookSelection): AsyncIterable<Book> {
    return streamBooks(this.#database, this.#selection(selection));
  }

  /** The books an author took part in, in any role, by title. */
  byAuthor(authorId: number): AsyncIterable<Book> {
    const found = this.#database
      .select({ id: bookAuthors.bookId })
      .from(bookAuthors)
      .where(eq(bookAuthors.authorId, authorId));
    return streamBooks(this.#database, {
      where: inArray(books.id, found),
      orderBy: orderOf([{ field: 'title', descending: false }]),
    });
  }

  async count(query: Query): Promise<number> {
    const row = await this.#database.select({ count: count() }).from(books).where(compileQuery(query)).get();
    return row?.count ?? 0;
  }

  async ids(selection: BookSelection): Promise<number[]> {
    return readIds(this.#database, this.#selection(selection));
  }

  /** The books with these ids, in their order; one that is not there is left out. */
  async get(ids: readonly number[]): Promise<Book[]> {
    return readInOrder(this.#database, ids);
  }

  /** The books a reference may mean: none, one, or several of one title or ISBN; at most 20. */
  async named(reference: BookReference): Promise<Book[]> {
    return readBooks(this.#database, { where: this.#referenceCondition(reference), limit: 20 });
  }

  /** Starts taking drafts in: each `take` belongs in a unit of work. */
  intake(rules: IntakeRules): Intake {
    const reads = new SingleReads(this.#database);
    const finder = new MatchFinder(this.#database, reads);
    return new Intake(
      { database: this.#database, writer: this.#writer(), names: this.#names, reads, finder, stamp: this.#stamp() },
      rules,
    );
  }

  /** Stores a book as it shall be; answers with what that changed, which may be nothing. */
  async change(before: Book, after: NewBook): Promise<FieldChange[]> {
    const changes = changedFields(before, after);
    if (changes.length === 0) return [];
    await this.#unit.run(async () => {
      await this.#writer().update(before, { ...after, changed: this.#stamp().now });
      await this.#names.dropUnused();
    });
    return changes;
  }

  /** Takes books away with all that hangs on them; authors stay. */
  async delete(ids: readonly number[]): Promise<void> {
    await this.#unit.run(async () => {
      for (let start = 0; start < ids.length; start += 500) await this.#deletePage(ids.slice(start, start + 500));
      await this.#names.dropUnused();
    });
  }

  async #deletePage(ids: readonly number[]): Promise<void> {
    for (const table of [bookAuthors, identifiers, bookSeries, bookTags, readings, notes, sourceRecords]) {
      await this.#database.delete(table).where(inArray(table.bookId, [...ids]));
    }
    await this.#database.delete(books).where(inArray(books.id, [...ids]));
  }

  #selection({ query, sort, limit, offset }: BookSelection): Selection {
    return { where: compileQuery(query), orderBy: orderOf(sort ?? []), limit, offset };
  }

  #referenceCondition(reference: BookReference): SQL {
    switch (reference.kind) {
      case 'id':
        return eq(books.id, reference.id);
      case 'uuid':
        return eq(books.uuid, reference.uuid);
      case 'isbn': {
        const found = this.#database
          .select({ id: identifiers.bookId })
          .from(identifiers)
          .where(eq(identifiers.value, reference.isbn));
        return inArray(books.id, found);
      }
      case 'title':
        return eq(books.titleKey, foldKey(reference.title));
    }
  }
}
