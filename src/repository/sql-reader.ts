import { parseAddress, type LocalAddress } from '../database/address.ts';
import type { SqlReader } from '../database/connection.ts';
import { openLocalReader } from '../database/local.ts';
import { explainError } from '../domain/explain-error.ts';
import { homeCopy } from './home-copy.ts';
import type { LibraryServices } from './library.ts';
import { sqlViews } from './sql-views.ts';

export type { SqlReader } from '../database/connection.ts';

/**
 * Opens a library that was opened before, so that it is ours and of this schema, for SQL of people: it can only be read. Of one on a server a copy is
 * taken, below `temporary`, because nothing keeps SQL there from changing it.
 */
export async function openSqlReader(address: string, services: LibraryServices, temporary: string): Promise<SqlReader> {
  const parsed = parseAddress(address);
  if (parsed.kind !== 'server') return openReader(parsed, address);
  const { path, remove } = await homeCopy(parsed, services, temporary);
  const reader = openReader({ kind: 'file', path }, address);
  return {
    query: (sql, values) => reader.query(sql, values),
    close: () => {
      reader.close();
      remove();
    },
  };
}

function openReader(address: LocalAddress, shown: string): SqlReader {
  const views = sqlViews.map(({ name, select }) => `create temp view ${name} as ${select};`).join('\n');
  try {
    return openLocalReader(address, views);
  } catch (error) {
    throw explainError(error, shown) ?? error;
  }
}
