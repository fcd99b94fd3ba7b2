import type { BookDraft } from '../domain/book.ts';
import { completeBook, type Stamp, type TitledDraft } from '../domain/complete-book.ts';
import { BookshelfError } from '../domain/errors.ts';
import { isRefused, type Incoming } from '../domain/incoming.ts';
import type { AuthorRecord, KeptBook, LibraryContent } from '../domain/library-content.ts';
import { normaliseDraft } from '../domain/normalise-draft.ts';
import { plainOutcome } from '../domain/outcome.ts';
import type { SavedQueryRecord } from '../domain/saved-query.ts';
import { refusedRecord, type Taken } from './take-in.ts';

/** What became of one record, and the book it is; null for one that is none, or cannot be taken. */
interface Converted {
  readonly taken: Taken;
  readonly book: KeptBook | null;
}

/** Makes whole books of the records of a file, as a library would keep them, one after another. */
export class Conversion {
  readonly #stamp: Stamp;
  readonly #authors: AuthorRecord[] = [];
  readonly #queries: SavedQueryRecord[] = [];

  constructor(stamp: Stamp) {
    this.#stamp = stamp;
  }

  /** The records as the content of a library; `watch` is given each of them as it is read. Authors and queries come when the books are through. */
  content(records: AsyncIterable<Incoming>, watch: (taken: Taken) => void): LibraryContent {
    return {
      books: this.#books(records, watch),
      authors: afterwards(this.#authors),
      queries: afterwards(this.#queries),
    };
  }

  async *#books(records: AsyncIterable<Incoming>, watch: (taken: Taken) => void): AsyncGenerator<KeptBook> {
    for await (const incoming of records) {
      const { taken, book } = this.#convert(incoming);
      watch(taken);
      if (book !== null) yield book;
    }
  }

  #convert(incoming: Incoming): Converted {
    const { author, savedQuery, problems } = incoming;
    if (author !== undefined) this.#authors.push(author);
    if (savedQuery !== undefined) this.#queries.push(savedQuery);
    try {
      const book = incoming.draft === null ? null : this.#complete(incoming.draft, incoming);
      const outcome = book === null ? null : plainOutcome('create', book);
      const error = isRefused(incoming) ? refusedRecord(incoming) : null;
      return { taken: { incoming, outcome, problems, error }, book };
    } catch (error) {
      if (!(error instanceof BookshelfError) || error.kind !== 'usage') throw error;
      const refusal = { severity: 'refused', field: null, value: null, message: error.message } as const;
      return { taken: { incoming, outcome: null, problems: [...problems, refusal], error }, book: null };
    }
  }

  #complete(rough: BookDraft, { number, source, sources = [] }: Incoming): KeptBook {
    const draft = normaliseDraft(rough);
    if (!hasTitle(draft)) throw new BookshelfError('usage', 'a book needs a title');
    const own = source === null ? [] : [{ ...source, draft }];
    return { id: number, ...completeBook(draft, this.#stamp), sources: [...sources, ...own] };
  }
}

async function* afterwards<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

function hasTitle(draft: BookDraft): draft is TitledDraft {
  return draft.title !== undefined && draft.title !== null;
}
