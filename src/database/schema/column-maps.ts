import { sql } from 'drizzle-orm';
import { check, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';

/** What the columns of somebody's table are, kept under a name: pairs of a column and a field. */
export const columnMaps = sqliteTable(
  'column_maps',
  {
    id: id(),
    name: text().notNull(),
    columns: text({ mode: 'json' }).$type<readonly (readonly [column: string, field: string])[]>().notNull(),
  },
  (table) => [uniqueIndex('column_maps_name').on(table.name), check('column_maps_name_present', sql`trim(name) <> ''`)],
);
