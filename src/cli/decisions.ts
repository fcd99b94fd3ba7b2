import { BookshelfError } from '../domain/errors.ts';
import type { Decision } from '../domain/outcome.ts';

/** A book by its number in the library, or by the record of the same file that makes it. */
export type PlannedBook = { readonly id: number } | { readonly record: number };

/** What somebody says is to become of a record. */
export type PlannedRecord =
  | { readonly verb: 'create' }
  | { readonly verb: 'skip' }
  | { readonly verb: 'update' | 'same'; readonly book: PlannedBook; readonly chosen: boolean };

/** What is to become of the records of a file, by their numbers. */
export class Decisions {
  readonly #records: ReadonlyMap<number, PlannedRecord>;
  readonly #isWhole: boolean;
  /** The books that the records before this one have made. */
  readonly #made = new Map<number, number>();

  /** `isWhole` tells that every record has to be among them: then one that is not is refused. */
  constructor(records: ReadonlyMap<number, PlannedRecord>, { isWhole }: { isWhole: boolean }) {
    this.#records = records;
    this.#isWhole = isWhole;
  }

  /** What is to become of a record; null where the rules decide. */
  of(number: number): Decision | null {
    const planned = this.#records.get(number);
    if (planned === undefined && this.#isWhole)
      throw new BookshelfError('failure', `the plan has no line for record ${number}; nothing was changed`, {
        hint: 'Write skip to leave a record out, or make a new plan.',
      });
    if (planned === undefined) return null;
    if (planned.verb === 'create' || planned.verb === 'skip') return planned;
    const id = this.#idOf(planned.book, number);
    return planned.verb === 'same' ? { verb: 'same', id } : { verb: 'update', id, chosen: planned.chosen };
  }

  /** Notes which book a record was, for others that say they are the same. */
  note(number: number, id: number): void {
    this.#made.set(number, id);
  }

  #idOf(book: PlannedBook, number: number): number {
    if ('id' in book) return book.id;
    const id = this.#made.get(book.record);
    if (id !== undefined) return id;
    throw new BookshelfError(
      'failure',
      `record ${number} is to be the book of record ${book.record}, which makes none before it; nothing was changed`,
      { hint: 'Give the number of a book, or write create or skip.' },
    );
  }
}
