import type { Book, BookDraft, Identifier } from './book.ts';
import { foldKey } from './fold.ts';
import { isIsbn } from './isbn.ts';
import { dateBounds, type PartialDate } from './partial-date.ts';

/** Whether a draft has the title and the first author of a book, but for case, accents and punctuation. */
export function sameTitleAndAuthor(book: Book, draft: BookDraft): boolean {
  return foldKey(book.title) === foldKey(draft.title ?? '') && firstNameKey(book) === firstNameKey(draft);
}

/** Why a draft of the same title and author must be another edition than the book, or null where nothing speaks against it. */
export function contradiction(book: Book, draft: BookDraft): string | null {
  if (otherIsbn(book.identifiers, draft.identifiers ?? [])) return 'another ISBN';
  if (differs(book.format, draft.format)) return `another format (${book.format}, not ${draft.format})`;
  if (differs(language(book.language), language(draft.language)))
    return `another language (${book.language}, not ${draft.language})`;
  if (apart(book.published, draft.published ?? null)) return `another date (${book.published}, not ${draft.published})`;
  return null;
}

/** Whether both name sound ISBNs and share none: that is what tells editions apart. */
export function otherIsbn(known: readonly Identifier[], said: readonly Identifier[]): boolean {
  const here = isbns(known);
  const there = isbns(said);
  return here.length > 0 && there.length > 0 && !there.some((isbn) => here.includes(isbn));
}

function isbns(identifiers: readonly Identifier[]): string[] {
  return identifiers.filter(({ scheme, value }) => scheme === 'isbn' && isIsbn(value)).map(({ value }) => value);
}

/** The key of the first author's name, or of the first contributor's; empty where there is none. */
export function firstNameKey({ authors = [] }: BookDraft): string {
  const first = authors.find(({ role }) => role === 'author') ?? authors[0];
  return first === undefined ? '' : foldKey(first.name);
}

function language(tag: string | null | undefined): string | null {
  return tag?.split('-')[0]?.toLowerCase() ?? null;
}

function differs(one: string | null, other: string | null | undefined): boolean {
  return one !== null && other !== null && other !== undefined && one !== other;
}

/** Two dates that cannot be the same day. */
function apart(one: PartialDate | null, other: PartialDate | null): boolean {
  if (one === null || other === null) return false;
  const [first, second] = [dateBounds(one), dateBounds(other)];
  return (first.to ?? Infinity) < (second.from ?? -Infinity) || (second.to ?? Infinity) < (first.from ?? -Infinity);
}
