import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { journalTables } from '../database/journal-tables.ts';

const parts = journalTables.filter(({ bookColumn }) => bookColumn === 'book_id');

/** The ids of the books of which an operation changed, inserted or deleted rows, in order. */
export async function touchedBooks(database: Database, operation: number): Promise<number[]> {
  return idsOf(database, touchedIds(operation));
}

/** The books of which an operation touched any row, as a statement. */
export function touchedIds(operation: number | SQL): SQL {
  const inserted = parts.map(
    ({ name }) => sql`union select c.book_id from operation_ranges r
      join ${sql.identifier(name)} c on c.id between r.first_id and r.last_id
      where r.operation = ${operation} and r.table_name = ${name}`,
  );
  return sql`select distinct book_id as id from row_images where operation = ${operation} and book_id is not null
    union select b.id from operation_ranges r join books b on b.id between r.first_id and r.last_id
      where r.operation = ${operation} and r.table_name = 'books' ${sql.join(inserted, sql` `)}`;
}

/** The operations that touched any row of a book, as a statement. */
export function operationsOn(book: number): SQL {
  const inserted = parts.map(
    ({ name }) => sql`union select r.operation from ${sql.identifier(name)} c
      join operation_ranges r on r.table_name = ${name} and c.id between r.first_id and r.last_id where c.book_id = ${book}`,
  );
  return sql`select operation from row_images where book_id = ${book}
    union select operation from operation_ranges where table_name = 'books' and ${book} between first_id and last_id
    ${sql.join(inserted, sql` `)}`;
}

/** The ids of the authors, tags or series that an operation changed and that are there. */
export async function touchedNames(
  database: Database,
  operation: number,
  table: 'authors' | 'series' | 'tags',
): Promise<number[]> {
  return idsOf(
    database,
    sql`select i.row_id as id from row_images i join ${sql.identifier(table)} t on t.id = i.row_id
      where i.operation = ${operation} and i.table_name = ${table}`,
  );
}

/** Read as one JSON array: a hundred thousand rows would take a hundred times the memory. */
async function idsOf(database: Database, statement: SQL): Promise<number[]> {
  const [row] = await database.all<{ ids: string }>(
    sql`select json_group_array(id) as ids from (${statement} order by 1)`,
  );
  const ids: unknown = JSON.parse(row?.ids ?? '[]');
  return Array.isArray(ids) ? ids.map(Number) : [];
}
