import { BookshelfError } from '../errors.ts';
import { allOf, anyOf } from './combine.ts';
import type { Query } from './syntax.ts';

/**
 * Puts the saved queries in place of their names, those that they name themselves included.
 * `find` gives a saved query or throws; a query that names itself, however far round, is a usage error.
 */
export function replaceSaved(query: Query, find: (name: string) => Query, within: readonly string[] = []): Query {
  const replace = (each: Query): Query => replaceSaved(each, find, within);
  if (query.kind === 'and') return allOf(query.operands.map(replace));
  if (query.kind === 'or') return anyOf(query.operands.map(replace));
  if (query.kind === 'not') return { kind: 'not', operand: replace(query.operand) };
  if (query.kind !== 'saved') return query;
  if (within.includes(query.name)) throw circular([...within, query.name]);
  return replaceSaved(find(query.name), find, [...within, query.name]);
}

function circular(names: readonly string[]): BookshelfError {
  const path = names.map((name) => `@${name}`).join(' → ');
  return new BookshelfError('usage', `the saved query @${names.at(-1)} is made of itself: ${path}`, {
    hint: 'Save one of them again without the others.',
  });
}
