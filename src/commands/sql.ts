import { addExamples, addThingOptions } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { each, sameFields } from '../cli/list-defaults.ts';
import { collect } from '../cli/parse-arguments.ts';
import { splitStatements } from '../cli/split-statements.ts';
import { sqlViewListing } from '../cli/sql-view-listing.ts';
import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Column, JsonValue } from '../output/column.ts';
import type { SqlReader } from '../repository/sql-reader.ts';
import type { DefineCommand } from './command.ts';

/** `sql`: asks the library in SQL, reading only. */
export const sql: DefineCommand = (command, context) => {
  addThingOptions(command);
  addExamples(command, [
    "bookshelf sql 'select status, count(*) as books from v_books group by status'",
    "bookshelf sql 'select title from v_books where rating >= :least' --param least=4.5 --json",
    'bookshelf sql --views',
  ]);
  command
    .description(
      'Asks the library in SQL over a connection that can only read. The views v_books, v_authors, v_contributors, v_identifiers, v_series, v_tags, v_readings and v_notes stay as they are within a major version; the tables behind them may change.',
    )
    .argument('[statement]', 'a SELECT, or - for standard input')
    .option('--param <name=value>', 'the value of a parameter :name, or of the next ? (again for more)', collect)
    .option('--shell', 'ask again and again; statements end with ;')
    .option('--views', 'list the views and their columns')
    .action(async (statement, { param = [], shell = false, views = false }) => {
      if (Number(statement !== undefined) + Number(shell) + Number(views) !== 1)
        throw new BookshelfError('usage', 'sql takes a statement, or --shell, or --views', {
          hint: "Ask: bookshelf sql 'select title from v_books'",
        });
      const values = readParameters(param);
      const library = await context.library();
      const { openSqlReader } = await import('../repository/sql-reader.ts');
      const reader = await openSqlReader(library.address, context.services, context.surroundings.temporary);
      try {
        if (views) await printViews(context, reader);
        else if (shell) await runShell(context, reader);
        else if (statement !== undefined)
          await printAnswer(context, reader, statement === '-' ? await readAll(context) : statement, values);
      } finally {
        reader.close();
      }
    });
};

type Values = Parameters<SqlReader['query']>[1];

/** `name=value` is a named parameter; a value alone goes to the next question mark. */
function readParameters(words: readonly string[]): Values {
  const named: Record<string, string | number> = Object.create(null);
  const listed: (string | number)[] = [];
  for (const word of words) {
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
    if (name === undefined) listed.push(typed(word));
    else named[name] = typed(value);
  }
  if (listed.length > 0 && Object.keys(named).length > 0)
    throw new BookshelfError('usage', 'parameters go by name or by place, not both', {
      hint: 'Write --param least=4 for :least, or --param 4 for ?',
    });
  return { named, listed };
}

/** SQLite compares a number with a text as things of two kinds, so what looks like a number is one. */
function typed(text: string): string | number {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

async function printAnswer(context: Context, reader: SqlReader, statement: string, values: Values): Promise<void> {
  const { columns, rows } = reader.query(statement, values);
  refuseSameNames(columns);
  const shown = columns.map((name, index): Column<Row> => ({
    name,
    json: 'any',
    header: name,
    value: ({ cells }) => jsonValue(cells[index]),
    weight: 1,
  }));
  await context.printRows(numbered(rows), { columns: shown, defaults: sameFields(columns, columns) });
}

/** One of two columns of a name would be lost. */
function refuseSameNames(columns: readonly string[]): void {
  const twice = columns.find((name, index) => columns.indexOf(name) < index);
  if (twice === undefined) return;
  throw new BookshelfError('usage', `two columns of the answer are called ${quoteValue(twice)}`, {
    hint: 'Give one another name: select b.id as book, a.id as author …',
  });
}

interface Row {
  readonly id: number;
  readonly cells: readonly unknown[];
}

async function* numbered(rows: Iterable<readonly unknown[]>): AsyncGenerator<Row> {
  for (const cells of rows) yield { id: 0, cells };
}

/** Bytes come out in hexadecimal, numbers too large for JSON as text. */
function jsonValue(value: unknown): JsonValue {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (typeof value === 'bigint') return value.toString();
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

async function printViews(context: Context, reader: SqlReader): Promise<void> {
  const { sqlViews } = await import('../repository/sql-views.ts');
  const rows = sqlViews.map(({ name, summary }) => {
    const { columns } = reader.query(`select * from ${name} limit 0`, { named: {}, listed: [] });
    return { id: 0, name, summary, columns };
  });
  await context.printRows(each(rows), sqlViewListing);
}

/** Answers one statement after another; what is wrong with one does not end it. */
async function runShell(context: Context, reader: SqlReader): Promise<void> {
  for await (const statement of splitStatements(context.surroundings.stdin)) {
    try {
      await printAnswer(context, reader, statement, { named: {}, listed: [] });
    } catch (error) {
      if (!(error instanceof BookshelfError) || error.kind !== 'usage') throw error;
      await context.say(error.message);
    }
  }
}

async function readAll({ surroundings }: Context): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of surroundings.stdin.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
