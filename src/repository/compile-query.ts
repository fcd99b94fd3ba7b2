import { sql, type SQL } from 'drizzle-orm';
import type { Query } from '../domain/query/syntax.ts';
import { isTagTest, type TagQuery } from './common-tags.ts';
import { compileField } from './compile-field.ts';
import { compileIdentifier } from './compile-identifier.ts';
import { allHold, anyHolds, holdsNot } from './compile-logic.ts';
import { compileText } from './compile-text.ts';

/**
 * Compiles a query to a condition over `books`; undefined asks for every book.
 *
 * It chooses the books for which `matches` of the evaluator is true: a test of what a book does not have is false, and its `not` true.
 * Every value is bound, none stands in the text. Saved queries must have been put in; one that was not is a fault of the program.
 * `tagWay` may compile a test of tags its own way, for one that is quicker in a case.
 */
export function compileQuery(query: Query, tagWay: TagWay = () => null): SQL | undefined {
  return query.kind === 'all' ? undefined : compile(query, tagWay);
}

/** Compiles a test of tags another way, or answers null. */
export type TagWay = (query: TagQuery) => SQL | null;

function compile(query: Query, tagWay: TagWay): SQL {
  switch (query.kind) {
    case 'all':
      return sql`true`;
    case 'and':
      return allHold(query.operands.map((operand) => compile(operand, tagWay)));
    case 'or':
      return anyHolds(query.operands.map((operand) => compile(operand, tagWay)));
    case 'not':
      return holdsNot(compile(query.operand, tagWay));
    case 'text':
      return compileText(query.text);
    case 'field':
      return (isTagTest(query) ? tagWay(query) : null) ?? compileField(query);
    case 'identifier':
      return compileIdentifier(query);
    case 'saved':
      throw new Error(`the saved query @${query.name} was not put in before use`);
  }
}
