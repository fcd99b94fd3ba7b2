import { sql, type Placeholder, type SQL } from 'drizzle-orm';

/**
 * Placeholders by the names of the columns they fill: `{ name: sql.placeholder('name') }`. Only those in `mapped` go through their column, which
 * turns a value into what the database has (stars, yes or no, JSON): Drizzle does it at a price, for each value of each row.
 */
export function placeholders<const Name extends string>(
  names: readonly Name[],
  mapped: readonly NoInfer<Name>[] = [],
): Record<Name, SQL | Placeholder> {
  const values: Partial<Record<Name, SQL | Placeholder>> = {};
  for (const name of names)
    values[name] = mapped.includes(name) ? sql.placeholder(name) : sql`${sql.placeholder(name)}`;
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
