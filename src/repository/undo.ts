import type { Connection } from '../database/connection.ts';
import type { Book } from '../domain/book.ts';
import { differenceOf, type BookDifference } from '../domain/book-difference.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { KeptRow } from '../domain/kept-row.ts';
import type { Operation, OperationKind } from '../domain/operation.ts';
import { readInOrder } from './book-reader.ts';
import { keepInStep } from './keep-in-step.ts';
import type { Operations } from './operations.ts';
import { reverse } from './reversal.ts';
import type { SearchIndex } from './search-index.ts';
import { touchedBooks } from './touched-books.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import type { UnusedNames } from './unused-names.ts';

/** What taking back or making again did. */
export interface Reversed {
  readonly kind: Exclude<OperationKind, 'change'>;
  /** The change that it is about. */
  readonly change: { readonly id: number; readonly summary: string };
  /** The books of which any row was changed. */
  readonly ids: readonly number[];
  /** How the first of them differ now. */
  readonly differences: readonly BookDifference[];
  /** What changed since and was left. */
  readonly kept: readonly KeptRow[];
}

/** How many books are compared. */
const compared = 20;

/** Takes operations back, and makes them again. */
export class Undo {
  readonly #connection: Connection;
  readonly #unit: UnitOfWork;
  readonly #operations: Operations;
  readonly #search: SearchIndex;
  readonly #unused: UnusedNames;

  constructor(parts: {
    connection: Connection;
    unit: UnitOfWork;
    operations: Operations;
    search: SearchIndex;
    unused: UnusedNames;
  }) {
    this.#connection = parts.connection;
    this.#unit = parts.unit;
    this.#operations = parts.operations;
    this.#search = parts.search;
    this.#unused = parts.unused;
  }

  /** Takes back an operation, or the last change that stands; null where there is none. Throws a conflict for one that was taken back already. */
  async undo(id: number | null, options: { dryRun: boolean }): Promise<Reversed | null> {
    return this.#run(options, async () => (id === null ? this.#operations.lastChange() : this.#undoable(id)));
  }

  /** Makes a change again that was taken back, or the last of them; null where there is none. Throws a conflict where something was changed since. */
  async redo(id: number | null, options: { dryRun: boolean }): Promise<Reversed | null> {
    return this.#run(options, async () => (id === null ? this.#lastRedoable() : this.#redoable(id)));
  }

  async #run(options: { dryRun: boolean }, choose: () => Promise<Operation | null>): Promise<Reversed | null> {
    return this.#unit.run(
      async () => {
        const chosen = await choose();
        return chosen === null ? null : this.#reverse(chosen);
      },
      { ...options, note: (reversed) => (reversed === null ? {} : noteOf(reversed)) },
    );
  }

  /** The operation that stands for a number: the last of the chain that it belongs to. */
  async #undoable(id: number): Promise<Operation> {
    const chosen = await this.#operations.get(id);
    if (chosen.undoneBy === null) return chosen;
    const verb = chosen.kind === 'undo' ? 'made again' : 'taken back';
    throw new BookshelfError('conflict', `operation ${id} was ${verb} already, by operation ${chosen.undoneBy}`, {
      hint: `Take that back: bookshelf undo ${chosen.undoneBy}`,
    });
  }

  async #redoable(id: number): Promise<Operation> {
    const chosen = await this.#operations.get(id);
    const head = await this.#operations.headOf(chosen.origin ?? chosen.id);
    if (head?.kind === 'undo') return head;
    throw new BookshelfError('conflict', `operation ${id} stands: there is nothing to make again`, {
      hint: `To take it back: bookshelf undo ${id}`,
    });
  }

  async #lastRedoable(): Promise<Operation | null> {
    const last = await this.#operations.lastUndo();
    const later = last === null ? null : await this.#operations.changeAfter(last.id);
    if (last === null || later === null) return last;
    throw new BookshelfError('conflict', `the library was changed since the last undo, by operation ${later.id}`, {
      hint: `To make operation ${last.origin ?? last.id} again all the same: bookshelf redo ${last.origin ?? last.id}`,
    });
  }

  async #reverse(chosen: Operation): Promise<Reversed & { readonly head: Operation }> {
    const { database } = this.#connection;
    const origin = chosen.origin ?? chosen.id;
    const head = (await this.#operations.headOf(origin)) ?? chosen;
    const running = await this.#unit.running();
    const affected = (await touchedBooks(database, head.id)).slice(0, compared);
    const before = await this.#books(affected);
    const kept = await reverse(this.#connection, head.id, running);
    const ids = await touchedBooks(database, running);
    await keepInStep({ database, search: this.#search, unused: this.#unused }, ids, running);
    const after = await this.#books(affected);
    const differences = affected.flatMap((id) => differenceOf(before.get(id) ?? null, after.get(id) ?? null) ?? []);
    const change = await this.#operations.find(origin);
    return {
      kind: head.kind === 'undo' ? 'redo' : 'undo',
      change: { id: origin, summary: change?.summary ?? '' },
      head,
      ids,
      differences,
      kept,
    };
  }

  async #books(ids: readonly number[]): Promise<Map<number, Book>> {
    return new Map((await readInOrder(this.#connection.database, ids)).map((book) => [book.id, book]));
  }
}

function noteOf({ kind, change, head }: Reversed & { readonly head: Operation }) {
  return { kind, summary: `${kind} of ${change.id}: ${change.summary}`, reverses: head.id, origin: change.id };
}
