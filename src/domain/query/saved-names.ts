import type { Query } from './syntax.ts';

/** The saved queries that a query names itself, each once. */
export function savedNames(query: Query): string[] {
  return [...new Set(namesIn(query))];
}

function namesIn(query: Query): string[] {
  if (query.kind === 'saved') return [query.name];
  if (query.kind === 'and' || query.kind === 'or') return query.operands.flatMap(namesIn);
  return query.kind === 'not' ? namesIn(query.operand) : [];
}
