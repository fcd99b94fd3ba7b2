import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** A Drizzle database of any driver: every query is awaited, which behaves alike on all of them. */
export type Database = BaseSQLiteDatabase<'sync' | 'async', unknown>;

/** What a statement can be given for a parameter. */
export type BoundValue = string | number | null | Uint8Array;

/** A statement of our own with the values of its parameters, in their order. */
export interface BoundStatement {
  readonly sql: string;
  readonly values: readonly BoundValue[];
}

/** One open database: what the drivers have in common and Drizzle leaves to each. */
export interface Connection {
  readonly database: Database;
  /** Whether the library is on a server, so that every question to it is a request. */
  readonly isRemote: boolean;
  /** Whether the library can be changed: false for a read-only file, folder or mount. */
  readonly writable: boolean;
  /** Runs SQL of our own that gives nothing back; never with text from outside. */
  run(sql: string): Promise<void>;
  /** Reads the first column of the first row of SQL of our own, or null. */
  value(sql: string): Promise<unknown>;
  /** Asks for rows by SQL of our own; on a server the question goes along with the next one, or when the answer is called for. */
  askLater(sql: string): () => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /**
   * Ends a transaction so that it counts, and answers with the first column of the first row of SQL of our own, read just before; null where there is
   * none. Where a server's answer is lost the question tells whether the transaction counts.
   */
  commit(witness: string): Promise<unknown>;
  /** Goes on with whatever is written through this connection. */
  progress(): Promise<string>;
  /** Reads rows of SQL of our own one after another, at constant memory; nothing may be written before the last one is read. */
  rows(sql: string, ...values: readonly (string | number)[]): AsyncIterable<Readonly<Record<string, unknown>>>;
  /** Runs statements in an immediate transaction of their own, all of them or none; on a server that is one request. Not inside another transaction. */
  batch(statements: readonly BoundStatement[]): Promise<void>;
  /** Writes a consistent copy to a new file. */
  copyTo(path: string): Promise<void>;
  /** Copies page by page to a new file what the transaction at hand sees, as it is; others may write meanwhile. */
  copyPages(path: string): Promise<void>;
  close(): Promise<void>;
}

/** What a statement of a person gives. */
export interface Answer {
  readonly columns: readonly string[];
  /** Rows as they are read; values as SQLite has them: text, numbers (bigint beyond 2^53), bytes, null. */
  readonly rows: Iterable<readonly unknown[]>;
}

/** A connection that can only read, for SQL that people type. */
export interface SqlReader {
  /** Runs one statement with values for its parameters, by name or in their order. Throws a usage error for one that is wrong or does not read. */
  query(
    sql: string,
    values: {
      readonly named: Readonly<Record<string, string | number>>;
      readonly listed: readonly (string | number)[];
    },
  ): Answer;
  close(): void;
}
