import type { Connection } from '../../database/connection.ts';
import { compareSchemas, expectedSchema, readSchema } from '../../database/expected-schema.ts';
import { explainError } from '../../domain/explain-error.ts';
import type { Discovery, Patient } from './check.ts';
import { readableRows } from '../salvage-rows.ts';

/** Most complaints of SQLite that are told one by one. */
const most = 20;

/** Lets SQLite look at every page; where one is damaged, says what can still be read. */
export async function* checkIntegrity({ connection }: Patient): AsyncGenerator<Discovery> {
  let isDamaged = false;
  for await (const message of complaints(connection)) {
    isDamaged = true;
    yield { message };
  }
  if (isDamaged) yield* readable(connection);
}

/** What SQLite finds wrong; some damage ends its search. */
async function* complaints(connection: Connection): AsyncGenerator<string> {
  try {
    for await (const row of connection.rows(`pragma integrity_check(${most})`)) {
      const [message] = Object.values(row).map(String);
      if (message !== undefined && message !== 'ok') yield message.replace(/^\*\*\* in database main \*\*\*\n/, '');
    }
  } catch (error) {
    const explained = explainError(error);
    if (explained === null || explained.kind === 'busy') throw error;
    yield `${explained.message}: SQLite can look no further`;
  }
}

/** How much of each table is left. */
async function* readable(connection: Connection): AsyncGenerator<Discovery> {
  for await (const { table, rows, expected } of readableRows(connection)) {
    const of = expected === null ? '' : ` of ${expected}`;
    if (rows !== expected) yield { message: `of table ${table} ${rows}${of} rows can be read` };
  }
}

/** Finds rows that refer to others that are not there. */
export async function* checkForeignKeys({ connection }: Patient): AsyncGenerator<Discovery> {
  const rows = connection.rows(
    'select "table", parent, count(*) as number from pragma_foreign_key_check group by "table", parent',
  );
  for await (const { table, parent, number } of rows)
    yield { message: `${String(number)} rows of ${String(table)} refer to ${String(parent)} that are not there` };
}

/** Compares the schema with that of its version. */
export async function* checkSchema({ connection, version }: Patient): AsyncGenerator<Discovery> {
  const expected = await expectedSchema(version);
  const { lacking, other, further } = compareSchemas(await readSchema(connection), expected);
  for (const name of lacking) {
    const text = name.startsWith('index ') ? expected.get(name) : null;
    const mend = typeof text === 'string' ? { mend: async () => connection.run(text) } : {};
    yield { message: `the ${name} is missing`, ...mend };
  }
  for (const name of other) yield { message: `the ${name} is not as bookshelf makes it` };
  for (const name of further) {
    const level = /^(?:trigger|view) /.test(name) ? 'warning' : 'note';
    yield { level, message: `the ${name} is not of bookshelf` };
  }
}
