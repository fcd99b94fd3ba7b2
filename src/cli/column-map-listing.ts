import type { Column } from '../output/column.ts';
import type { ColumnMap } from '../repository/column-maps.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

const columns: readonly Column<ColumnMap>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id },
  { name: 'name', json: 'string', header: 'Name', value: ({ name }) => name, style: 'strong' },
  {
    name: 'columns',
    json: [{ column: 'string', field: 'string' }],
    header: 'Columns',
    value: ({ columns }) => columns.map(([column, field]) => ({ column, field })),
    text: ({ columns }, join) => join(columns.map(([column, field]) => `${column}=${field}`)),
    weight: 3,
  },
];

export const columnMapListing: Listing<ColumnMap> = {
  columns,
  defaults: sameFields(
    ['name', 'columns'],
    columns.map(({ name }) => name),
  ),
};
