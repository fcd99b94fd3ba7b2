import { sql, type SQL } from 'drizzle-orm';
import type { Connection, Database } from '../database/connection.ts';
import { journalTables } from '../database/journal-tables.ts';
import { journalMarks, operations } from '../database/schema/index.ts';
import type { OperationKind } from '../domain/operation.ts';
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

/**
 * Records what a unit of work changes. Inserted rows are known by the highest ids before and after it, so that an import pays nothing; the
 * others are kept by triggers (src/database/journal-triggers.ts), which the marks of the running operation awaken.
 */
export class Journal {
  readonly #connection: Connection;
  readonly #database: Database;
  #start = '';
  #marks: Promise<Marks> | null = null;
  #askMarks: () => Promise<Marks> = async () => Promise.reject(new Error('no operation is running'));

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
    const rows = this.#connection.askLater('select name, operation, high from journal_marks');
    this.#marks = null;
    this.#askMarks = async () => readMarks(await rows());
    this.#start = await this.#connection.progress();
  }

  /**
   * To be called before the commit; answers with SQL that tells the number of the operation, or nothing where no row of user data is another one now. Null
   * where nothing at all was written, so that there is nothing to commit.
   */
  async finish(stamp: () => OperationStamp, note: OperationNote): Promise<string | null> {
    if ((await this.#connection.progress()) === this.#start) return null;
    await this.#database.run(noteRanges);
    if (note.kind !== 'change') await this.#database.run(dropOwnImages);
    const { uuid, time, command } = stamp();
    await this.#database.run(sql`
      insert into ${operations} (id, uuid, time, command, summary, counts, kind, reverses, origin)
      select ${running}, ${uuid}, ${time}, ${command}, ${cut(note.summary)}, ${countBooks(note.kind)}, ${note.kind}, ${note.reverses}, ${note.origin}
      where exists (select 1 from operation_ranges where operation = ${running})
        or exists (select 1 from row_images where operation = ${running})`);
    await this.#database.delete(journalMarks);
    return `select id from operations where uuid = '${uuid.replaceAll("'", "''")}'`;
  }

  /** The number that the running operation gets. */
  async running(): Promise<number> {
    return (await this.#known()).operation;
  }

  /** The id for a new row of a table, whose rows must all get theirs so in a unit: to ask for it after each would cost more than to count. */
  async nextId(table: CountedTable): Promise<number> {
    const { highest } = this.#marks === null ? await this.#known() : await this.#marks;
    const id = (highest.get(table) ?? 0) + 1;
    highest.set(table, id);
    return id;
  }

  async #known(): Promise<Marks> {
    return (this.#marks ??= this.#askMarks());
  }
}

/** Tables whose new rows others refer to. */
export type CountedTable = 'authors' | 'books' | 'series' | 'tags';

/** The running operation, and the highest id of each table so far. */
interface Marks {
  readonly operation: number;
  readonly highest: Map<string, number>;
}

function readMarks(rows: readonly Readonly<Record<string, unknown>>[]): Marks {
  return {
    operation: Number(rows[0]?.['operation']),
    highest: new Map(rows.map(({ name, high }) => [String(name), Number(high)])),
  };
}

/** The number of the running operation, in SQL, so that nobody has to wait for it. */
const running = sql`(select operation from journal_marks limit 1)`;

/** A table whose counter went on is one in which rows were inserted, unless they are gone again. */
const noteRanges = sql`
  insert into operation_ranges (operation, table_name, first_id, last_id)
  select m.operation, m.name, m.high + 1, s.seq from journal_marks m join sqlite_sequence s on s.name = m.name
  where s.seq > m.high and case m.name ${sql.join(
    journalTables.map(
      ({ name }) => sql`when ${name} then exists (select 1 from ${sql.identifier(name)} where id > m.high)`,
    ),
    sql` `,
  )} end`;

/** A row that came back under its old id and was then changed was not there before: it has no image. */
const dropOwnImages = sql`
  delete from row_images where rowid in (
    select i.rowid from operation_ranges r
    join row_images i on i.operation = r.operation and i.table_name = r.table_name and i.row_id between r.first_id and r.last_id
    where r.operation = ${running})`;

/** A book counts as changed where any of its rows is another one. What a change inserts for books that were there goes with a change of theirs. */
function countBooks(kind: OperationKind): SQL {
  const images = sql`select distinct book_id as id from row_images where operation = ${running} and book_id is not null`;
  const touched = kind === 'change' ? images : touchedIds(running);
  const isNew = sql`exists (select 1 from operation_ranges r where r.operation = ${running} and r.table_name = 'books' and touched.id between r.first_id and r.last_id)`;
  const added = sql`
    select count(*) from operation_ranges r join books b on b.id between r.first_id and r.last_id
    where r.operation = ${running} and r.table_name = 'books'`;
  const changed = sql`
    select count(*) from (${touched}) touched where exists (select 1 from books where books.id = touched.id) and not ${isNew}`;
  const deleted = sql`
    select count(*) from row_images i where operation = ${running} and table_name = 'books'
    and not exists (select 1 from books where books.id = i.row_id)`;
  return sql`json_object('added', (${added}), 'changed', (${changed}), 'deleted', (${deleted}))`;
}

/** A summary is a line; what was changed stands in the rows. */
const longest = 300;

function cut(summary: string): string {
  const line = summary.replaceAll(/[ \t]*\n[ \t]*/g, '; ');
  return line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
