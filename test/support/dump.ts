import type { Connection } from '../../src/database/connection.ts';
import { openLocal } from '../../src/database/local.ts';
import { journalTables } from '../../src/database/journal-tables.ts';
import type { Library } from '../../src/repository/library.ts';

/** Every row of every table of user data, and, of a library in a file, what the words of its full-text index find: what two equal libraries share. */
export async function dump(library: Library, connection: Connection): Promise<string> {
  const parts: string[] = [];
  for (const { name } of journalTables) {
    const columns = await connection.value(`select group_concat('"' || name || '"') from pragma_table_info('${name}')`);
    const rows = await connection.value(
      `select coalesce(group_concat(json_array(${String(columns)}), char(10)), '') from (select * from ${name} order by id)`,
    );
    parts.push(`${name}\n${String(rows)}`);
  }
  return [...parts, `words\n${await wordsOf(library.address)}`].join('\n\n');
}

/** Each word with the books that it finds; the vocabulary of the index also holds words of books that are gone. */
async function wordsOf(address: string): Promise<string> {
  if (address === ':memory:') return '';
  // A connection of its own: one that wrote the index goes on finding the words it took out, until something is rolled back.
  const connection = openLocal({ kind: 'file', path: address });
  const terms = String(await connection.value(`select coalesce(group_concat(term, char(10)), '') from book_words`));
  const found: string[] = [];
  for (const term of terms.split('\n').filter((text) => /^[a-z0-9]+$/.test(text))) {
    const books = await connection.value(
      `select group_concat(rowid) from (select rowid from book_text where book_text match '"${term}"' order by rowid)`,
    );
    if (typeof books === 'string') found.push(`${term} ${books}`);
  }
  await connection.close();
  return found.join('\n');
}
