import type { Query } from './syntax.ts';

/** Joins queries so that a book must satisfy each: nested `and`s become one, and none at all is every book. */
export function allOf(queries: readonly Query[]): Query {
  const operands = queries.flatMap((query) => (query.kind === 'and' ? query.operands : [query]));
  const [first, ...others] = operands;
  if (first === undefined) return { kind: 'all' };
  return others.length === 0 ? first : { kind: 'and', operands };
}

/** Joins queries so that a book must satisfy one of them: nested `or`s become one, and none at all is no book. */
export function anyOf(queries: readonly Query[]): Query {
  const operands = queries.flatMap((query) => (query.kind === 'or' ? query.operands : [query]));
  const [first, ...others] = operands;
  if (first === undefined) return { kind: 'not', operand: { kind: 'all' } };
  return others.length === 0 ? first : { kind: 'or', operands };
}
