import { parseAddress, showAddress, type Address } from '../database/address.ts';
import type { Connection } from '../database/connection.ts';
import { openDatabase } from '../database/open.ts';
import type { Stamp } from '../domain/complete-book.ts';
import { allOf } from '../domain/query/combine.ts';
import type { LibraryContent } from '../domain/library-content.ts';
import { Authors } from './authors.ts';
import { withSources } from './book-reader.ts';
import { BookWriter } from './book-writer.ts';
import { Books, type BookSelection } from './books.ts';
import { countRows, type LibraryCounts } from './counts.ts';
import { ImportedFiles } from './imported-files.ts';
import { Names } from './names.ts';
import { SeriesList } from './series-list.ts';
import { Tags } from './tags.ts';
import { UnitOfWork } from './unit-of-work.ts';

/** What a library is given from outside: the time and fresh uuids. */
export interface LibraryServices {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly uuid: () => string;
}

/** One database with all repositories over it and one unit of work. */
export class Library {
  readonly books: Books;
  readonly authors: Authors;
  readonly importedFiles: ImportedFiles;
  readonly series: SeriesList;
  readonly tags: Tags;
  /** The address, as it is shown to people. */
  readonly address: string;
  readonly #connection: Connection;
  readonly #unit: UnitOfWork;

  constructor(connection: Connection, address: Address, services: LibraryServices) {
    this.address = showAddress(address);
    this.#connection = connection;
    const { database } = connection;
    const names = new Names(database);
    const unit = new UnitOfWork(connection, () => names.forget());
    const stamp = (): Stamp => ({ now: new Date(services.clock()).toISOString(), uuid: services.uuid });
    let writer: BookWriter | null = null;
    this.#unit = unit;
    this.books = new Books({
      database,
      unit,
      names,
      stamp,
      writer: () => (writer ??= new BookWriter(database, names)),
    });
    this.authors = new Authors({ database, unit, names });
    this.importedFiles = new ImportedFiles(database, () => stamp().now);
    this.series = new SeriesList({ database, unit, names });
    this.tags = new Tags({ database, unit, names });
  }

  /** Runs changes so that all of them happen or none; a call inside another joins it. A dry run takes everything back at the end. */
  async atomically<Result>(
    work: (library: Library) => Promise<Result>,
    options: { dryRun?: boolean } = {},
  ): Promise<Result> {
    return this.#unit.run(() => work(this), options);
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
    };
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
  return new Library(await openDatabase(parsed), parsed, services);
}
