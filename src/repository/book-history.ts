import { sql, type SQL } from 'drizzle-orm';
import type { Connection, Database } from '../database/connection.ts';
import { createDatabase } from '../database/open.ts';
import { differenceOf, type BookDifference } from '../domain/book-difference.ts';
import type { Operation } from '../domain/operation.ts';
import { readInOrder } from './book-reader.ts';
import { columnList, idList, imageOf, nameOf, rowShapes, type RowShape } from './journal-rows.ts';
import { Operations } from './operations.ts';
import { travelBack } from './time-travel.ts';
import { operationsOn } from './touched-books.ts';

/** What one operation did to a book. */
export interface BookEvent {
  readonly operation: Operation;
  /** null where nothing changed that the book shows. */
  readonly difference: BookDifference | null;
  /** The rows of services that came with it: `goodreads 234225`. */
  readonly sources: readonly string[];
}

/**
 * Tells what was done to a book, the newest first: its rows, with all that the journal knows of them, are copied into a small library in memory, which is
 * then taken back operation by operation.
 */
export async function bookHistory(connection: Connection, book: number): Promise<BookEvent[]> {
  const { connection: small } = await createDatabase({ kind: 'memory' });
  try {
    const shapes = await rowShapes(connection.database);
    await small.run('pragma foreign_keys = off');
    const names = await copyBook(connection.database, small.database, shapes, book);
    const operations = await operationsOf(connection.database, book, names);
    const sources = await sourcesBy(connection.database, book);
    const events: BookEvent[] = [];
    for (const operation of operations) {
      const [after] = await readInOrder(small.database, [book]);
      await travelBack(small, operation.id - 1);
      const [before] = await readInOrder(small.database, [book]);
      const difference = differenceOf(before ?? null, after ?? null);
      events.push({ operation, difference, sources: sources.get(operation.id) ?? [] });
    }
    return events;
  } finally {
    await small.close();
  }
}

/** Rows of authors, series and tags, by table. */
type NamedRows = ReadonlyMap<string, readonly number[]>;

async function copyBook(from: Database, to: Database, shapes: readonly RowShape[], book: number): Promise<NamedRows> {
  const names = new Map<string, number[]>();
  for (const shape of shapes.filter(({ bookColumn }) => bookColumn !== null)) {
    const rows = sql`${sql.raw(`c.${shape.bookColumn ?? ''}`)} = ${book}`;
    const images = sql`i.table_name = ${shape.name} and i.book_id = ${book}`;
    await copyRows(from, to, shape, { rows, images });
    for (const { column, table } of shape.references.filter(({ table }) => table !== 'books')) {
      const ids = await from.all<{ id: number }>(sql`
        select ${sql.raw(`c."${column}"`)} as id from ${nameOf(shape)} c where ${rows}
        union select i.before ->> ${sql.raw(String(shape.columns.indexOf(column)))} from row_images i where ${images}`);
      names.set(table, [...(names.get(table) ?? []), ...ids.map(({ id }) => id)]);
    }
  }
  for (const shape of shapes.filter(({ name }) => names.has(name))) {
    const ids = idList(names.get(shape.name) ?? []);
    await copyRows(from, to, shape, {
      rows: sql`c.id in ${ids}`,
      images: sql`i.table_name = ${shape.name} and i.row_id in ${ids}`,
    });
  }
  await copyRanges(from, to, book);
  return names;
}

async function copyRows(
  from: Database,
  to: Database,
  shape: RowShape,
  { rows, images }: { rows: SQL; images: SQL },
): Promise<void> {
  const kept = await textOf(
    from,
    sql`select json(${imageOf(shape, 'c.')}) as item from ${nameOf(shape)} c where ${rows}`,
  );
  const values = shape.columns.map((_column, index) => `value ->> ${index}`).join(', ');
  await to.run(
    sql`insert into ${nameOf(shape)} (${columnList(shape)}) select ${sql.raw(values)} from json_each(${kept})`,
  );
  const journal = await textOf(
    from,
    sql`select json_array(i.operation, i.table_name, i.row_id, i.book_id, json(i.before)) as item from row_images i where ${images}`,
  );
  await to.run(sql`
    insert into row_images (operation, table_name, row_id, book_id, before)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, jsonb(value -> 4) from json_each(${journal})`);
}

async function copyRanges(from: Database, to: Database, book: number): Promise<void> {
  const ranges = await textOf(
    from,
    sql`select json_array(operation, table_name, first_id, last_id) as item from operation_ranges where operation in (${operationsOn(book)})`,
  );
  await to.run(sql`
    insert into operation_ranges (operation, table_name, first_id, last_id)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${ranges})`);
}

async function textOf(database: Database, items: SQL): Promise<string> {
  const [row] = await database.all<{ text: string }>(sql`select json_group_array(json(item)) as text from (${items})`);
  return row?.text ?? '[]';
}

/** The operations that touched the book, or changed a name that it has or had. */
async function operationsOf(database: Database, book: number, names: NamedRows): Promise<Operation[]> {
  const named = [...names].map(
    ([table, ids]) =>
      sql`union select operation from row_images where table_name = ${table} and row_id in ${idList(ids)}`,
  );
  const found = await database.all<{ operation: number }>(sql`${operationsOn(book)} ${sql.join(named, sql` `)}`);
  const wanted = new Set(found.map(({ operation }) => operation));
  const operations = new Operations(database);
  const list: Operation[] = [];
  for (const id of [...wanted].toSorted((one, other) => other - one)) {
    const operation = await operations.find(id);
    if (operation !== null) list.push(operation);
  }
  return list;
}

/** The rows of services that operations brought to the book. */
async function sourcesBy(database: Database, book: number): Promise<Map<number, string[]>> {
  const rows = await database.all<{ operation: number; source: string }>(sql`
    select r.operation, c.source || ' ' || c.key as source from source_records c
    join operation_ranges r on r.table_name = 'source_records' and c.id between r.first_id and r.last_id where c.book_id = ${book}
    union select i.operation, c.source || ' ' || c.key from source_records c
    join row_images i on i.table_name = 'source_records' and i.row_id = c.id and i.book_id = c.book_id where c.book_id = ${book}`);
  const found = new Map<number, string[]>();
  for (const { operation, source } of rows) found.set(operation, [...(found.get(operation) ?? []), source]);
  return found;
}
