import type { FieldOrigin } from '../domain/field-origins.ts';
import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A value of a book and where it came from. */
export interface OriginRow extends FieldOrigin {
  /** The number of the book. */
  readonly id: number;
}

const columns: readonly Column<OriginRow>[] = [
  { name: 'id', json: 'integer', header: 'ID', align: 'right', value: ({ id }) => id },
  { name: 'field', json: 'string', header: 'Field', value: ({ field }) => field, style: 'strong' },
  { name: 'value', json: 'string', header: 'Value', value: ({ value }) => value, weight: 3 },
  {
    name: 'stands',
    json: 'boolean',
    header: 'Stands',
    value: ({ stands }) => stands,
    text: ({ stands }) => (stands ? 'yes' : 'no'),
  },
  { name: 'source', json: 'string?', header: 'Said by', value: ({ source }) => source?.source ?? null, text: saidBy },
  { name: 'key', json: 'string?', header: 'Key', value: ({ source }) => source?.key ?? null },
  { name: 'file', json: 'string?', header: 'File', value: ({ source }) => source?.file ?? null, weight: 1 },
  { name: 'line', json: 'integer?', header: 'Line', align: 'right', value: ({ source }) => source?.line ?? null },
];

export const originListing: Listing<OriginRow> = {
  columns,
  defaults: sameFields(
    ['field', 'value', 'stands', 'source', 'file', 'line'],
    columns.map(({ name }) => name),
  ),
};

function saidBy({ source }: OriginRow): string {
  return source === null ? 'no row' : source.source;
}
