import type { Connection } from '../../src/database/connection.ts';
import { openLocal } from '../../src/database/local.ts';
import { journalTables } from '../../src/database/journal-tables.ts';
import type { Library } from '../../src/repository/library.ts';

/** Every row of every table of user data, and, but of a library in memory, what the words of its full-text index find: what two equal libraries share. */
export async function dump(library: Library, connection: Connection): Promise<string> {
  const parts: string[] = [];
  for (const { name } of journalTables) {
    const columns = await connection.value(`select group_concat('"' || name || '"') from pragma_table_info('${name}')`);
    const rows = await connection.value(
      `select coalesce(group_concat(json_array(${String(columns)}), char(10)), '') from (select * from ${name} order by id)`,
    );
    parts.push(`${name}\n${String(rows)}`);
  }
  return [...parts, `words\n${await wordsOf(library.address, connection)}`].join('\n\n');
}

/** Each word with the books that it finds; the vocabulary of the index also holds words of books that are gone. */
async function wordsOf(address: string, own: Connection): Promise<string> {
  if (address === ':memory:') return '';
  // Another connection: one that wrote the index goes on finding the words it took out, until something is rolled back. A server gives another for each question.
  const connection = own.isRemote ? own : openLocal({ kind: 'file', path: address });
  const terms = String(await connection.value(`select coalesce(group_concat(term, char(10)), '') from book_words`));
  const words = terms.split('\n').filter((text) => /^[a-z0-9]+$/.test(text));
  const found = await Promise.all(
    words.map(async (word) => {
      const books = await connection.value(
        `select group_concat(rowid) from (select rowid from book_text where book_text match '"${word}"' order by rowid)`,
      );
      return typeof books === 'string' ? `${word} ${books}` : null;
    }),
  );
  if (!own.isRemote) await connection.close();
  return found.filter((line) => line !== null).join('\n');
}
