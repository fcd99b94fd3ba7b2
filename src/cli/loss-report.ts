import type { Book } from '../domain/book.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { Limit } from '../formats/limit.ts';
import { lossesOf } from '../formats/losses.ts';
import type { Context } from './context.ts';
import { plural } from './plural.ts';

/** Counts the books of which a format cannot hold everything, and tells it. */
export class LossReport {
  readonly #format: string;
  readonly #limits: readonly Limit[];
  readonly #books = new Map<Limit, number>();
  #lossy = 0;

  constructor(format: string, limits: readonly Limit[]) {
    this.#format = format;
    this.#limits = limits;
  }

  count(book: Book): void {
    const losses = lossesOf(book, this.#limits);
    if (losses.length > 0) this.#lossy += 1;
    for (const { limit } of losses) this.#books.set(limit, (this.#books.get(limit) ?? 0) + 1);
  }

  /** Passes books on and counts them. */
  async *watch<Counted extends Book>(books: AsyncIterable<Counted>): AsyncGenerator<Counted> {
    for await (const book of books) {
      this.count(book);
      yield book;
    }
  }

  /** Tells on standard error how many books lose what: a line for each limit that any book meets. */
  async say(context: Context): Promise<void> {
    for (const limit of this.#limits) {
      const books = this.#books.get(limit) ?? 0;
      if (books > 0) await context.say(`${has(books)} ${limit.title} that ${this.#format} cannot hold`);
    }
  }

  /** Throws where any book would lose something: nothing has been written then. */
  refuse(hint: string): void {
    if (this.#lossy === 0) return;
    const books = plural(this.#lossy, 'book');
    throw new BookshelfError('check', `${books} would lose something in ${this.#format}, so nothing was written`, {
      hint,
    });
  }
}

function has(books: number): string {
  return books === 1 ? '1 book has' : `${books} books have`;
}
