import { AsyncLocalStorage } from 'node:async_hooks';
import { BookshelfError } from '../domain/errors.ts';

/** Lets one piece of work be done after another on a library: two at once would be one transaction, or none. */
export class Turns {
  /** What the code that runs was started by; what it leaves behind may run on when that is over. */
  readonly #inside = new AsyncLocalStorage<{ running: boolean }>();
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  /** Waits for its turn. Throws a usage error for work that waits for the very work it is a part of: that would wait for ever. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#inside.getStore()?.running === true)
      throw new BookshelfError('usage', 'the library is used in a transaction of its own', {
        hint: 'Use the library that the transaction hands over: transaction(async (library) => …)',
      });
    if (this.#ended) throw new BookshelfError('usage', 'the library is closed', { hint: 'Open it again' });
    const turn = this.#last.then(() => this.#do(work));
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

  async #do<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = { running: true };
    try {
      return await this.#inside.run(turn, work);
    } finally {
      turn.running = false;
    }
  }
}
