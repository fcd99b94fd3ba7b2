import type { Book } from '../domain/book.ts';
import type { ServiceTable } from './service-table.ts';

/** What is asked of a table to write a row. */
export type WrittenTable = Pick<ServiceTable, 'columns' | 'parts' | 'separator'>;

/** The cells of a book in a service's table, in the order of its columns; empty where no part writes one. */
export function writeServiceRow({ columns, parts, separator }: WrittenTable, book: Book): string[] {
  const cells = new Map<string, string>();
  for (const part of parts) for (const [column, cell] of Object.entries(part.write(book))) cells.set(column, cell);
  const texts = columns.map((column) => cells.get(column) ?? '');
  return separator === undefined ? texts : texts.map((text) => text.replaceAll(/[\t\r\n]/g, ' '));
}
