import type { Book, BookDraft } from './book.ts';

/** How sure it is that a record means a book, from 0 to 1; docs/import.md states the scale. From `certain` on it is taken for that book. */
export const matchConfidence = {
  /** The same uuid, or the same record of the same service. */
  sameRecord: 1,
  /** The same ISBN or other identifier, and the same title and first author. */
  identifierAndTitle: 0.99,
  /** The same identifier under another title or author. */
  identifier: 0.9,
  /** The same title and first author, and a date, format, language or publisher that agrees. */
  titleAndMore: 0.9,
  /** The same title and first author, and nothing that agrees or contradicts. */
  title: 0.8,
  /** The same identifier, but it does not decide: several books have it, or another record of the file was that book. */
  sharedIdentifier: 0.6,
  /** The same title and first author, but several books have them. */
  sharedTitle: 0.5,
  /** The same title and first author, but something speaks against it. */
  contradicted: 0.4,
} as const;

/** Whether a draft says of itself something beside title and author that the book says too. */
export function agreesBeyondTitle(book: Book, draft: BookDraft): boolean {
  return (['published', 'format', 'language', 'publisher'] as const).some(
    (field) => book[field] !== null && book[field] === draft[field],
  );
}
