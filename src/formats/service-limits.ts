import type { Book } from '../domain/book.ts';
import { CsvHeader } from './csv-header.ts';
import { CsvRow } from './csv-row.ts';
import { heldBook } from './held-book.ts';
import type { Limit } from './limit.ts';
import { lackingLimits } from './limits/lacking.ts';
import { noteDates } from './limits/note-dates.ts';
import type { ServicePart } from './service-part.ts';
import { writeServiceRow, type WrittenTable } from './write-service-row.ts';

const nothingMapped = { shelves: new Map() };

/**
 * What a service's table cannot hold: of each part what its own reader does not give back of what it writes, and the fields that no part has.
 */
export function serviceLimits(table: WrittenTable): readonly Limit[] {
  const rows = rememberLast(table);
  const held = new Set(table.parts.flatMap(({ fields }) => fields));
  return [
    ...(held.has('notes') ? [noteDates] : []),
    ...table.parts.map((part) => partLimit(part, rows)),
    ...lackingLimits(held),
  ];
}

function partLimit({ name, lost: title, fields, read }: ServicePart, rowOf: (book: Book) => CsvRow): Limit {
  return { name, title, keep: (book) => heldBook(book, fields, read(rowOf(book), nothingMapped)) };
}

/** One book goes through all the limits before the next comes, so its row need be written only once. */
function rememberLast(table: WrittenTable): (book: Book) => CsvRow {
  const header = new CsvHeader(table.columns);
  let last: { readonly book: Book; readonly row: CsvRow } | null = null;
  return (book) => {
    if (last?.book !== book) last = { book, row: new CsvRow(header, writeServiceRow(table, book)) };
    return last.row;
  };
}
