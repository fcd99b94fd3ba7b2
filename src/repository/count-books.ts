import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { books } from '../database/schema/index.ts';
import type { FieldName } from '../domain/query/fields.ts';
import type { Query } from '../domain/query/syntax.ts';
import { commonTags, isTagTest, tagged } from './common-tags.ts';
import { compileQuery } from './compile-query.ts';
import { foundByText } from './compile-text.ts';
import { resolveFunctions } from './own-function.ts';

/** Counts the books of a query. */
export async function countBooks(database: Database, query: Query): Promise<number> {
  const ids = await resolveFunctions(database, listedIds(query) ?? (await chosenIds(database, query)));
  const { count } = await database.get<{ count: number }>(sql`select count(*) as count from (${ids})`);
  return count;
}

/** A query that is one list of ids is counted there, and no book is looked at. */
function listedIds(query: Query): SQL | null {
  if (query.kind === 'text') return foundByText(query.text);
  return isTagTest(query) ? sql`select distinct book_id from (${tagged(query)})` : null;
}

/**
 * Where an index serves a range, the lists of common tags are asked about its books, and do not lead to books of their own: SQLite leaves a
 * column with a `+` before it out of its choice of indexes.
 */
async function chosenIds(database: Database, query: Query): Promise<SQL> {
  const isRanged = query.kind === 'and' && query.operands.some(isServed);
  const common = isRanged ? await commonTags(database, query) : new Set<Query>();
  const where = compileQuery(query, (each) => (common.has(each) ? sql`+${books.id} in (${tagged(each)})` : null));
  return sql`select 1 from ${books} where ${where ?? sql`true`}`;
}

/** Fields of which an index holds all that a test of them needs. */
const served: ReadonlySet<FieldName> = new Set(['published', 'added', 'changed', 'rating', 'status']);

function isServed(query: Query): boolean {
  return query.kind === 'field' && served.has(query.field) && query.test.kind !== 'empty';
}
