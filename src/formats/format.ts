import type { Status } from '../domain/book.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { LibraryContent } from '../domain/library-content.ts';
import type { ColumnChoices } from './column-use.ts';
import type { Limit } from './limit.ts';
import type { Source } from './source.ts';

/** What a person says about a file that is read. */
export interface ReadOptions {
  /** From `--map-shelf abandoned=dropped`: a service's own shelf names and what they mean here. */
  readonly shelves: ReadonlyMap<string, Status>;
  /** False for `--no-header`: the first line is a record already. */
  readonly header: boolean;
  /** True for a file that was written with `exact`: an apostrophe before a formula is the cell's own. */
  readonly exact?: boolean;
  /** What a person says of the columns of a table; unsaid, they are known by their names. */
  readonly columns?: ColumnChoices;
}

/** Reads a whole library out of text, record by record, at constant memory. Throws a `failure` where the text as a whole cannot be read. */
export interface Reader {
  read(text: AsyncIterable<string>, options: ReadOptions): AsyncIterable<Incoming>;
}

/** Reads a whole library out of bytes, tables or a folder, as `Reader` does out of text. */
export interface SourceReader {
  readSource(source: Source, options: ReadOptions): AsyncIterable<Incoming>;
}

/** How a library is written. */
export interface WriteOptions {
  /** True to write every cell as it is, formulas included; false to make cells safe to open in a spreadsheet. */
  readonly exact: boolean;
}

/** Writes a library as text, in pieces of any length. Pure: it never prints. */
export interface Writer {
  /** What the format cannot hold, in the order in which it is told; nothing for our own lossless formats. */
  readonly limits?: readonly Limit[];
  write(content: LibraryContent, options: WriteOptions): AsyncIterable<string>;
}

/** One line of the table of formats: what help and recognition need, and how to load the rest. */
export interface FormatEntry {
  readonly name: string;
  readonly title: string;
  /** Whether it is the export of an account, whose rows have ids of their own and whose owner goes on changing it there. */
  readonly isService: boolean;
  /** With the dot, in lower case: `.csv`. */
  readonly extensions: readonly string[];
  /** Whether it takes whatever no other format recognises: any table, any JSON. */
  readonly isGeneral?: boolean;
  /** Whether its files are read without the header line by which they are recognised, too. */
  readonly isHeadless?: boolean;
  /** Says whether a file that begins with this text is in this format. */
  recognises?(head: string): boolean;
  /** Says whether a file that begins with these bytes is in this format, for one that is no text. */
  recognisesBytes?(head: Uint8Array): boolean;
  /** Says whether a folder that holds these files is in this format. */
  recognisesFolder?(files: readonly string[]): boolean;
  readonly loadReader?: () => Promise<Reader | SourceReader>;
  readonly loadWriter?: () => Promise<Writer>;
}
