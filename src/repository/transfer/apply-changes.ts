import { sql } from 'drizzle-orm';
import type { Connection } from '../../database/connection.ts';
import type { RowShape } from '../journal-rows.ts';
import { SearchIndex } from '../search-index.ts';
import { booksBetween } from '../time-travel.ts';
import { isAt, type LinePoint } from './line.ts';
import { movedMeanwhile } from './moved-meanwhile.ts';
import type { ChangesRequest, TransferPiece } from './read-changes.ts';
import { journalColumns } from './transfer-steps.ts';

/** Where changes are taken in. */
export interface ChangesTarget {
  /** The last operation that the library has to have. */
  readonly expected: LinePoint | null;
  /** Called before the commit; false takes all of it back. */
  readonly isSettled?: () => Promise<boolean>;
}

/**
 * Takes what another library of the same line did into a library in a file, in one transaction, and brings its full-text index in step. Throws a
 * conflict where the library went on meanwhile, on either side.
 */
export async function applyChanges(
  connection: Connection,
  pieces: AsyncIterable<TransferPiece>,
  { after, shapes }: ChangesRequest,
  { expected, isSettled }: ChangesTarget,
): Promise<void> {
  await connection.run('begin immediate');
  try {
    if (!(await isAt(connection, expected))) throw movedMeanwhile();
    // Until the commit rows may refer to others that are still to come.
    await connection.run('pragma defer_foreign_keys = on');
    if (after === null) for (const statement of clearing(shapes)) await connection.run(statement);
    for await (const { step, data } of pieces)
      await connection.database.run(sql`${sql.raw(step.before)}json_each(${data})${sql.raw(step.after)}`);
    await indexBooks(connection, after);
    if (isSettled !== undefined && !(await isSettled())) throw movedMeanwhile();
    await connection.run('commit');
  } catch (error) {
    await connection.run('rollback').catch(() => undefined);
    throw error;
  }
}

/** The statements that take everything out, the journal too. */
export function clearing(shapes: readonly RowShape[]): string[] {
  const names = shapes.toReversed().map(({ name }) => name);
  const journal = Object.keys(journalColumns).filter((name) => name !== 'sqlite_sequence');
  return [...names, ...journal].map((name) => `delete from ${name}`);
}

async function indexBooks(connection: Connection, after: number | null): Promise<void> {
  const search = new SearchIndex(connection.database);
  if (after === null) return search.rebuild();
  search.touch(await booksBetween(connection.database, after, Number.MAX_SAFE_INTEGER));
  await search.flush();
}
