import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { journalTables, type JournalTable } from '../database/journal-tables.ts';

/** A column of a table that is there, with the text of its default. */
interface StoredColumn {
  readonly name: string;
  readonly fallback: string | null;
}

/** A journalled table with the columns that it has in the database, in their order: the order of its images. */
export interface RowShape extends JournalTable {
  readonly columns: readonly string[];
  readonly defaults: ReadonlyMap<string, string>;
}

/** Reads the shapes of all journalled tables, those that others refer to first. */
export async function rowShapes(database: Database): Promise<RowShape[]> {
  return Promise.all(journalTables.map(async (table) => shapeOf(database, table)));
}

async function shapeOf(database: Database, table: JournalTable): Promise<RowShape> {
  const stored = await database.all<StoredColumn>(
    sql`select name, case when "notnull" then dflt_value end as fallback from pragma_table_info(${table.name}) order by cid`,
  );
  const defaults = new Map(stored.flatMap(({ name, fallback }) => (fallback === null ? [] : [[name, fallback]])));
  return { ...table, columns: stored.map(({ name }) => name), defaults };
}

export const nameOf = ({ name }: RowShape): SQL => sql.raw(`"${name}"`);

/** The columns of a table as a list, each after a prefix such as `c.`. */
export function columnList({ columns }: RowShape, prefix = ''): SQL {
  return sql.raw(columns.map((column) => `${prefix}"${column}"`).join(', '));
}

/** A row as an image. */
export function imageOf(shape: RowShape, prefix = ''): SQL {
  return sql`jsonb_array(${columnList(shape, prefix)})`;
}

/** The book whose row it is, or null. */
export function bookOf({ bookColumn }: RowShape, prefix = ''): SQL {
  return sql.raw(bookColumn === null ? 'null' : prefix + bookColumn);
}

/** The value of a column in an image; an image of an older schema gives the default of a column that cannot be empty. */
export function imageValue({ columns, defaults }: RowShape, column: string, image: string): SQL {
  const value = `(${image} ->> ${columns.indexOf(column)})`;
  const fallback = defaults.get(column);
  return sql.raw(fallback === undefined ? value : `coalesce(${value}, ${fallback})`);
}

/** All values of an image, as columns. */
export function imageValues(shape: RowShape, image: string): SQL {
  return sql.join(
    shape.columns.map((column) => imageValue(shape, column, image)),
    sql`, `,
  );
}

/** `column = value of the image` for each column but the id. */
export function assignments(shape: RowShape, image: string): SQL {
  return sql.join(
    shape.columns
      .filter((column) => column !== 'id')
      .map((column) => sql`${sql.raw(`"${column}"`)} = ${imageValue(shape, column, image)}`),
    sql`, `,
  );
}

/** Whether a row is other than an image, column by column. */
export function differsFrom(shape: RowShape, row: string, image: string): SQL {
  const tests = shape.columns
    .filter((column) => column !== 'id')
    .map((column) => sql`${sql.raw(`${row}."${column}"`)} is not (${imageValue(shape, column, image)})`);
  return sql`(${sql.join(tests, sql` or `)})`;
}

/** Ids as a list that a condition can be `in`. */
export function idList(ids: Iterable<number>): SQL {
  return sql`(select value from json_each(${JSON.stringify([...ids])}))`;
}
