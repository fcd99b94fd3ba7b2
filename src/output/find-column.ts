import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Column } from './column.ts';

/**
 * Finds a column by its name in any spelling: `sortTitle`, `sort_title`, `Sort-Title`.
 * @throws BookshelfError `usage` where there is none; the hint names the nearest and the known ones.
 */
export function findColumn<Row>(columns: readonly Column<Row>[], name: string): Column<Row> {
  const key = fieldKey(name);
  const found = columns.find((column) => fieldKey(column.name) === key);
  if (found !== undefined) return found;
  throw new BookshelfError('usage', `there is no field ${quoteValue(name)}`, { hint: suggest(columns, name) });
}

function fieldKey(name: string): string {
  return name.trim().replace(/[_-]/g, '').toLowerCase();
}

function suggest<Row>(columns: readonly Column<Row>[], name: string): string {
  const names = columns.map((column) => column.name);
  const near = nearest(name, names);
  const fields = `The fields are: ${names.join(', ')}.`;
  return near === null ? fields : `Did you mean "${near}"? ${fields}`;
}
