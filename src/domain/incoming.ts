import type { BookDraft, SourceRecord } from './book.ts';
import type { AuthorRecord } from './library-content.ts';
import type { SavedQueryRecord } from './saved-query.ts';

/** Something a reader noticed in one record: a warning keeps the record, a refusal does not. */
export interface Problem {
  readonly severity: 'warning' | 'refused';
  /** The column or key, or null for the record as a whole. */
  readonly field: string | null;
  /** The value that is wrong, as it stood. */
  readonly value: string | null;
  /** What is wrong, as a sentence without the place: `ISBN 123 has 3 digits; it should have 10 or 13`. */
  readonly message: string;
}

/** One record of a file as a format reads it. */
export interface Incoming {
  /** 1 for the first record of the file. */
  readonly number: number;
  /** The line on which the record starts, from 1. */
  readonly line: number;
  /** Where the record stands in a source that has no lines: `record 12`, `Austen/emma.epub`. */
  readonly place?: string;
  /** null when the record is refused, or is no book. */
  readonly draft: BookDraft | null;
  /** The author that the record is instead of a book; our own JSON alone has such records. */
  readonly author?: AuthorRecord;
  /** The saved query that the record is instead; our own JSON alone has such records too. */
  readonly savedQuery?: SavedQueryRecord;
  /** For a service's export: the row whole, so that a later export can be compared with it. */
  readonly source: Omit<SourceRecord, 'draft'> | null;
  /** For our own JSON: the rows that the book came from in the library that was exported. */
  readonly sources?: readonly SourceRecord[];
  readonly problems: readonly Problem[];
  /** The record in the source's own form, for a file of refused rows. */
  readonly raw: string;
  /** The header line of the file in its own form, where it has one. */
  readonly header?: string;
}

/** Whether a record that is no book cannot be read either: one that is left out with a warning, because it is an article or a film, is not refused. */
export function isRefused({ draft, author, savedQuery, problems }: Incoming): boolean {
  if (draft !== null || author !== undefined || savedQuery !== undefined) return false;
  return problems.length === 0 || problems.some(({ severity }) => severity === 'refused');
}
