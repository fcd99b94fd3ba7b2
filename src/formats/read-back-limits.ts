import type { Book, BookDraft } from '../domain/book.ts';
import { heldBook } from './held-book.ts';
import type { Limit } from './limit.ts';
import { lackingLimits } from './limits/lacking.ts';
import type { PartField } from './service-part.ts';

/** Some fields of a book, and what of them a format does not give back: a word, and a phrase for people. */
export interface HeldPart {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly PartField[];
}

/**
 * The limits of a format that is asked itself: of each part what `readBack` does not find again in what it has written of the book, and the fields
 * that no part has.
 */
export function readBackLimits(parts: readonly HeldPart[], readBack: (book: Book) => BookDraft): readonly Limit[] {
  const draftOf = rememberLast(readBack);
  const partLimits = parts.map(({ name, title, fields }): Limit => ({
    name,
    title,
    keep: (book) => heldBook(book, fields, draftOf(book)),
  }));
  return [...partLimits, ...lackingLimits(new Set(parts.flatMap(({ fields }) => fields)))];
}

/** One book goes through all the limits before the next comes, so it need be written only once. */
function rememberLast(readBack: (book: Book) => BookDraft): (book: Book) => BookDraft {
  let last: { readonly book: Book; readonly draft: BookDraft } | null = null;
  return (book) => {
    if (last?.book !== book) last = { book, draft: readBack(book) };
    return last.draft;
  };
}
