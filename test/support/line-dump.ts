import type { Connection } from '../../src/database/connection.ts';
import { openLocal } from '../../src/database/local.ts';
import { Library } from '../../src/repository/library.ts';
import { dump } from './dump.ts';
import { uuidOf } from './test-library.ts';

/** Every row, the words that are found, and the journal of the library in a file: what two libraries of one line share that are at the same operation. */
export async function lineDump(path: string): Promise<string> {
  const address = { kind: 'file', path } as const;
  const connection = openLocal(address);
  const library = new Library(connection, address, { clock: () => 0, uuid: () => uuidOf(0) });
  const text = [await dump(library, connection), await journalOf(connection)].join('\n\n');
  await connection.close();
  return text;
}

async function journalOf(connection: Connection): Promise<string> {
  const tables = {
    operations: 'id, uuid, time, command, summary, counts, kind, reverses, origin',
    operation_ranges: 'operation, table_name, first_id, last_id',
    row_images: 'operation, table_name, row_id, book_id, json(before)',
    sqlite_sequence: 'name, seq',
  };
  const parts: string[] = [];
  for (const [name, columns] of Object.entries(tables)) {
    const where =
      name === 'sqlite_sequence' ? "where seq > 0 and name not in ('staged_rows', 'origins', 'index_state')" : '';
    const rows = await connection.value(
      `select coalesce(group_concat(line, char(10)), '') from (select json_array(${columns}) as line from ${name} ${where} order by 1)`,
    );
    parts.push(`${name}\n${String(rows)}`);
  }
  return parts.join('\n\n');
}
