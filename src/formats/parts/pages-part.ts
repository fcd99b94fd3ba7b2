import type { CsvRow } from '../csv-row.ts';
import { readWhole } from '../row-numbers.ts';
import type { ServicePart } from '../service-part.ts';

/** The number of pages; 0 is none. */
export function pagesPart(column: string): ServicePart {
  return {
    name: 'pages',
    lost: 'numbers of pages beyond a million',
    fields: ['pages'],
    read: (row) => ({ pages: readPages(row, column) }),
    write: ({ pages }) => ({ [column]: pages === null ? '' : String(pages) }),
  };
}

function readPages(row: CsvRow, column: string): number | null | undefined {
  const pages = readWhole(row, column);
  if (pages === undefined || pages === null || pages > 0) return pages;
  if (pages < 0) row.warn(column, `${pages} is not a number of pages`);
  return pages === 0 ? null : undefined;
}
