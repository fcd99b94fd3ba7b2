import { parseAddress, showAddress, type Address } from '../database/address.ts';
import type { Connection } from '../database/connection.ts';
import { openDatabase } from '../database/open.ts';
import type { ReachServer } from '../database/remote/server-access.ts';
import type { Stamp } from '../domain/complete-book.ts';
import { allOf } from '../domain/query/combine.ts';
import type { LibraryContent } from '../domain/library-content.ts';
import type { SavedQueryRecord } from '../domain/saved-query.ts';
import { Authors } from './authors.ts';
import { withSources } from './book-reader.ts';
import type { BookEvent } from './book-history.ts';
import { BookWriter } from './book-writer.ts';
import { clearLibrary } from './clear-library.ts';
import { Books, type BookSelection } from './books.ts';
import { ColumnMaps } from './column-maps.ts';
import { countRows, type LibraryCounts } from './counts.ts';
import { ImportedFiles } from './imported-files.ts';
import type { CountedTable } from './journal.ts';
import { Names } from './names.ts';
import type { Operations } from './operations.ts';
import { SavedQueries } from './saved-queries.ts';
import { Search } from './search.ts';
import { SearchIndex } from './search-index.ts';
import { SeriesList } from './series-list.ts';
import { Tags } from './tags.ts';
import type { Undo } from './undo.ts';
import { UnitOfWork, type UnitOptions } from './unit-of-work.ts';
import { UnusedNames } from './unused-names.ts';
import { Vocabulary } from './vocabulary.ts';

export type { ServerAccess } from '../database/remote/server-access.ts';

/** What a library is given from outside: the time and fresh uuids. */
export interface LibraryServices {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly uuid: () => string;
  /** The command line that changes are recorded under, without secrets; unsaid, none. */
  readonly command?: string;
  /** How to reach a library on a server; unsaid, without a token. */
  readonly server?: ReachServer;
}

/** The rows of a library, for work that no repository does; belongs in a unit of work. */
export interface LibraryInside {
  readonly connection: Connection;
  /** The number of the operation that is running. */
  readonly running: () => Promise<number>;
  /** To be called for the books whose rows were written. */
  readonly keepInStep: (books: readonly number[], running: number) => Promise<void>;
}

/** One database with all repositories over it and one unit of work. */
export class Library {
  readonly books: Books;
  readonly authors: Authors;
  readonly columnMaps: ColumnMaps;
  readonly importedFiles: ImportedFiles;
  readonly savedQueries: SavedQueries;
  readonly search: Search;
  readonly series: SeriesList;
  readonly tags: Tags;
  readonly vocabulary: Vocabulary;
  /** The address, as it is shown to people. */
  readonly address: string;
  readonly #connection: Connection;
  readonly #search: SearchIndex;
  readonly #unit: UnitOfWork;
  readonly #unused: UnusedNames;
  readonly #settle: () => Promise<void>;

  constructor(connection: Connection, address: Address, services: LibraryServices) {
    this.address = showAddress(address);
    this.#connection = connection;
    const { database } = connection;
    const nextId = async (table: CountedTable) => unit.nextId(table);
    const names = new Names(database, nextId);
    const search = new SearchIndex(database);
    const unused = new UnusedNames(database);
    const beforeCommit = async () => {
      await unused.drop();
      await search.flush();
    };
    const atEnd = () => {
      names.forget();
      search.forget();
      unused.forget();
    };
    const unit = new UnitOfWork(connection, {
      beforeCommit,
      atEnd,
      stamp: () => ({ uuid: services.uuid(), time: stamp().now, command: services.command ?? '' }),
    });
    const stamp = (): Stamp => ({ now: new Date(services.clock()).toISOString(), uuid: services.uuid });
    let writer: BookWriter | null = null;
    this.#search = search;
    this.#unit = unit;
    this.#unused = unused;
    this.#settle = async () => {
      await beforeCommit();
      atEnd();
    };
    this.books = new Books({
      database,
      unit,
      names,
      stamp,
      search,
      unused,
      writer: () => (writer ??= new BookWriter(database, names, search, nextId)),
    });
    this.authors = new Authors({ database, unit, names, search });
    this.columnMaps = new ColumnMaps({ database, unit });
    this.importedFiles = new ImportedFiles(database, () => stamp().now);
    this.savedQueries = new SavedQueries({ database, unit, now: () => stamp().now });
    this.series = new SeriesList({ database, unit, names, search });
    this.tags = new Tags({ database, unit, names, search });
    this.search = new Search(database);
    this.vocabulary = new Vocabulary(database);
  }

  /** Runs changes so that all of them happen or none; a call inside another joins it. A dry run takes everything back at the end. */
  async atomically<Result>(
    work: (library: Library) => Promise<Result>,
    options: UnitOptions<Result> = {},
  ): Promise<Result> {
    return this.#unit.run(() => work(this), options);
  }

  /** Finishes what has been noted so far in a long unit of work, as its end would, so that what follows in it finds all of it. */
  async settle(): Promise<void> {
    await this.#settle();
  }

  /** The operation that the last change was recorded as; null where it changed nothing. */
  get operation(): number | null {
    return this.#unit.operation;
  }

  /** What was done to the library; loaded only when it is asked for. */
  async operations(): Promise<Operations> {
    const { Operations } = await import('./operations.ts');
    return new Operations(this.#connection.database);
  }

  async undo(): Promise<Undo> {
    const { Undo } = await import('./undo.ts');
    const operations = await this.operations();
    return new Undo({
      connection: this.#connection,
      unit: this.#unit,
      operations,
      search: this.#search,
      unused: this.#unused,
    });
  }

  /** What a sync with another library writes through. */
  get inside(): LibraryInside {
    const { database } = this.#connection;
    return {
      connection: this.#connection,
      running: async () => this.#unit.running(),
      keepInStep: async (ids, running) => {
        const { keepInStep } = await import('./keep-in-step.ts');
        await keepInStep({ database, search: this.#search, unused: this.#unused }, ids, running);
      },
    };
  }

  /** What was done to a book, the newest first. */
  async bookHistory(id: number): Promise<BookEvent[]> {
    const { bookHistory } = await import('./book-history.ts');
    return bookHistory(this.#connection, id);
  }

  /** The books that operations after one, up to another, touched and that were there or are. */
  async booksBetween(after: number, upTo: number): Promise<ReadonlySet<number>> {
    const { booksBetween } = await import('./time-travel.ts');
    return booksBetween(this.#connection.database, after, upTo);
  }

  /** Builds the full-text index anew where it was built by other rules, or never. */
  async refreshIndex(): Promise<void> {
    if (!this.writable || (await this.#search.isCurrent())) return;
    await this.#unit.run(() => this.#search.rebuild(), { journal: false });
  }

  /** Runs reads that all see the library as it is now, whatever others write meanwhile. */
  async snapshot<Result>(work: (library: Library) => Promise<Result>): Promise<Result> {
    return this.#unit.snapshot(() => work(this));
  }

  /** All that the library holds, or the books of a selection with nothing beside them. */
  content(selection: BookSelection | null): LibraryContent {
    const all = { query: allOf([]) };
    return {
      books: withSources(this.#connection.database, this.books.stream(selection ?? all)),
      authors: selection === null ? this.authors.records() : nothing(),
      queries: selection === null ? this.#queries() : nothing(),
    };
  }

  async *#queries(): AsyncGenerator<SavedQueryRecord> {
    yield* await this.savedQueries.list();
  }

  /** Takes everything out, as one change. */
  async clear(): Promise<void> {
    await this.#unit.run(() => clearLibrary(this.#connection.database, this.books));
  }

  async counts(): Promise<LibraryCounts> {
    return countRows(this.#connection.database);
  }

  /** The versions of what the library stands on. */
  async versions(): Promise<{ schema: number; sqlite: string }> {
    return {
      schema: Number(await this.#connection.value('pragma user_version')),
      sqlite: String(await this.#connection.value('select sqlite_version()')),
    };
  }

  get writable(): boolean {
    return this.#connection.writable;
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}

async function* nothing(): AsyncGenerator<never> {}

/** Opens the library at an address; throws `missing` when there is none. */
export async function openLibrary(address: string, services: LibraryServices): Promise<Library> {
  const parsed = parseAddress(address);
  const library = new Library(await openDatabase(parsed, services.server), parsed, services);
  // On a server that is for one to do, not for whoever comes by: bookshelf migrate.
  if (parsed.kind !== 'server') await library.refreshIndex();
  return library;
}
