import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { ColumnChoices, ColumnUse } from './column-use.ts';
import { guessColumn } from './guess-column.ts';
import { findField, nameKey } from './known-fields.ts';

/**
 * Says what each column of a table is: what a person says, else the field of its name, else what it looks like, by its name or its first cells.
 * Throws a `usage` error for a column that a person names and the table has not.
 */
export function nameColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  { map, guess }: Pick<ColumnChoices, 'map' | 'guess'>,
): ColumnUse[] {
  const mapped = new Map([...map].map(([column, field]) => [nameKey(column), field]));
  refuseMissing(names, map);
  const uses = names.map((column): ColumnUse => {
    const field = mapped.get(nameKey(column));
    if (field !== undefined) return { column, field: field === 'ignore' ? null : field, how: 'mapped' };
    return { column, field: findField(column)?.name ?? null, how: findField(column) === null ? 'unknown' : 'known' };
  });
  return guess ? guessed(uses, rows) : uses;
}

/** A guess never takes a field that a column has already. */
function guessed(uses: readonly ColumnUse[], rows: readonly (readonly string[])[]): ColumnUse[] {
  const taken = new Set(uses.map(({ field }) => field));
  return uses.map((use, index) => {
    if (use.how !== 'unknown' || use.column === '') return use;
    const field = guessColumn(
      use.column,
      rows.map((cells) => cells[index] ?? ''),
    );
    if (field === null || taken.has(field)) return use;
    taken.add(field);
    return { column: use.column, field, how: 'guessed' };
  });
}

function refuseMissing(names: readonly string[], map: ReadonlyMap<string, string>): void {
  const there = new Set(names.map(nameKey));
  const missing = [...map.keys()].find((column) => !there.has(nameKey(column)));
  if (missing === undefined) return;
  throw new BookshelfError('usage', `--map: the table has no column ${quoteValue(missing)}`, {
    hint: `It has: ${quoteValue(names.join(', '))}`,
  });
}
