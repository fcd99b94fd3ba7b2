import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { ColumnChoices, ColumnUse } from './column-use.ts';
import { CsvHeader } from './csv-header.ts';
import { readFinished } from './finished-cell.ts';
import { findField, knownFields, nameKey } from './known-fields.ts';
import { nameColumns } from './name-columns.ts';
import { readListCell, readSingleCell, type ReadCell } from './read-cell.ts';
import type { RecordProblems } from './record-problems.ts';
import { readSortNames } from './sort-names-cell.ts';
import { readTagPositions } from './tag-positions-cell.ts';
import { UnknownNames } from './unknown-names.ts';

/** A column of a table, and what its cells are. */
export interface CsvColumn {
  /** As the header has it. */
  readonly name: string;
  readonly index: number;
  readonly read: ReadCell;
}

const nothing: ReadCell = () => undefined;
/** Columns of our list output that say in short what another says in full: no word is lost where both are there. */
const inShort: ReadonlySet<string> = new Set(['author', 'year']);
/** Columns beside the fields; the `id` of our list output means something in its library only. */
const furtherColumns: ReadonlyMap<string, ReadCell> = new Map<string, ReadCell>([
  [nameKey('sortNames'), readSortNames],
  [nameKey('tagPositions'), readTagPositions],
  ['finished', readFinished],
  ['id', nothing],
]);
/** Every name that a column can be mapped to, beside `ignore`. */
export const columnFields = [...knownFields.map(({ name }) => name), 'finished'];
const knownNames = [...knownFields.map(({ name }) => name), 'sortNames', 'tagPositions'];

/** What stands where in a table: worked out once from its header, so that a row costs no look-ups. */
export class CsvLayout {
  readonly columns: readonly CsvColumn[];
  readonly width: number;
  readonly #unread: readonly { name: string; message: string | null }[];

  /** Throws a `failure` where no column is the title, or two have one name. `rows` are the first of them, for a guess. */
  constructor(
    cells: readonly string[],
    rows: readonly (readonly string[])[] = [],
    choices: ColumnChoices | null = null,
  ) {
    const { names } = new CsvHeader(cells);
    const uses = nameColumns(names, rows, choices ?? nobodyChooses);
    choices?.tell(uses);
    const taken = takenNames(uses);
    if (!taken.has('title')) throw withoutTitle(names, rows);
    const placed = uses.map((use, index) => ({ name: use.column, index, read: readerOf(use, taken) }));
    this.columns = placed.flatMap(({ name, index, read }) =>
      typeof read === 'function' ? [{ name, index, read }] : [],
    );
    this.#unread = placed.flatMap(({ name, read }) =>
      typeof read === 'function' || name === '' ? [] : [{ name, message: read }],
    );
    this.width = names.length;
  }

  /** Warns of the columns that are left out. */
  describe(problems: RecordProblems): void {
    const unknown = new UnknownNames('column', knownNames);
    for (const { name, message } of this.#unread) {
      if (message === null) unknown.report(name, problems);
      else unknown.reportAs(name, message, problems);
    }
  }
}

const nobodyChooses = { map: new Map<string, string>(), guess: false };

/** The column that says each field of one value: the one that a person says, else that of the field's own name rather than of an alias, else the first. */
function takenNames(uses: readonly ColumnUse[]): ReadonlyMap<string, string> {
  const taken = new Map<string, { column: string; rank: number }>();
  for (const { column, field, how } of uses) {
    if (field === null) continue;
    const name = findField(field)?.name ?? field;
    const rank = how === 'mapped' ? 2 : Number(nameKey(column) === nameKey(name));
    if (rank > (taken.get(name)?.rank ?? -1)) taken.set(name, { column, rank });
  }
  return new Map([...taken].map(([name, { column }]) => [name, column]));
}

/** How a column is read, or why it is not: a message, or null where nobody knows the name. */
function readerOf(
  { column, field: named, how }: ColumnUse,
  taken: ReadonlyMap<string, string>,
): ReadCell | string | null {
  if (how === 'mapped' && named === null) return nothing;
  const field = named === null ? null : findField(named);
  if (field === null) return furtherColumns.get(nameKey(named ?? column)) ?? null;
  const other = taken.get(field.name);
  if (other === undefined || other === column) return field.many ? readListCell(field) : readSingleCell(field);
  if (inShort.has(nameKey(column))) return nothing;
  if (field.many) return readListCell(field);
  return `was left out: ${quoteValue(other)} says the same`;
}

function withoutTitle(names: readonly string[], rows: readonly (readonly string[])[]): BookshelfError {
  const found = quoteValue(names.join(', '));
  const guess = nameColumns(names, rows, { map: new Map(), guess: true }).filter(({ how }) => how === 'guessed');
  const map = guess.map(({ column, field }) => `--map '${column}=${field ?? ''}'`).join(' ');
  const known = `The first line names the columns. Known: ${knownNames.join(', ')}`;
  return new BookshelfError('failure', `the table has no column "title"; its first line is ${found}`, {
    hint:
      guess.length === 0
        ? `${known}. Say which is which: --map COLUMN=title`
        : `It looks like ${map}; --dry-run shows what that gives`,
  });
}

/** Reads what a column is to be mapped to; null for what is none of the fields. */
export function readColumnField(text: string): string | null {
  const key = nameKey(text);
  if (key === 'ignore') return 'ignore';
  return findField(text)?.name ?? (key !== 'id' && furtherColumns.has(key) ? key : null);
}
