import { AsyncLocalStorage } from 'node:async_hooks';
import { BookshelfError } from '../domain/errors.ts';

/** Lets one piece of work be done after another on a library: two at once would be one transaction, or none. */
export class Turns {
  readonly #inside = new AsyncLocalStorage<true>();
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  /** Waits for its turn. Throws a usage error for work that waits for the very work it is a part of: that would wait for ever. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#inside.getStore() === true)
      throw new BookshelfError('usage', 'the library is used in a transaction of its own', {
        hint: 'Use the library that the transaction hands over: transaction(async (library) => …)',
      });
    if (this.#ended) throw new BookshelfError('usage', 'the library is closed', { hint: 'Open it again' });
    const turn = this.#last.then(() => this.#inside.run(true, work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Does the last work, once; there is none after it. */
  async end(work: () => Promise<void>): Promise<void> {
    if (this.#ended) return;
    const turn = this.take(work);
    this.#ended = true;
    await turn;
  }
}
