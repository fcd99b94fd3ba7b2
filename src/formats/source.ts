import type { Tables } from '../domain/tables.ts';

/** A file of which any part can be read. */
export interface RandomBytes {
  readonly size: number;
  /** Reads bytes from a position on; fewer than asked for only at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What is read: a file, standard input or a folder. The command line makes it, so that formats reach for nothing by themselves. */
export interface Source {
  /** As people call it: a path, or `standard input`. */
  readonly name: string;
  /** The files in a folder and below, as paths inside it, sorted; empty for a file. */
  readonly files: readonly string[];
  /** One of `files`. */
  file(path: string): Source;
  /** The encoding that a person named; null where the file itself decides. */
  readonly encoding: string | null;
  /** The bytes from the beginning, unpacked where the file is packed by gzip. Can be read once. */
  bytes(): AsyncIterable<Uint8Array>;
  /** The bytes as text, decoded strictly. Reads what `bytes` reads. */
  text(): AsyncIterable<string>;
  /** The file, to be read at any place. Throws a `failure` where only a stream is there. */
  open(): Promise<RandomBytes>;
  /** The tables of a SQLite file, checked and copied so that a hostile one does no harm. Throws a `failure` for anything else. */
  openTables(): Promise<Tables>;
}
