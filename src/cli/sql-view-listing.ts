import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A view of `sql`, as it is listed. */
export interface SqlViewRow {
  readonly id: number;
  readonly name: string;
  readonly summary: string;
  readonly columns: readonly string[];
}

const columns: readonly Column<SqlViewRow>[] = [
  { name: 'name', json: 'string', header: 'View', value: (row) => row.name },
  { name: 'summary', json: 'string', header: 'A row is', value: (row) => row.summary, weight: 1 },
  {
    name: 'columns',
    json: ['string'],
    header: 'Columns',
    value: (row) => row.columns,
    text: (row) => row.columns.join(', '),
    weight: 2,
  },
];

const names = columns.map(({ name }) => name);

export const sqlViewListing: Listing<SqlViewRow> = { columns, defaults: sameFields(names, names) };
