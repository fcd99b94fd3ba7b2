import { sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';

/**
 * Prepares the question for the id of the row that was inserted last on this connection, to be asked right after the insert.
 * Asked apart, because `returning` takes SQLite twice as long as the row itself.
 */
export function prepareLastId(database: Database): () => Promise<number> {
  const statement = database
    .select({ id: sql<number>`last_insert_rowid()` })
    .from(sql`(select 1)`)
    .prepare();
  return async () => {
    const row = await statement.get();
    if (row === undefined) throw new Error('the database did not tell the id of a new row');
    return row.id;
  };
}
