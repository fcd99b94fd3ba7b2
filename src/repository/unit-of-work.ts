import type { Connection } from '../database/connection.ts';
import type { CountedTable, Journal, OperationNote, OperationStamp } from './journal.ts';

/** What a unit of work needs from the library around it. */
interface UnitHooks {
  /** Finishes what a unit left noted. */
  readonly beforeCommit: () => Promise<void>;
  /** Called after every unit, kept or not. */
  readonly atEnd: () => void;
  /** The time, the command line and a fresh uuid for the operation. */
  readonly stamp: () => OperationStamp;
}

/** How a unit is run. */
export interface UnitOptions<Result> {
  /** Does all the work, then takes it back. */
  readonly dryRun?: boolean;
  /** What the journal says of the unit; it may look at what the work gave. */
  readonly note?: (result: Result) => Partial<OperationNote>;
  /** False for what is worked out from the rest, such as an index: the journal does not know of it. */
  readonly journal?: boolean;
}

const plainNote: OperationNote = { summary: '', kind: 'change', reverses: null, origin: null };

/** Runs changes so that all of them happen or none, one unit after another on the one connection; each that is kept is an operation of the journal. */
export class UnitOfWork {
  readonly #connection: Connection;
  readonly #hooks: UnitHooks;
  #journal: Journal | null = null;
  #inside = false;
  #operation: number | null = null;

  constructor(connection: Connection, hooks: UnitHooks) {
    this.#connection = connection;
    this.#hooks = hooks;
  }

  /** The operation that the last unit was recorded as; null where it changed nothing or was taken back. */
  get operation(): number | null {
    return this.#operation;
  }

  /**
   * Runs work as one transaction; inside another unit it joins that one.
   * The write lock is taken at once: a transaction that only turns to writing later fails without waiting for its turn.
   */
  async run<Result>(work: () => Promise<Result>, options: UnitOptions<Result> = {}): Promise<Result> {
    if (this.#inside) {
      if (options.dryRun) throw new Error('a dry run cannot be a part of a unit of work');
      return work();
    }
    this.#operation = null;
    await this.#connection.run('begin immediate');
    this.#inside = true;
    try {
      const journal = options.journal === false ? null : await this.#startJournal();
      const result = await work();
      if (options.dryRun) await this.#connection.run('rollback');
      else this.#operation = await this.#finish(result, options, journal);
      return result;
    } catch (error) {
      this.#operation = null;
      await this.#rollback();
      throw error;
    } finally {
      this.#inside = false;
      this.#hooks.atEnd();
    }
  }

  /** The number that the operation of the unit gets that is running. */
  async running(): Promise<number> {
    if (this.#journal === null || !this.#inside) throw new Error('no unit of work is running');
    return this.#journal.running();
  }

  /** The id for a new row of a table, all of whose rows get theirs so. */
  async nextId(table: CountedTable): Promise<number> {
    if (this.#journal === null || !this.#inside) throw new Error('no unit of work is running');
    return this.#journal.nextId(table);
  }

  async #startJournal(): Promise<Journal> {
    this.#journal ??= new (await import('./journal.ts')).Journal(this.#connection);
    await this.#journal.begin();
    return this.#journal;
  }

  /** Keeps what was done; answers with the number of its operation. */
  async #finish<Result>(
    result: Result,
    { note }: UnitOptions<Result>,
    journal: Journal | null,
  ): Promise<number | null> {
    await this.#hooks.beforeCommit();
    if (journal === null) {
      await this.#connection.run('commit');
      return null;
    }
    const witness = await journal.finish(this.#hooks.stamp, { ...plainNote, ...note?.(result) });
    if (witness !== null) return operationOf(await this.#connection.commit(witness));
    await this.#connection.run('rollback');
    return null;
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

function operationOf(number: unknown): number | null {
  return typeof number === 'number' ? number : null;
}
