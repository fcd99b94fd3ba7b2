import type { Column, JsonValue } from './column.ts';

/** Writes a row as one line of JSON, its keys in the order of the columns; the text is exact. */
export function jsonObject<Row>(columns: readonly Column<Row>[], row: Row): string {
  const object: Record<string, JsonValue> = {};
  for (const column of columns) object[column.name] = column.value(row);
  return JSON.stringify(object);
}
