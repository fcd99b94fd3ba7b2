import { asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { isRemote } from '../database/remote-databases.ts';
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
import type { Book, BookList, PlacedSource } from '../domain/book.ts';
import type { BookReference } from '../domain/book-reference.ts';
import type { NewBook, Stamp } from '../domain/complete-book.ts';
import { BookshelfError } from '../domain/errors.ts';
import { changedFields, type FieldChange } from '../domain/field-change.ts';
import { foldKey } from '../domain/fold.ts';
import type { IntakeRules } from '../domain/outcome.ts';
import type { Query } from '../domain/query/syntax.ts';
import type { SortKey } from '../domain/sort-key.ts';
import {
  idStatements,
  readIds,
  readInOrder,
  streamAll,
  streamBooks,
  type Part,
  type Selection,
} from './book-reader.ts';
import type { BookWriter } from './book-writer.ts';
import { orderOf, orderTerms, type OrderTerm } from './book-order.ts';
import { carriesTag, commonTags } from './common-tags.ts';
import { compileQuery } from './compile-query.ts';
import { countBooks } from './count-books.ts';
import { explainReading, type Explanation } from './explanation.ts';
import { Intake } from './intake.ts';
import { MatchFinder } from './match-finder.ts';
import type { Names } from './names.ts';
import { resolveFunctions } from './own-function.ts';
import { partsAfter } from './parts-after.ts';
import type { SearchIndex } from './search-index.ts';
import { SingleReads } from './single-reads.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import type { UnusedNames } from './unused-names.ts';

/** Which books, in what order, and a window on them. */
export interface BookSelection {
  readonly query: Query;
  readonly sort?: readonly SortKey[];
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** The id of a book: only those that come behind it in the order. */
  readonly after?: number | undefined;
  /** The lists to read, where the others are not looked at: those come out empty. Unsaid, all of them. */
  readonly lists?: readonly BookList[];
}

/** The books of a library. */
export class Books {
  readonly #database: Database;
  readonly #unit: UnitOfWork;
  readonly #names: Names;
  readonly #search: SearchIndex;
  readonly #unused: UnusedNames;
  readonly #writer: () => BookWriter;
  readonly #stamp: () => Stamp;

  constructor(parts: {
    database: Database;
    unit: UnitOfWork;
    names: Names;
    search: SearchIndex;
    unused: UnusedNames;
    writer: () => BookWriter;
    stamp: () => Stamp;
  }) {
    this.#database = parts.database;
    this.#unit = parts.unit;
    this.#names = parts.names;
    this.#search = parts.search;
    this.#unused = parts.unused;
    this.#writer = parts.writer;
    this.#stamp = parts.stamp;
  }

  /** Books one after another, at constant memory. Throws `missing` where there is no book to come after. */
  async *stream(selection: BookSelection): AsyncGenerator<Book> {
    if (isAll(selection)) yield* streamAll(this.#database, selection.lists);
    else yield* streamBooks(this.#database, await this.#selection(selection));
  }

  /** The books an author took part in, in any role, by title. */
  byAuthor(authorId: number): AsyncIterable<Book> {
    const found = this.#database
      .select({ id: bookAuthors.bookId })
      .from(bookAuthors)
      .where(eq(bookAuthors.authorId, authorId));
    return streamBooks(this.#database, {
      where: inArray(books.id, found),
      orderBy: orderOf(orderTerms([{ field: 'title', descending: false }])),
    });
  }

  async count(query: Query): Promise<number> {
    await this.#search.flush();
    return countBooks(this.#database, query);
  }

  async ids(selection: BookSelection): Promise<number[]> {
    return readIds(this.#database, await this.#selection(selection));
  }

  /** How the books of a selection are found, how many there are, and how long that took. */
  async explain(selection: BookSelection): Promise<Explanation> {
    const compiled = await this.#selection(selection);
    return explainReading(this.#database, {
      read: () => readIds(this.#database, compiled),
      count: () => this.count(selection.query),
      statements: idStatements(this.#database, compiled).map((statement) => statement.getSQL()),
    });
  }

  /** The books with these ids, in their order; one that is not there is left out. */
  async get(ids: readonly number[]): Promise<Book[]> {
    return readInOrder(this.#database, ids);
  }

  /** The rows that a book came from, and where they stood, oldest first. */
  async sources(bookId: number): Promise<PlacedSource[]> {
    const { source, key, row, draft, file, line } = sourceRecords;
    return this.#database
      .select({ source, key, row, draft, file, line })
      .from(sourceRecords)
      .where(eq(sourceRecords.bookId, bookId))
      .orderBy(sourceRecords.id);
  }

  /** The books a reference may mean: none, one, or several of one title or ISBN; at most 20. */
  async named(reference: BookReference): Promise<Book[]> {
    const ids = await readIds(this.#database, { where: this.#referenceCondition(reference), limit: 20 });
    return this.get(ids);
  }

  /** Starts taking drafts in: each `take` belongs in a unit of work. */
  intake(rules: IntakeRules): Intake {
    const reads = new SingleReads(this.#database);
    const finder = new MatchFinder(this.#database, reads);
    return new Intake(
      {
        database: this.#database,
        writer: this.#writer(),
        names: this.#names,
        unused: this.#unused,
        reads,
        finder,
        stamp: this.#stamp(),
      },
      rules,
    );
  }

  /** A book as the library would keep it: its authors under the names they go by here. */
  async settle(book: NewBook): Promise<NewBook> {
    return { ...book, authors: await this.#names.settle(book.authors) };
  }

  /** Stores a book as it shall be; answers with what that changed, which may be nothing. */
  async change(before: Book, said: NewBook): Promise<FieldChange[]> {
    const after = said.authors === before.authors ? said : await this.settle(said);
    const changes = changedFields(before, after);
    if (changes.length === 0) return [];
    await this.#unit.run(async () => {
      await this.#writer().update(before, { ...after, changed: this.#stamp().now });
      this.#unused.note(before, after);
    });
    return changes;
  }

  /** Takes books away with all that hangs on them; authors stay. */
  async delete(ids: readonly number[]): Promise<void> {
    await this.#unit.run(async () => {
      for (let start = 0; start < ids.length; start += 500) await this.#deletePage(ids.slice(start, start + 500));
      this.#unused.noteAny();
    });
  }

  async #deletePage(ids: readonly number[]): Promise<void> {
    this.#search.touch(ids);
    for (const table of [bookAuthors, identifiers, bookSeries, bookTags, readings, notes, sourceRecords]) {
      await this.#database.delete(table).where(inArray(table.bookId, [...ids]));
    }
    await this.#database.delete(books).where(inArray(books.id, [...ids]));
  }

  /** What a unit of work has changed so far is put into the full-text index first, so that it is found within the unit. */
  async #selection(selection: BookSelection): Promise<Selection> {
    await this.#search.flush();
    const terms = orderTerms(selection.sort ?? []);
    await resolveFunctions(
      this.#database,
      terms.map(({ value }) => value),
    );
    const compiled = await this.#compiled(selection, terms);
    await resolveFunctions(this.#database, [compiled.where, compiled.parts?.map(({ where }) => where)]);
    return compiled;
  }

  async #compiled(
    { query, sort = [], limit, offset, after, lists }: BookSelection,
    terms: readonly OrderTerm[],
  ): Promise<Selection> {
    const window = { orderBy: orderOf(terms), limit, offset, lists };
    if (after !== undefined)
      return { ...window, where: compileQuery(query), parts: partsAfter(terms, await this.#orderValues(after, terms)) };
    // On a server to ask which tags are common would be a request of its own.
    const isFirstPage = limit !== undefined && offset === undefined && sort.length === 0 && !isRemote(this.#database);
    const common = isFirstPage ? await commonTags(this.#database, query) : none;
    return common.size > 0 ? { ...window, parts: firstPage(query, common) } : { ...window, where: compileQuery(query) };
  }

  /** The values of one book that an order goes by. */
  async #orderValues(id: number, terms: readonly OrderTerm[]): Promise<unknown[]> {
    const columns = terms.map(({ value }, index) => [`term${index}`, sql<unknown>`${value}`] as const);
    const row = await this.#database.select(Object.fromEntries(columns)).from(books).where(eq(books.id, id)).get();
    if (row !== undefined) return columns.map(([name]) => row[name]);
    throw new BookshelfError('missing', `there is no book #${id} to go on after`, {
      hint: 'It may be deleted: begin the list again, or go on after another book of the last page',
    });
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

function isAll({ query, sort = [], limit, offset, after }: BookSelection): boolean {
  return query.kind === 'all' && sort.length === 0 && [limit, offset, after].every((each) => each === undefined);
}

const none: ReadonlySet<Query> = new Set();

/** How many books are looked at one by one before the others are looked for by their tags. */
const lookedAt = 20_000;

/**
 * Of what many books have, the first few are found among the first books, read one after another whatever indexes there are; where they are not,
 * the lists of the tags are made after all.
 */
function firstPage(query: Query, common: ReadonlySet<Query>): Part[] {
  const orderBy = [asc(books.id)];
  const first = compileQuery(query, (each) => (common.has(each) ? carriesTag(each) : null));
  return [
    { where: sql`(${books.id} <= ${lookedAt} and ${first})`, orderBy, isUnindexed: true },
    { where: sql`(${books.id} > ${lookedAt} and ${compileQuery(query)})`, orderBy },
  ];
}
