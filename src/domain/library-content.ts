import type { Book, SourceRecord } from './book.ts';
import type { SavedQueryRecord } from './saved-query.ts';

/** A book with the rows it came from. */
export interface KeptBook extends Book {
  readonly sources: readonly SourceRecord[];
}

/** An author apart from any book: one without books, or with other spellings. */
export interface AuthorRecord {
  readonly name: string;
  readonly sortName: string;
  readonly aliases: readonly string[];
}

/** All that a library holds, in an order that does not depend on when it was written. */
export interface LibraryContent {
  readonly books: AsyncIterable<KeptBook>;
  /** The authors of whom the books do not tell everything. */
  readonly authors: AsyncIterable<AuthorRecord>;
  readonly queries: AsyncIterable<SavedQueryRecord>;
}
