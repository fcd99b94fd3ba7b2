import type { Connection } from '../database/connection.ts';

/** Runs changes so that all of them happen or none, one unit after another on the one connection. */
export class UnitOfWork {
  readonly #connection: Connection;
  readonly #beforeCommit: () => Promise<void>;
  readonly #atEnd: () => void;
  #inside = false;

  /** `beforeCommit` finishes what a unit left noted; `atEnd` is called after every unit, kept or not. */
  constructor(connection: Connection, hooks: { beforeCommit: () => Promise<void>; atEnd: () => void }) {
    this.#connection = connection;
    this.#beforeCommit = hooks.beforeCommit;
    this.#atEnd = hooks.atEnd;
  }

  /**
   * Runs work as one transaction; inside another unit it joins that one. A dry run does all the work, then takes it back.
   * The write lock is taken at once: a transaction that only turns to writing later fails without waiting for its turn.
   */
  async run<Result>(work: () => Promise<Result>, options: { dryRun?: boolean } = {}): Promise<Result> {
    if (this.#inside) {
      if (options.dryRun) throw new Error('a dry run cannot be a part of a unit of work');
      return work();
    }
    await this.#connection.run('begin immediate');
    this.#inside = true;
    try {
      const result = await work();
      if (!options.dryRun) await this.#beforeCommit();
      await this.#connection.run(options.dryRun ? 'rollback' : 'commit');
      return result;
    } catch (error) {
      await this.#rollback();
      throw error;
    } finally {
      this.#inside = false;
      this.#atEnd();
    }
  }

  /** SQLite itself has rolled back already after a full disk or an input/output error. */
  async #rollback(): Promise<void> {
    try {
      await this.#connection.run('rollback');
    } catch {
      // There is nothing left to take back, and the error that led here is the one to report.
    }
  }

  /** Runs reads that all see the library as it is at the start, whatever others write meanwhile. */
  async snapshot<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#inside) return work();
    await this.#connection.run('begin');
    this.#inside = true;
    try {
      return await work();
    } finally {
      this.#inside = false;
      await this.#rollback();
    }
  }
}
