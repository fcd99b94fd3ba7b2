import type { Book, SourceRecord } from './book.ts';
import type { SavedQueryRecord } from './saved-query.ts';

/** A book with the rows it came from. */
export interface KeptBook extends Book {
  readonly sources: readonly SourceRecord[];
}

/** An author of whom books do not tell everything: one without books, with other spellings, or whose sort name was typed as it would be guessed. */
export interface AuthorRecord {
  readonly name: string;
  readonly sortName: string;
  /** Unsaid, a sort name counts as typed where it is not what the rules would guess. */
  readonly sortNameTyped?: boolean;
  readonly aliases: readonly string[];
}

/** All that a library holds, in an order that does not depend on when it was written. */
export interface LibraryContent {
  readonly books: AsyncIterable<KeptBook>;
  /** The authors of whom the books do not tell everything. */
  readonly authors: AsyncIterable<AuthorRecord>;
  readonly queries: AsyncIterable<SavedQueryRecord>;
}
