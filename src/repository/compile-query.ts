import { sql, type SQL } from 'drizzle-orm';
import type { Query } from '../domain/query/syntax.ts';
import { carriesTag, isTagTest } from './common-tags.ts';
import { compileField } from './compile-field.ts';
import { compileIdentifier } from './compile-identifier.ts';
import { allHold, anyHolds, holdsNot } from './compile-logic.ts';
import { compileText } from './compile-text.ts';

/**
 * Compiles a query to a condition over `books`; undefined asks for every book.
 *
 * It chooses the books for which `matches` of the evaluator is true: a test of what a book does not have is false, and its `not` true.
 * Every value is bound, none stands in the text. Saved queries must have been put in; one that was not is a fault of the program.
 * Tests of tags in `bookByBook` are asked of each book, for which no list of the books of a tag is made.
 */
export function compileQuery(query: Query, bookByBook: ReadonlySet<Query> = new Set()): SQL | undefined {
  return query.kind === 'all' ? undefined : compile(query, bookByBook);
}

function compile(query: Query, bookByBook: ReadonlySet<Query>): SQL {
  switch (query.kind) {
    case 'all':
      return sql`true`;
    case 'and':
      return allHold(query.operands.map((operand) => compile(operand, bookByBook)));
    case 'or':
      return anyHolds(query.operands.map((operand) => compile(operand, bookByBook)));
    case 'not':
      return holdsNot(compile(query.operand, bookByBook));
    case 'text':
      return compileText(query.text);
    case 'field':
      return isTagTest(query) && bookByBook.has(query) ? carriesTag(query) : compileField(query);
    case 'identifier':
      return compileIdentifier(query);
    case 'saved':
      throw new Error(`the saved query @${query.name} was not put in before use`);
  }
}
