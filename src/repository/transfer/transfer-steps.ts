import type { RowShape } from '../journal-rows.ts';
import { searchColumns } from '../search-index.ts';

/** A statement that takes rows in. `before` and `after` stand around the table that it reads: one with a JSON array or a number in `value` for each row. */
export interface TransferStep {
  readonly before: string;
  readonly after: string;
}

/** The statements that take in what another library of the same line did, in the order in which they are run. */
export interface TransferSteps {
  /** Take out rows by their ids: the tables that refer to others first. */
  readonly remove: ReadonlyMap<string, TransferStep>;
  /** Put rows in, those that others refer to first. */
  readonly insert: ReadonlyMap<string, TransferStep>;
  readonly removeWords: TransferStep;
  readonly insertWords: TransferStep;
  readonly all: readonly TransferStep[];
}

/** The columns of the tables that are no user data, but go along. */
export const journalColumns = {
  operations: ['id', 'uuid', 'time', 'command', 'summary', 'counts', 'kind', 'reverses', 'origin'],
  operation_ranges: ['operation', 'table_name', 'first_id', 'last_id'],
  row_images: ['operation', 'table_name', 'row_id', 'book_id', 'before'],
  known_operations: ['uuid', 'operation', 'own'],
  sqlite_sequence: ['name', 'seq'],
} as const;

export function transferSteps(shapes: readonly RowShape[]): TransferSteps {
  const tables: Readonly<Record<string, readonly string[]>> = journalColumns;
  const counters = 'sqlite_sequence';
  const remove = new Map(shapes.toReversed().map(({ name }) => [name, removal(name, 'id', 'value')]));
  const insert = new Map(shapes.map(({ name, columns }) => [name, insertion(name, columns)]));
  for (const [name, columns] of Object.entries(tables))
    if (name !== counters) insert.set(name, insertion(name, columns));
  const rows = [...remove.values(), ...insert.values()];
  // Last, because SQLite counts on by itself where rows are inserted.
  remove.set(counters, removal(counters, 'name', 'value ->> 0'));
  insert.set(counters, insertion(counters, tables[counters] ?? []));
  const removeWords = removal('book_text', 'rowid', 'value');
  const insertWords = insertion('book_text', ['rowid', ...searchColumns]);
  const last = [remove.get(counters), insert.get(counters)].flatMap((step) => step ?? []);
  return { remove, insert, removeWords, insertWords, all: [...rows, ...last, removeWords, insertWords] };
}

function removal(table: string, column: string, value: string): TransferStep {
  return { before: `delete from ${table} where ${column} in (select ${value} from `, after: ')' };
}

function insertion(table: string, columns: readonly string[]): TransferStep {
  const values = columns.map((column, index) =>
    column === 'before' ? `jsonb(value -> ${index})` : `value ->> ${index}`,
  );
  const verb = table === 'known_operations' ? 'insert or ignore' : 'insert';
  const names = columns.map((column) => `"${column}"`);
  return {
    before: `${verb} into ${table} (${names.join(', ')}) select ${values.join(', ')} from `,
    after: ' where true',
  };
}
