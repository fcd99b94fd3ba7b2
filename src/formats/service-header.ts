import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { CsvHeader } from './csv-header.ts';
import type { CsvRecord } from './csv-record.ts';
import type { ReadOptions } from './format.ts';
import type { ServiceTable } from './service-table.ts';

/** Reads the header line of a service's table; throws a `failure` where it has none of the service's columns. */
export function readServiceHeader({ title, columns, olderColumns = [] }: ServiceTable) {
  return ({ cells }: CsvRecord, options: ReadOptions): CsvHeader => {
    if (!options.header)
      throw new BookshelfError('usage', `${title} is read by its header line`, { hint: 'Leave out --no-header.' });
    const header = new CsvHeader(cells);
    if ([...columns, ...olderColumns].some((column) => header.has(column))) return header;
    const start = quoteValue(cells.slice(0, 4).join(', '));
    throw new BookshelfError('failure', `the first line is not the header of ${title}: it starts ${start}`, {
      hint: 'If the file comes from elsewhere, name its format with --format.',
    });
  };
}

/** Says which columns of a table are not the service's own, for the first record to report. */
export function describeServiceHeader({ columns, olderColumns = [], reads }: ServiceTable) {
  const known = new CsvHeader([...new Set([...columns, ...olderColumns])]);
  return (header: CsvHeader): string[] => {
    const unknown = header.names.filter((name) => name !== '' && !known.has(name) && !reads?.(name));
    return unknown.length === 0 ? [] : [describeUnknownColumns(unknown, "the service's")];
  };
}

/** The sentence about columns that a service's export does not have, the first of them by name. */
export function describeUnknownColumns(names: readonly string[], whose: string): string {
  return `the file has columns that are not ${whose} own, kept with each row but unread: ${listed(names)}`;
}

function listed(names: readonly string[]): string {
  const first = names
    .slice(0, 10)
    .map((name) => quoteValue(name))
    .join(', ');
  return names.length > 10 ? `${first} and ${names.length - 10} more` : first;
}
