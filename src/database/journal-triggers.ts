import type { Connection } from './connection.ts';
import { journalTables, type JournalTable } from './journal-tables.ts';

/**
 * Makes the triggers anew that keep a row's image before a running operation changes or deletes it, if the row was there before the operation.
 * To be run after each migration, in its transaction; a schema that has no journal yet gets none.
 */
export async function installTriggers(connection: Connection): Promise<void> {
  if ((await connection.value(`select count(*) from sqlite_master where name = 'journal_marks'`)) === 0) return;
  const old = await connection.value(
    `select group_concat(name) from sqlite_master where type = 'trigger' and name glob 'journal_*'`,
  );
  for (const name of namesIn(old)) await connection.run(`drop trigger "${name}"`);
  for (const table of journalTables) {
    const columns = await tableColumns(connection, table.name);
    if (columns.length > 0) for (const statement of triggersOf(table, columns)) await connection.run(statement);
  }
}

/** The columns of a table in the order in which it stores them, to which a later step only adds: the order of the images. */
async function tableColumns(connection: Connection, table: string): Promise<string[]> {
  const names = await connection.value(`select group_concat(name) from pragma_table_info('${table}')`);
  return namesIn(names);
}

function namesIn(list: unknown): string[] {
  return typeof list === 'string' ? list.split(',') : [];
}

/** The statements that make the triggers of a table. */
export function triggersOf({ name, bookColumn }: JournalTable, columns: readonly string[]): string[] {
  const of = (row: string) => columns.map((column) => `${row}."${column}"`).join(', ');
  const keep = `begin
  insert into row_images (operation, table_name, row_id, book_id, before)
  select operation, '${name}', old.id, ${bookColumn === null ? 'null' : `old.${bookColumn}`}, jsonb_array(${of('old')})
  from journal_marks where name = '${name}' and not exists (
    select 1 from row_images i where i.operation = journal_marks.operation and i.table_name = '${name}' and i.row_id = old.id
  );
end`;
  const known = `old.id <= (select high from journal_marks where name = '${name}')`;
  return [
    `create trigger journal_${name}_update after update on ${name} when ${known} and (${of('old')}) is not (${of('new')})\n${keep}`,
    `create trigger journal_${name}_delete after delete on ${name} when ${known}\n${keep}`,
  ];
}
