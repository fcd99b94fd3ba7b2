import type { PartialDate } from './partial-date.ts';

/** Where a person stands with a book. `unread` says so; a book of which nothing is known has no status. */
export const statuses = ['unread', 'to-read', 'reading', 'paused', 'read', 'dropped'] as const;
export type Status = (typeof statuses)[number];

/** How one passage through a book stands or ended. */
export const readingStates = ['reading', 'paused', 'read', 'dropped'] as const;
export type ReadingState = (typeof readingStates)[number];

/** `private` notes are those a service keeps from other people; `quote` is a passage of the book. */
export const noteKinds = ['note', 'private', 'quote'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** An author's part in a book; the order in `Book.authors` is the order on the title page. */
export interface Contributor {
  readonly name: string;
  readonly sortName: string;
  /** `author`, `editor`, `translator`, … in lower case; an open vocabulary. */
  readonly role: string;
}

/** A number a book goes by; scheme in lower case (`isbn`, `asin`, `goodreads`, …). A sound ISBN is stored as 13 digits. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** A book's place in a series; position as text: `1`, `2.5`, `1-3`. */
export interface SeriesEntry {
  readonly name: string;
  readonly position: string | null;
}

/** A label, nested by slashes (`fiction/sf`); position orders the books of a list such as `to-read`. */
export interface TagEntry {
  readonly name: string;
  readonly position: number | null;
}

/** One passage through a book. */
export interface Reading {
  readonly uuid: string;
  readonly state: ReadingState;
  readonly started: PartialDate | null;
  readonly finished: PartialDate | null;
  /** Stars, 0.25 to 5 in quarters. */
  readonly rating: number | null;
  readonly review: string | null;
}

export interface Note {
  readonly uuid: string;
  readonly kind: NoteKind;
  readonly text: string;
  /** Where in the book, as people write it: `12`, `xii`, `12-14`. */
  readonly page: string | null;
  readonly added: string;
}

/** Where a book came from: the row of a service's export, kept whole, and what was read from it. */
export interface SourceRecord {
  /** The format's name: `goodreads`. */
  readonly source: string;
  /** The row's own key in that source: a service's id for the book. */
  readonly key: string;
  /** Column name and cell, in the file's order, as they stood. */
  readonly row: readonly (readonly [column: string, cell: string])[];
  readonly draft: BookDraft;
}

/** Where a row stood: a file, as its path was typed, and a line of it. */
export interface RowPlace {
  readonly file: string | null;
  readonly line: number | null;
}

/** A row that a book came from, and where it stood. */
export interface PlacedSource extends SourceRecord, RowPlace {}

/** The values of a book that are one cell each. Dates are partial dates; times ISO 8601 in UTC; rating in stars. */
export interface BookValues {
  readonly title: string;
  readonly subtitle: string | null;
  readonly sortTitle: string;
  readonly originalTitle: string | null;
  readonly description: string | null;
  /** BCP 47 where known (`en`, `pt-BR`), else as typed. */
  readonly language: string | null;
  readonly publisher: string | null;
  readonly published: PartialDate | null;
  readonly firstPublished: PartialDate | null;
  readonly edition: string | null;
  /** `paperback`, `ebook`, …; an open vocabulary. */
  readonly format: string | null;
  readonly pages: number | null;
  readonly minutes: number | null;
  readonly rating: number | null;
  readonly review: string | null;
  readonly status: Status | null;
  /** Address or path of a picture. */
  readonly cover: string | null;
  readonly wished: boolean;
  /** ISO 8601: a time in UTC, or a date where the source knew no more. */
  readonly added: string;
}

/** The record of an edition or of a title, owned or not. */
export interface Book extends BookValues {
  readonly id: number;
  readonly uuid: string;
  /** Whether somebody said the sort title: then it is never guessed again. */
  readonly sortTitleTyped: boolean;
  /** When bookshelf last changed it: ISO 8601 in UTC. */
  readonly changed: string;
  readonly authors: readonly Contributor[];
  readonly identifiers: readonly Identifier[];
  readonly series: readonly SeriesEntry[];
  readonly tags: readonly TagEntry[];
  readonly readings: readonly Reading[];
  readonly notes: readonly Note[];
}

/** The fields of a book that hold several things. */
export const bookLists = ['authors', 'identifiers', 'series', 'tags', 'readings', 'notes'] as const;
export type BookList = (typeof bookLists)[number];

/** An author as a source gives it: the sort name only where the source says it. */
export interface ContributorDraft {
  readonly name: string;
  readonly role: string;
  readonly sortName?: string;
}

export type ReadingDraft = Partial<Reading> & Pick<Reading, 'state'>;
export type NoteDraft = Partial<Note> & Pick<Note, 'text'>;

export type DraftValues = { readonly [K in keyof BookValues]?: BookValues[K] | null };

/**
 * A book as it comes from outside. A missing key says nothing of the field; null (or an empty list) says there is none.
 */
export type BookDraft = DraftValues & {
  readonly uuid?: string;
  /** Unsaid, a sort title counts as typed where it is not what the rules would guess. */
  readonly sortTitleTyped?: boolean;
  readonly changed?: string;
  readonly authors?: readonly ContributorDraft[];
  readonly identifiers?: readonly Identifier[];
  readonly series?: readonly SeriesEntry[];
  readonly tags?: readonly TagEntry[];
  readonly readings?: readonly ReadingDraft[];
  /** How often the source says it was read; more than `readings` holds where it kept no dates. */
  readonly readCount?: number;
  readonly notes?: readonly NoteDraft[];
};
