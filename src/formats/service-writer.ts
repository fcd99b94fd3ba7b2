import type { LibraryContent } from '../domain/library-content.ts';
import { chunkText } from './chunk-text.ts';
import type { Writer } from './format.ts';
import { quoteCell } from './quote-cell.ts';
import { serviceLimits } from './service-limits.ts';
import type { ServiceTable } from './service-table.ts';
import { writeServiceRow } from './write-service-row.ts';

/**
 * Makes the writer of a service's table. Cells are written as they are, formulas included: the file is for the service, which would take a
 * guard for a part of the text.
 */
export function serviceWriter(table: ServiceTable): Writer {
  return { limits: serviceLimits(table), write: (content) => chunkText(lines(table, content)) };
}

async function* lines(table: ServiceTable, { books }: LibraryContent): AsyncGenerator<string> {
  yield line(table.columns, table);
  for await (const book of books) yield line(writeServiceRow(table, book), table);
}

function line(cells: readonly string[], { lineEnd, separator }: ServiceTable): string {
  return (separator === undefined ? cells.map(quoteCell).join(',') : cells.join(separator)) + lineEnd;
}
