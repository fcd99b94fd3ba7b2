import { and, asc, desc, eq, lte, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { operations } from '../database/schema/index.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { Operation } from '../domain/operation.ts';
import { operationsOn } from './touched-books.ts';

/** The operations of a library's journal. */
export class Operations {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The newest first; of one book, those that touched any of its rows. */
  async list({ limit, book }: { limit?: number | undefined; book?: number | undefined }): Promise<Operation[]> {
    return this.#read(
      book === undefined ? undefined : sql`operations.id in (${operationsOn(book)})`,
      desc(operations.id),
      limit,
    );
  }

  /** The operation of a number; throws `missing`. */
  async get(id: number): Promise<Operation> {
    const found = await this.find(id);
    if (found !== null) return found;
    throw new BookshelfError('missing', `there is no operation ${id}`, {
      hint: 'See them all: bookshelf history',
    });
  }

  async find(id: number): Promise<Operation | null> {
    return (await this.#read(eq(operations.id, id), asc(operations.id), 1))[0] ?? null;
  }

  /** The last operation up to a time (ISO 8601 in UTC): 0 where there is none. */
  async lastAt(time: string): Promise<number> {
    const [last] = await this.#read(lte(operations.time, time), desc(operations.id), 1);
    return last?.id ?? 0;
  }

  /** The operation from which on the journal can go back to any: the one before the first that was not forgotten. */
  async reach(): Promise<number> {
    const [row] = await this.#database.all<{ id: number }>(sql`
      select coalesce((select min(id) - 1 from operations), (select seq from sqlite_sequence where name = 'operations'), 0) as id`);
    return row?.id ?? 0;
  }

  /** The number of the last operation: 0 where there is none. */
  async last(): Promise<number> {
    return (await this.#read(undefined, desc(operations.id), 1))[0]?.id ?? 0;
  }

  /** The last change that stands. */
  async lastChange(): Promise<Operation | null> {
    return (await this.#read(sql`kind = 'change' and ${undoneBy} is null`, desc(operations.id), 1))[0] ?? null;
  }

  /** The last undo that was not taken back. */
  async lastUndo(): Promise<Operation | null> {
    return (await this.#read(sql`kind = 'undo' and ${undoneBy} is null`, desc(operations.id), 1))[0] ?? null;
  }

  /** The first change after an operation. */
  async changeAfter(id: number): Promise<Operation | null> {
    return (await this.#read(and(eq(operations.kind, 'change'), sql`id > ${id}`), asc(operations.id), 1))[0] ?? null;
  }

  /** The last operation of the chain of undo and redo that began with a change: the one that is to be reversed next. */
  async headOf(origin: number): Promise<Operation | null> {
    const [head] = await this.#read(eq(operations.origin, origin), desc(operations.id), 1);
    return head ?? this.find(origin);
  }

  /** Deletes what the journal holds of the operations before a time, which can no longer be undone then; answers with their number. */
  async prune(time: string): Promise<number> {
    const old = sql`(select id from operations where time < ${time})`;
    await this.#database.run(sql`delete from row_images where operation in ${old}`);
    await this.#database.run(sql`delete from operation_ranges where operation in ${old}`);
    await this.#database.run(
      sql`insert or ignore into known_operations (uuid, operation, own) select uuid, id, 1 from operations where id in ${old}`,
    );
    const gone = await this.#database
      .delete(operations)
      .where(sql`time < ${time}`)
      .returning({ id: operations.id });
    return gone.length;
  }

  async #read(where: SQL | undefined, order: SQL, limit?: number): Promise<Operation[]> {
    const columns = {
      id: operations.id,
      uuid: operations.uuid,
      time: operations.time,
      command: operations.command,
      summary: operations.summary,
      counts: operations.counts,
      kind: operations.kind,
      reverses: operations.reverses,
      origin: operations.origin,
      undoneBy: sql<number | null>`${undoneBy}`,
    };
    const query = this.#database.select(columns).from(operations).where(where).orderBy(order);
    return limit === undefined ? query : query.limit(limit);
  }
}

/** A change is undone where the last of its chain is an undo; an undo or a redo where another operation reversed it. */
const undoneBy = sql`case when operations.kind = 'change'
  then (select case when c.kind = 'undo' then c.id end from operations c where c.origin = operations.id order by c.id desc limit 1)
  else (select r.id from operations r where r.origin = operations.origin and r.reverses = operations.id) end`;
