import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { columnList, imageValues, nameOf, rowShapes, type RowShape } from '../journal-rows.ts';

/** A row by the names of its columns, as SQLite has the values. */
export type Row = Readonly<Record<string, unknown>>;

/** A row that was touched since a moment: as it was then, and as it is. */
export interface TouchedRow {
  readonly id: number;
  readonly base: Row | null;
  readonly now: Row | null;
}

/** Reads the rows of a library as they are, and as they were after an operation. */
export class SyncRows {
  readonly database: Database;
  readonly shapes: ReadonlyMap<string, RowShape>;
  /** The operation after which is looked for changes. */
  readonly after: number;
  /** The operation that is running: what it does is not looked at. */
  readonly running: number;

  constructor(database: Database, shapes: readonly RowShape[], span: { after: number; running: number }) {
    this.database = database;
    this.shapes = new Map(shapes.map((shape) => [shape.name, shape]));
    this.after = span.after;
    this.running = span.running;
  }

  static async of(database: Database, span: { after: number; running: number }): Promise<SyncRows> {
    return new SyncRows(database, await rowShapes(database), span);
  }

  shape(table: string): RowShape {
    const shape = this.shapes.get(table);
    if (shape === undefined) throw new Error(`there is no table ${table}`);
    return shape;
  }

  /** The rows of a table that a condition on `c` holds of. */
  async now(table: string, where: SQL): Promise<Row[]> {
    const shape = this.shape(table);
    const line = sql`json_array(${columnList(shape, 'c.')})`;
    return this.#read(shape, sql`select ${line} as line from ${nameOf(shape)} c where ${where} order by c.id`);
  }

  /** The rows of some books as they are. */
  async nowOf(table: string, books: readonly number[]): Promise<Row[]> {
    const own = sql.raw(`c."${this.shape(table).bookColumn ?? 'id'}"`);
    return this.now(table, sql`${own} in (select value from json_each(${JSON.stringify(books)}))`);
  }

  /** The rows of some books as they were. */
  async before(table: string, books: readonly number[]): Promise<Row[]> {
    const shape = this.shape(table);
    const own = sql.raw(`"${shape.bookColumn ?? 'id'}"`);
    const ids = sql`(select value from json_each(${JSON.stringify(books)}))`;
    const images = this.#firstImages(
      table,
      sql`(book_id in ${ids} or row_id in (select id from ${nameOf(shape)} where ${own} in ${ids}))`,
    );
    const past = sql`select json_array(${imageValues(shape, 'i.before')}) as line, i.row_id as place from (${images}) i
      where not ${this.#isInserted(table, sql`i.row_id`, sql`and r.operation < i.operation`)}`;
    const still = sql`select json_array(${columnList(shape, 'c.')}) as line, c.id as place from ${nameOf(shape)} c
      where c.${own} in ${ids} and c.id not in (select row_id from (${images})) and not ${this.#isInserted(table, sql`c.id`)}`;
    const rows = await this.#read(shape, sql`select line from (${past} union all ${still}) order by place`);
    const wanted = new Set(books);
    return rows.filter((row) => wanted.has(Number(row[shape.bookColumn ?? 'id'])));
  }

  /** Every row of a table that was touched. */
  async touched(table: string): Promise<TouchedRow[]> {
    const shape = this.shape(table);
    const images = this.#firstImages(table, sql`1`);
    const inserted = this.#isInserted(table, sql`i.row_id`, sql`and r.operation < i.operation`);
    const before = await this.#read(
      shape,
      sql`select json_array(${imageValues(shape, 'i.before')}) as line from (${images}) i where not ${inserted}`,
    );
    const now = await this.now(
      table,
      sql`c.id in (select row_id from (${images})) or ${this.#isInserted(table, sql`c.id`)}`,
    );
    return paired(before, now);
  }

  /** The books of which any row was touched, with their uuids; in order. */
  async touchedBooks(): Promise<{ id: number; uuid: string }[]> {
    const parts = [...this.shapes.values()].filter(({ bookColumn }) => bookColumn !== null);
    const inserted = parts.map((shape) => {
      const book = sql.raw(`c."${shape.bookColumn ?? 'id'}"`);
      return sql`union select ${book} from operation_ranges r join ${nameOf(shape)} c on c.id between r.first_id and r.last_id
        where r.operation > ${this.after} and r.table_name = ${shape.name}`;
    });
    const ids = sql`select book_id as id from row_images where operation > ${this.after} and operation < ${this.running}
      and book_id is not null ${sql.join(inserted, sql` `)}`;
    const uuid = sql.raw(`(i.before ->> ${this.shape('books').columns.indexOf('uuid')})`);
    return this.database.all(sql`select t.id as id, coalesce(b.uuid, (
        select ${uuid} from row_images i where i.table_name = 'books' and i.row_id = t.id order by i.operation desc limit 1)) as uuid
      from (${ids}) t left join books b on b.id = t.id order by t.id`);
  }

  #firstImages(table: string, where: SQL): SQL {
    return sql`select row_id, min(operation) as operation, before from row_images
      where operation > ${this.after} and operation < ${this.running} and table_name = ${table} and ${where} group by row_id`;
  }

  #isInserted(table: string, id: SQL, further: SQL = sql``): SQL {
    return sql`exists (select 1 from operation_ranges r where r.table_name = ${table} and r.operation > ${this.after}
      and ${id} between r.first_id and r.last_id ${further})`;
  }

  async #read({ columns }: RowShape, statement: SQL): Promise<Row[]> {
    const lines = await this.database.all<{ line: string }>(statement);
    return lines.map(({ line }) => rowOf(columns, JSON.parse(line)));
  }
}

function rowOf(columns: readonly string[], values: unknown): Row {
  const list: readonly unknown[] = Array.isArray(values) ? values : [];
  return Object.fromEntries(columns.map((column, index) => [column, list[index] ?? null]));
}

function paired(before: readonly Row[], now: readonly Row[]): TouchedRow[] {
  const bases = new Map(before.map((row) => [Number(row['id']), row]));
  const nows = new Map(now.map((row) => [Number(row['id']), row]));
  const ids = new Set([...bases.keys(), ...nows.keys()]);
  return [...ids]
    .toSorted((one, other) => one - other)
    .map((id) => ({
      id,
      base: bases.get(id) ?? null,
      now: nows.get(id) ?? null,
    }));
}
