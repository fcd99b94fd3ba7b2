import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { CsvHeader } from './csv-header.ts';
import { findField, knownFields, nameKey } from './known-fields.ts';
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
const furtherColumns: ReadonlyMap<string, ReadCell> = new Map([
  [nameKey('sortNames'), readSortNames],
  [nameKey('tagPositions'), readTagPositions],
  ['id', nothing],
]);
const knownNames = [...knownFields.map(({ name }) => name), 'sortNames', 'tagPositions'];

/** What stands where in a table: worked out once from its header, so that a row costs no look-ups. */
export class CsvLayout {
  readonly columns: readonly CsvColumn[];
  readonly width: number;
  readonly #unread: readonly { name: string; message: string | null }[];

  /** Throws a `failure` where no column is the title, or two have one name. */
  constructor(cells: readonly string[]) {
    const { names } = new CsvHeader(cells);
    const taken = takenNames(names);
    if (!taken.has('title')) throw withoutTitle(names);
    const placed = names.map((name, index) => ({ name, index, read: readerOf(name, taken) }));
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

/** The column that says each field of one value: by the field's own name rather than by an alias, else the first. */
function takenNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const name of names) {
    const field = findField(name);
    if (field !== null && (!taken.has(field.name) || nameKey(name) === nameKey(field.name)))
      taken.set(field.name, name);
  }
  return taken;
}

/** How a column is read, or why it is not: a message, or null where nobody knows the name. */
function readerOf(name: string, taken: ReadonlyMap<string, string>): ReadCell | string | null {
  const field = findField(name);
  if (field === null) return furtherColumns.get(nameKey(name)) ?? null;
  const other = taken.get(field.name);
  if (other === undefined || other === name) return field.many ? readListCell(field) : readSingleCell(field);
  if (inShort.has(nameKey(name))) return nothing;
  if (field.many) return readListCell(field);
  return `was left out: ${quoteValue(other)} says the same`;
}

function withoutTitle(names: readonly string[]): BookshelfError {
  const found = quoteValue(names.join(', '));
  return new BookshelfError('failure', `the table has no column "title"; its first line is ${found}`, {
    hint: `The first line names the columns. Known: ${knownNames.join(', ')}`,
  });
}
