import { sql, type SQL } from 'drizzle-orm';
import type { Connection, Database } from '../database/connection.ts';
import { journalTables } from '../database/journal-tables.ts';
import { journalMarks, operationRanges, operations } from '../database/schema/index.ts';
import type { OperationCounts, OperationKind } from '../domain/operation.ts';
import { touchedIds } from './touched-books.ts';

/** What an operation is called, and what it takes back. */
export interface OperationNote {
  readonly summary: string;
  readonly kind: OperationKind;
  readonly reverses: number | null;
  readonly origin: number | null;
}

/** What an operation is stamped with: when, by which command line. */
export interface OperationStamp {
  readonly uuid: string;
  readonly time: string;
  readonly command: string;
}

/** How a unit of work ended: the number of its operation, or null where no row of user data is another one now. */
export interface Recorded {
  readonly operation: number | null;
  /** Whether nothing at all was written, so that there is nothing to commit. */
  readonly isIdle: boolean;
}

/**
 * Records what a unit of work changes. Inserted rows are known by the highest ids before and after it, so that an import pays nothing; the
 * others are kept by triggers (src/database/journal-triggers.ts), which the marks of the running operation awaken.
 */
export class Journal {
  readonly #connection: Connection;
  readonly #database: Database;
  #start = '';

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#database = connection.database;
  }

  /** To be called at the start of a transaction, before anything is written. */
  async begin(): Promise<void> {
    const names = JSON.stringify(journalTables.map(({ name }) => name));
    await this.#database.run(sql`delete from ${journalMarks}`);
    await this.#database.run(sql`
      insert into ${journalMarks} (name, operation, high)
      select value, (select coalesce(max(seq), 0) + 1 from sqlite_sequence where name = 'operations'),
        coalesce((select seq from sqlite_sequence where name = value), 0)
      from json_each(${names})`);
    this.#start = await this.#progress();
  }

  /** To be called before the commit. */
  async finish(stamp: () => OperationStamp, note: OperationNote): Promise<Recorded> {
    if ((await this.#progress()) === this.#start) return { operation: null, isIdle: true };
    await this.#noteRanges();
    const operation = await this.running();
    if (note.kind !== 'change') await this.#dropOwnImages(operation);
    const isChange = await this.#hasRows(operation);
    await this.#database.delete(journalMarks);
    if (!isChange) return { operation: null, isIdle: false };
    const summary = cut(note.summary);
    const counts = await this.#countBooks(operation, note.kind);
    await this.#database.insert(operations).values({ id: operation, ...stamp(), ...note, summary, counts });
    return { operation, isIdle: false };
  }

  /** The number that the running operation gets. */
  async running(): Promise<number> {
    return this.#number(sql`select operation as number from ${journalMarks} limit 1`);
  }

  /** A table whose counter went on is one in which rows were inserted, unless they are gone again. */
  async #noteRanges(): Promise<void> {
    const grown = await this.#database.all<{ name: string; operation: number; first: number; last: number }>(sql`
      select m.name, m.operation, m.high + 1 as first, s.seq as last
      from ${journalMarks} m join sqlite_sequence s on s.name = m.name where s.seq > m.high`);
    for (const { name: tableName, operation, first: firstId, last: lastId } of grown) {
      const rows = sql`select count(*) as number from (select 1 from ${sql.identifier(tableName)} where id between ${firstId} and ${lastId} limit 1)`;
      if ((await this.#number(rows)) > 0)
        await this.#database.insert(operationRanges).values({ operation, tableName, firstId, lastId });
    }
  }

  /** A row that came back under its old id and was then changed was not there before: it has no image. */
  async #dropOwnImages(operation: number): Promise<void> {
    await this.#database.run(sql`
      delete from row_images where rowid in (
        select i.rowid from operation_ranges r
        join row_images i on i.operation = r.operation and i.table_name = r.table_name and i.row_id between r.first_id and r.last_id
        where r.operation = ${operation})`);
  }

  async #hasRows(operation: number): Promise<boolean> {
    const rows = sql`select exists (select 1 from operation_ranges where operation = ${operation})
      or exists (select 1 from row_images where operation = ${operation}) as number`;
    return (await this.#number(rows)) > 0;
  }

  /** A book counts as changed where any of its rows is another one. What a change inserts for books that were there goes with a change of theirs. */
  async #countBooks(operation: number, kind: OperationKind): Promise<OperationCounts> {
    const images = sql`select distinct book_id as id from row_images where operation = ${operation} and book_id is not null`;
    const touched = kind === 'change' ? images : touchedIds(operation);
    const isNew = sql`exists (select 1 from operation_ranges r where r.operation = ${operation} and r.table_name = 'books' and touched.id between r.first_id and r.last_id)`;
    const added = await this.#number(sql`
      select count(*) as number from operation_ranges r join books b on b.id between r.first_id and r.last_id
      where r.operation = ${operation} and r.table_name = 'books'`);
    const changed = await this.#number(sql`
      select count(*) as number from (${touched}) touched where exists (select 1 from books where books.id = touched.id) and not ${isNew}`);
    const deleted = await this.#number(sql`
      select count(*) as number from row_images i where operation = ${operation} and table_name = 'books'
      and not exists (select 1 from books where books.id = i.row_id)`);
    return { added, changed, deleted };
  }

  /** Goes on with every row and every table that is written. */
  async #progress(): Promise<string> {
    const changes = await this.#connection.value('select total_changes()');
    return `${String(changes)} ${String(await this.#connection.value('pragma schema_version'))}`;
  }

  async #number(statement: SQL): Promise<number> {
    return (await this.#database.get<{ number: number } | undefined>(statement))?.number ?? 0;
  }
}

/** A summary is a line; what was changed stands in the rows. */
const longest = 300;

function cut(summary: string): string {
  const line = summary.replaceAll(/[ \t]*\n[ \t]*/g, '; ');
  return line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
