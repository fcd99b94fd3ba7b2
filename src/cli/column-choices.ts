import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { ColumnUse } from '../formats/column-use.ts';
import { columnFields, readColumnField } from '../formats/csv-layout.ts';
import type { ColumnPairs } from '../repository/column-maps.ts';
import type { Context } from './context.ts';

/** Reads `COLUMN=field` options; of two for one column, the later counts. Throws a `usage` error. */
export function parseMap(words: readonly string[]): Map<string, string> {
  return new Map(words.map(parsePair));
}

function parsePair(word: string): [column: string, field: string] {
  const mark = word.lastIndexOf('=');
  const column = word.slice(0, Math.max(mark, 0)).trim();
  if (column === '')
    throw new BookshelfError('usage', `--map ${word}: there is no column in it`, {
      hint: "Write --map 'Verfasser=authors'",
    });
  const typed = word.slice(mark + 1).trim();
  const field = readColumnField(typed);
  if (field !== null) return [column, field];
  const near = nearest(typed, columnFields);
  throw new BookshelfError('usage', `--map ${word}: ${quoteValue(typed)} is no field of a book`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${columnFields.join(', ')}, ignore`,
  });
}

/** The words of `--map`, behind those that were kept under the name of `--map-name`. */
export async function mapWords(
  { map = [], mapName }: { readonly map?: readonly string[]; readonly mapName?: string },
  context: Context,
): Promise<string[]> {
  if (mapName === undefined) return [...map];
  const library = await context.library();
  const { columns } = await library.columnMaps.named(mapName);
  return [...columns.map(([column, field]) => `${column}=${field}`), ...map];
}

/** The columns that are worth keeping under a name: those that are not known by their own. Throws a `usage` error where there are none. */
export function pairsToKeep(uses: readonly ColumnUse[]): ColumnPairs {
  const pairs = uses
    .filter(({ how }) => how === 'mapped' || how === 'guessed')
    .map(({ column, field }) => [column, field ?? 'ignore'] as const);
  if (pairs.length > 0) return pairs;
  throw new BookshelfError('usage', 'there are no columns to keep under a name: each is known, or nothing is like it', {
    hint: 'Say what columns are: --map COLUMN=field',
  });
}

/** How many columns that are left out are told one by one: a problem tells of them, too. */
const told = 10;

/** Tells what the columns of a table are taken for, where that is not by their names alone, and how to say otherwise. */
export async function sayColumns(name: string, uses: readonly ColumnUse[], context: Context): Promise<void> {
  const chosen = uses.filter(({ how }) => how === 'mapped' || how === 'guessed');
  if (chosen.length === 0) return;
  const left = uses.filter(({ column, how }) => how === 'unknown' && column !== '').slice(0, told);
  for (const { column, field, how } of [...chosen, ...left])
    await context.say(`${name}: column ${quoteValue(column)} is ${described(field, how)}`);
  const guesses = uses.filter(({ how }) => how === 'guessed');
  if (guesses.length > 0)
    await context.say(
      `Take the guess with --save-map NAME, or say it: ${guesses.map(({ column, field }) => `--map '${column}=${field ?? ''}'`).join(' ')}`,
    );
}

function described(field: string | null, how: ColumnUse['how']): string {
  if (field === null) return how === 'mapped' ? 'left out, as --map says' : 'left out';
  return { known: field, mapped: `${field}, as --map says`, guessed: `${field}, by a guess`, unknown: field }[how];
}
