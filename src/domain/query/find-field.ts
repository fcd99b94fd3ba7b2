import { nearest } from '../nearest.ts';
import { queryFields, type QueryField } from './fields.ts';

const namesOf = (field: QueryField): readonly string[] => [field.name, ...field.aliases];
const fieldKey = (name: string): string => name.toLowerCase().replaceAll(/[-_]/gu, '');

const fieldsByKey = new Map(
  queryFields.flatMap((field) => namesOf(field).map((name) => [fieldKey(name), field] as const)),
);

/** Finds a field by name or alias; case, `_` and `-` do not count. */
export function findField(name: string): QueryField | null {
  return fieldsByKey.get(fieldKey(name)) ?? null;
}

/** Names the fields for an error about one that is unknown, the nearest first where one is near. */
export function fieldHint(name: string): string {
  const near = nearest(name, queryFields.flatMap(namesOf));
  const guess = near === null ? '' : `Did you mean "${near}"? `;
  return `${guess}Fields: ${queryFields.map((field) => field.name).join(', ')}.`;
}
