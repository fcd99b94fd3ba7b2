import type { Book, NoteKind, ReadingState, Status } from '../domain/book.ts';

/** How a library is opened. */
export interface OpenOptions {
  /** Makes the library where there is none. */
  readonly create?: boolean;
  /** What the history of the library says of changes, in the place of a command line; unsaid, `node`. */
  readonly name?: string;
  /** The time in milliseconds since 1970, for tests that need the same one each time. */
  readonly clock?: () => number;
}

/** What a book has one of; null where there is none. Dates are as precise as what is known of them (`1998`, `2001-05`, `~1985`), ratings are stars. */
export interface BookDetails {
  readonly subtitle?: string | null;
  readonly sortTitle?: string | null;
  readonly originalTitle?: string | null;
  readonly description?: string | null;
  readonly language?: string | null;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly firstPublished?: string | null;
  readonly edition?: string | null;
  readonly format?: string | null;
  readonly pages?: number | null;
  readonly minutes?: number | null;
  readonly rating?: number | null;
  readonly review?: string | null;
  readonly status?: Status | null;
  readonly cover?: string | null;
  readonly wished?: boolean;
}

/** A book as it is given: what is left out is not known. */
export interface BookInput extends BookDetails {
  readonly title: string;
  readonly uuid?: string;
  readonly authors?: readonly (
    string | { readonly name: string; readonly role?: string; readonly sortName?: string }
  )[];
  /** One or several, in any spelling. */
  readonly isbn?: string | readonly string[];
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  /** `Dune #1`, or in parts. */
  readonly series?: readonly (string | { readonly name: string; readonly position?: string | null })[];
  /** Slashes nest a tag: `fiction/sf`. */
  readonly tags?: readonly string[];
  readonly tagPositions?: readonly { readonly tag: string; readonly position: number }[];
  readonly added?: string | null;
  /** `read 2024-01-05..2024-02-01`, or in parts. */
  readonly readings?: readonly (
    | string
    | {
        readonly state: ReadingState;
        readonly started?: string | null;
        readonly finished?: string | null;
        readonly rating?: number | null;
        readonly review?: string | null;
      }
  )[];
  readonly notes?: readonly (
    string | { readonly text: string; readonly kind?: NoteKind; readonly page?: string | null }
  )[];
}

/** What to do with a book that is there: refuse it (a conflict), leave it as it is, bring it up to date, or add another. */
export type IfExists = 'error' | 'skip' | 'update' | 'add';

/** What became of a book that was given. */
export interface Added {
  readonly id: number;
  readonly title: string;
  /** `same` and `skip` changed nothing; `doubtful` was added and may be there already. */
  readonly verb: 'create' | 'update' | 'same' | 'skip' | 'doubtful';
}

/** A list of a book: the whole of it, or what comes to it and what goes. */
export type ListChange = readonly string[] | { readonly add?: readonly string[]; readonly remove?: readonly string[] };

/** Fields of a book and what they are to hold; null empties one. What is left out stays. Items of lists are written as `bookshelf set` takes them. */
export interface BookChanges extends BookDetails {
  readonly title?: string;
  readonly authors?: ListChange | null;
  readonly editors?: ListChange | null;
  readonly translators?: ListChange | null;
  readonly illustrators?: ListChange | null;
  readonly narrators?: ListChange | null;
  /** `ROLE=NAME` */
  readonly contributors?: ListChange | null;
  readonly isbn?: ListChange | null;
  /** `SCHEME=VALUE` */
  readonly identifiers?: ListChange | null;
  /** `Dune #1` */
  readonly series?: ListChange | null;
  readonly tags?: ListChange | null;
  readonly added?: string;
  readonly readings?: ListChange | null;
  readonly notes?: ListChange | null;
}

/** A book by its number, an ISBN, its uuid, or its whole title. */
export type BookReference = number | string;

/** Books: one, several, or those of a query (`{ where: 'tag:sf' }`; `*` is all of them). */
export type BookChoice = BookReference | readonly BookReference[] | { readonly where: string };

/** The order of books, and a window on them. */
export interface FindOptions {
  /** As `bookshelf list --sort` takes it: `author,-published`. */
  readonly sort?: string;
  readonly limit?: number;
  readonly offset?: number;
  /** The number of a book: only those behind it in the order. */
  readonly after?: number;
}

/** How a file is read, where it does not say so itself, and what is done with it. */
export interface ImportFileOptions {
  /** The name of a format: `bookshelf formats` lists them. */
  readonly format?: string;
  readonly encoding?: string;
  readonly ifExists?: 'skip' | 'update' | 'add';
  /** Takes the other records where some are refused. */
  readonly skipBad?: boolean;
  /** What columns of a table are: `{ Verfasser: 'authors' }`. */
  readonly map?: Readonly<Record<string, string>>;
  /** Does all of it and takes it back. */
  readonly dryRun?: boolean;
}

/** What came of a file. */
export interface Imported {
  /** The books that were added or changed. */
  readonly ids: readonly number[];
  readonly counts: Readonly<Record<'added' | 'updated' | 'unchanged' | 'left' | 'doubtful' | 'refused', number>>;
  readonly problems: readonly { readonly line: number; readonly severity: string; readonly message: string }[];
}

/** Which books are made. */
export interface SeedOptions {
  readonly profile?: 'plain' | 'messy' | 'readers' | 'school' | 'classic';
  /** How many; unsaid, 100. */
  readonly books?: number;
  /** Another number makes other books. */
  readonly random?: number;
  /** The day before which everything happened: `2025-01-01`. */
  readonly now?: string;
}

/** What came of books that were made, or of fixtures. */
export interface Seeded {
  readonly ids: readonly number[];
  readonly counts: Readonly<Record<'added' | 'updated' | 'unchanged', number>>;
}

/** How a library is written. */
export interface ExportOptions {
  /** The name of a format: `json` unless it is said. */
  readonly format?: string;
  /** Only the books of a query. */
  readonly where?: string;
}

/** How many books there have to be. */
export type Expected =
  | { readonly count: number; readonly atLeast?: never; readonly atMost?: never }
  | { readonly count?: never; readonly atLeast?: number; readonly atMost?: number };

/** What taking back or making again did: the change it is about, and the books it touched. */
export interface TakenBack {
  readonly operation: number;
  readonly ids: readonly number[];
}

/** How much a library holds. */
export interface Counts {
  readonly books: number;
  readonly authors: number;
  readonly series: number;
  readonly tags: number;
}

/**
 * A library: one SQLite file, opened. Every method that changes something is one transaction and one operation of the history, all of it or nothing; what is called
 * while another change is being made waits for its turn. What goes wrong is thrown as a `BookshelfError`, whose `kind` tells what.
 */
export interface Library extends AsyncDisposable {
  /** The path of the file. */
  readonly address: string;
  /** The number of the operation that the last change was recorded as; null where it changed nothing. */
  readonly operation: number | null;

  /** Adds a book. One of the same ISBN or uuid, or title and author, is refused as a conflict, unless `ifExists` says otherwise. */
  add(book: BookInput, options?: { readonly ifExists?: IfExists }): Promise<Added>;
  /** Adds books, all or none. */
  addAll(
    books: Iterable<BookInput> | AsyncIterable<BookInput>,
    options?: { readonly ifExists?: IfExists },
  ): Promise<Added[]>;
  /** The book of a reference, or null. A title that several books have is a conflict. */
  get(book: BookReference): Promise<Book | null>;
  /** The books of a query in the words of docs/query.md: `tag:sf rating:>=4`; without words, all of them. */
  find(words?: string, options?: FindOptions): Promise<Book[]>;
  /** The same one after another, at constant memory. It sees what is changed while it runs. */
  stream(words?: string, options?: FindOptions): AsyncIterable<Book>;
  count(words?: string): Promise<number>;
  /** Changes fields of books; answers with the numbers of those that are different now. */
  change(books: BookChoice, changes: BookChanges): Promise<number[]>;
  tag(books: BookChoice, tag: string): Promise<number[]>;
  untag(books: BookChoice, tag: string): Promise<number[]>;
  /** Takes books out of the library; answers with their numbers. */
  delete(books: BookChoice): Promise<number[]>;

  /** Brings the books of a file or a folder in, as `bookshelf import` does. */
  importFile(path: string, options?: ImportFileOptions): Promise<Imported>;
  /** The library in a format, piece by piece. */
  export(options?: ExportOptions): AsyncIterable<string>;
  /** The library in a format, as it is at this moment. */
  exportText(options?: ExportOptions): Promise<string>;

  /** Makes books by chance, the same on every machine for the same options. Again it changes nothing. */
  seed(options?: SeedOptions): Promise<Seeded>;
  /** Takes fixture files in, as `bookshelf seed FILE` does. */
  seedFiles(...files: readonly string[]): Promise<Seeded>;
  /** Takes everything out. */
  clear(): Promise<void>;
  /** A hash of what the library says, or the books of a query: the same for two libraries that say the same. */
  fingerprint(words?: string): Promise<string>;
  /** Throws a `check` error where a query does not find so many books. */
  assert(words: string, expected: Expected): Promise<void>;
  counts(): Promise<Counts>;

  /** Takes back the last change, or the operation of a number; null where there is nothing to take back. */
  undo(operation?: number): Promise<TakenBack | null>;
  /** Makes again what was taken back last, or the operation of a number; null where there is nothing. */
  redo(operation?: number): Promise<TakenBack | null>;
  /** Does work in one transaction: all its changes are one operation, and none is made where it throws. It has to use the library that it is given. */
  transaction<Result>(
    work: (library: Library) => Promise<Result>,
    options?: { readonly dryRun?: boolean },
  ): Promise<Result>;

  /** Lets go of the file; `await using` does so by itself. */
  close(): Promise<void>;
}
