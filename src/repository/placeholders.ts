import { sql, type Placeholder } from 'drizzle-orm';

/** Placeholders by the names of the columns they fill: `{ name: sql.placeholder('name') }`. */
export function placeholders<const Name extends string>(names: readonly Name[]): Record<Name, Placeholder<Name>> {
  const values: Partial<Record<Name, Placeholder<Name>>> = {};
  for (const name of names) values[name] = sql.placeholder(name);
  return complete(values, names);
}

function complete<Name extends string, Value>(
  values: Partial<Record<Name, Value>>,
  names: readonly Name[],
): Record<Name, Value> {
  if (isComplete(values, names)) return values;
  throw new Error('a placeholder is missing');
}

function isComplete<Name extends string, Value>(
  values: Partial<Record<Name, Value>>,
  names: readonly Name[],
): values is Record<Name, Value> {
  return names.every((name) => values[name] !== undefined);
}
