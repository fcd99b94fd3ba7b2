import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { bookTags } from '../database/schema/index.ts';
import type { FieldQuery, Query } from '../domain/query/syntax.ts';
import { hasTag, isTag, taggedBooks } from './compile-names.ts';
import { resolveFunctions } from './own-function.ts';
import { compileTextTest, tagName, type TextTest } from './compile-text.ts';

/** How many books carry a tag that is common: making a list of as many takes longer than all else that a page does. */
const many = 20_000;

/** A test of the texts of tags. */
export interface TagQuery extends FieldQuery {
  readonly test: TextTest;
}

/** Finds the tests of common tags that every book of a query has to pass. */
export async function commonTags(database: Database, query: Query): Promise<ReadonlySet<Query>> {
  const common = new Set<Query>();
  for (const each of query.kind === 'and' ? query.operands : [query])
    if (isTagTest(each) && (await isCommon(database, each))) common.add(each);
  return common;
}

/** Whether a query is a test of what tags are called. */
export function isTagTest(query: Query): query is TagQuery {
  if (query.kind !== 'field' || query.field !== 'tag') return false;
  return ['part', 'exact', 'regex'].includes(query.test.kind);
}

/** Asks book by book whether it carries a tag that passes a test. */
export function carriesTag(query: TagQuery): SQL {
  return hasTag(conditionOf(query));
}

/** The ids of the books with a tag that passes a test, some of them perhaps several times. */
export function tagged(query: TagQuery): SQL {
  return taggedBooks(conditionOf(query));
}

/** Counts no further than it needs to. */
async function isCommon(database: Database, query: TagQuery): Promise<boolean> {
  const rows = database
    .select({ one: sql`1` })
    .from(bookTags)
    .where(await resolveFunctions(database, isTag(conditionOf(query))))
    .limit(1)
    .offset(many);
  return (await rows.get()) !== undefined;
}

function conditionOf({ test }: TagQuery): SQL {
  return compileTextTest('tag', test, tagName());
}
