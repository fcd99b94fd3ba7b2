import type { Book, BookDraft } from './book.ts';
import { joinList } from './escape-list.ts';

/** A field of a book as text: how `add-book`, `set`, `edit` and CSV read and write it. */
export interface DraftField {
  /** Lower camel case: the column of a CSV export and the name in `set` and `edit`. */
  readonly name: string;
  /** The option of `add-book` that gives one value, without its dashes. */
  readonly option: string;
  /** Other names that files and people use for it. */
  readonly aliases: readonly string[];
  readonly help: string;
  /** Whether a book may have several: their text is joined by `; `. */
  readonly many: boolean;
  /** Reads one value (of a list: one item); throws a usage error that says what is wrong with it. */
  readonly read: (text: string) => BookDraft;
  /** The draft that says there is none. */
  readonly none: BookDraft;
  /** The values of a book as texts: none, one, or those of the list. */
  readonly write: (book: Book) => readonly (string | null)[];
}

/** The texts of a field as one cell: the items of a list joined by `; `. */
export function writeField(field: DraftField, book: Book): string {
  const texts = field.write(book).filter((text) => text !== null);
  return field.many ? joinList(texts) : (texts[0] ?? '');
}

/** Puts drafts together: single values of the later win, lists follow one another. */
export function joinDrafts(drafts: readonly BookDraft[]): BookDraft {
  let joined: BookDraft = {};
  for (const draft of drafts) joined = { ...joined, ...draft, ...joinedLists(joined, draft) };
  return joined;
}

function joinedLists(one: BookDraft, other: BookDraft): BookDraft {
  return {
    ...(one.authors && other.authors && { authors: [...one.authors, ...other.authors] }),
    ...(one.identifiers && other.identifiers && { identifiers: [...one.identifiers, ...other.identifiers] }),
    ...(one.series && other.series && { series: [...one.series, ...other.series] }),
    ...(one.tags && other.tags && { tags: [...one.tags, ...other.tags] }),
    ...(one.readings && other.readings && { readings: [...one.readings, ...other.readings] }),
    ...(one.notes && other.notes && { notes: [...one.notes, ...other.notes] }),
  };
}
