import type { PlacedSource } from '../domain/book.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A row that a book came from. */
export interface SourceRow extends PlacedSource {
  /** The number of the book. */
  readonly id: number;
}

export const sourceColumns: readonly Column<SourceRow>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id },
  { name: 'source', json: 'string', header: 'Source', value: ({ source }) => source, style: 'strong' },
  { name: 'key', json: 'string', header: 'Key', value: ({ key }) => key },
  { name: 'file', json: 'string?', header: 'File', value: ({ file }) => file, weight: 1 },
  { name: 'line', json: 'integer?', header: 'Line', align: 'right', value: ({ line }) => line },
  {
    name: 'row',
    json: [{ column: 'string', cell: 'string' }],
    header: 'Row',
    value: ({ row }) => row.map(([column, cell]) => ({ column, cell })),
    text: ({ row }) =>
      row
        .filter(([, cell]) => cell !== '')
        .map(([column, cell]) => `${column}: ${cell}`)
        .join('; '),
    weight: 4,
  },
];

export const sourceListing: Listing<SourceRow> = {
  columns: sourceColumns,
  defaults: sameFields(
    ['id', 'source', 'key', 'file', 'line', 'row'],
    sourceColumns.map(({ name }) => name),
  ),
};
