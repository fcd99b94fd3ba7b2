import type { Column } from '../output/column.ts';
import type { JsonSchema } from '../output/json-schema.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A schema as `schema` lists it. */
export interface SchemaRow {
  readonly id: number;
  readonly name: string;
  readonly form: string;
  readonly schema: JsonSchema;
}

const columns: readonly Column<SchemaRow>[] = [
  { name: 'name', json: 'string', header: 'Command', value: ({ name }) => name, style: 'strong' },
  { name: 'form', json: 'string', header: 'Prints', value: ({ form }) => form },
  { name: 'schema', json: { '*': 'any' }, header: 'Schema', value: ({ schema }) => schema, weight: 1 },
];

export const schemaListing: Listing<SchemaRow> = {
  columns,
  defaults: sameFields(
    ['name', 'form'],
    columns.map(({ name }) => name),
  ),
};
