import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from './schema/index.ts';

/** A column that names a row of another table. */
export interface Reference {
  readonly column: string;
  readonly table: string;
}

/** A table of user data, whose changes the journal keeps. */
export interface JournalTable {
  readonly name: string;
  /** The column that names the book whose row it is; null for authors, tags and the like. */
  readonly bookColumn: string | null;
  readonly references: readonly Reference[];
}

/** What is worked out from the other tables, and the journal itself. */
const derived: readonly SQLiteTable[] = [
  schema.indexState,
  schema.operations,
  schema.operationRanges,
  schema.rowImages,
  schema.journalMarks,
  schema.knownOperations,
  schema.origins,
  schema.stagedRows,
];

/** Every table of user data, those that others refer to first. */
export const journalTables: readonly JournalTable[] = parentsFirst(
  Object.values<unknown>(schema)
    .filter((value) => is(value, SQLiteTable))
    .filter((table) => !derived.includes(table))
    .map(describeTable),
);

function describeTable(table: SQLiteTable): JournalTable {
  const { name, columns, foreignKeys } = getTableConfig(table);
  const references = foreignKeys.flatMap((key) => {
    const { columns: own, foreignTable } = key.reference();
    return own.map((column) => ({ column: column.name, table: getTableConfig(foreignTable).name }));
  });
  const bookColumn = name === 'books' ? 'id' : columns.some((column) => column.name === 'book_id') ? 'book_id' : null;
  return { name, bookColumn, references };
}

function parentsFirst(tables: readonly JournalTable[]): JournalTable[] {
  const placed = new Set<string>();
  const sorted: JournalTable[] = [];
  while (sorted.length < tables.length) {
    const ready = tables.find(
      ({ name, references }) =>
        !placed.has(name) && references.every(({ table }) => table === name || placed.has(table)),
    );
    if (ready === undefined) throw new Error('tables refer to each other in a circle');
    placed.add(ready.name);
    sorted.push(ready);
  }
  return sorted;
}
