import type { Operation } from '../domain/operation.ts';
import { operationColumns } from '../output/operation-columns.ts';
import type { Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

export const operationListing: Listing<Operation> = {
  columns: operationColumns,
  defaults: sameFields(
    ['id', 'time', 'state', 'summary'],
    operationColumns.map(({ name }) => name),
  ),
};
