import { sql } from 'drizzle-orm';
import { blob, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { OperationCounts, OperationKind } from '../../domain/operation.ts';
import { id } from './columns.ts';

/** What each command changed: one row for a unit of work that was kept. */
export const operations = sqliteTable(
  'operations',
  {
    id: id(),
    uuid: text().notNull(),
    time: text().notNull(),
    command: text().notNull(),
    summary: text().notNull(),
    counts: text({ mode: 'json' }).$type<OperationCounts>().notNull(),
    kind: text().$type<OperationKind>().notNull(),
    /** The operation that an undo or a redo takes back. */
    reverses: integer(),
    /** The change at the start of a chain of undo and redo. */
    origin: integer(),
  },
  (table) => [
    uniqueIndex('operations_uuid').on(table.uuid),
    index('operations_origin')
      .on(table.origin)
      .where(sql`origin is not null`),
    check('operations_uuid_whole', sql`length(uuid) = 36`),
  ],
);

/** The rows that an operation inserted: those of a table from one id to another that are there. */
export const operationRanges = sqliteTable(
  'operation_ranges',
  {
    operation: integer().notNull(),
    tableName: text('table_name').notNull(),
    firstId: integer('first_id').notNull(),
    lastId: integer('last_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.operation, table.tableName, table.firstId] }),
    index('operation_ranges_rows').on(table.tableName, table.firstId),
    check('operation_ranges_order', sql`first_id <= last_id`),
  ],
);

/** A row as it was before an operation changed or deleted it: its values in the order of the table's columns, as SQLite's binary JSON. */
export const rowImages = sqliteTable(
  'row_images',
  {
    operation: integer().notNull(),
    tableName: text('table_name').notNull(),
    rowId: integer('row_id').notNull(),
    /** The book whose row it is; null for authors, tags and the like. */
    bookId: integer('book_id'),
    before: blob().notNull(),
  },
  (table) => [
    uniqueIndex('row_images_row').on(table.operation, table.tableName, table.rowId),
    index('row_images_book')
      .on(table.bookId)
      .where(sql`book_id is not null`),
  ],
);

/** Each table with its highest id when the running operation began. Empty between operations, which makes the triggers of the journal rest. */
export const journalMarks = sqliteTable('journal_marks', {
  name: text().primaryKey(),
  operation: integer().notNull(),
  high: integer().notNull(),
});
