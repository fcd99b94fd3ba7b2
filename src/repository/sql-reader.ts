import { localAddress, parseAddress } from '../database/address.ts';
import type { SqlReader } from '../database/connection.ts';
import { explainError } from '../domain/explain-error.ts';
import { openLocalReader } from '../database/local.ts';
import { sqlViews } from './sql-views.ts';

export type { SqlReader } from '../database/connection.ts';

/** Opens a library that was opened before, so that it is ours and of this schema, for SQL of people: it can only be read. */
export function openSqlReader(address: string): SqlReader {
  const views = sqlViews.map(({ name, select }) => `create temp view ${name} as ${select};`).join('\n');
  try {
    return openLocalReader(localAddress(parseAddress(address), 'run SQL of yours'), views);
  } catch (error) {
    throw explainError(error, address) ?? error;
  }
}
