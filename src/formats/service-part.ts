import type { Book, BookValues, Status } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import type { UnfinishedDraft } from './drop-unsaid.ts';

/** What a service can hold of a book: all but its identity in this library and when it was changed here. */
export type PartField = keyof BookValues | 'authors' | 'identifiers' | 'series' | 'tags' | 'readings' | 'notes';

/** What a person says that the cells of a row mean. */
export interface RowOptions {
  /** From `--map-shelf`: a service's own shelf names and what they mean here. */
  readonly shelves: ReadonlyMap<string, Status>;
}

/** Some fields of a book and how they stand in the columns of a service's table. */
export interface ServicePart {
  /** Names the limit that the part is: `roles`, `quarter-stars`. */
  readonly name: string;
  /** What of its fields the columns do not hold: a phrase for people, plural. */
  readonly lost: string;
  readonly fields: readonly PartField[];
  /** Reads its columns, by the rule of drafts: undefined for what is not said. Other columns may be looked at, too. */
  readonly read: (row: CsvRow, options: RowOptions) => UnfinishedDraft;
  /** The cells of its columns, by their names. */
  readonly write: (book: Book) => Readonly<Record<string, string>>;
}
