import type { Book } from '../domain/book.ts';
import type { ServiceTable } from './service-table.ts';

/** The cells of a book in a service's table, in the order of its columns; empty where no part writes one. */
export function writeServiceRow({ columns, parts }: Pick<ServiceTable, 'columns' | 'parts'>, book: Book): string[] {
  const cells = new Map<string, string>();
  for (const part of parts) for (const [column, cell] of Object.entries(part.write(book))) cells.set(column, cell);
  return columns.map((column) => cells.get(column) ?? '');
}
