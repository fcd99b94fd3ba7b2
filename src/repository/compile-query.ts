import type { SQL } from 'drizzle-orm';
import type { Query } from '../domain/query/syntax.ts';
export function compileQuery(_query: Query): SQL | undefined {
  return undefined;
}
