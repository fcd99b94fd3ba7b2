import { describeTest } from './describe-test.ts';
import type { Query } from './syntax.ts';

/** Says in one plain line how a query was read, for a person who wonders at its answer. */
export function describeQuery(query: Query): string {
  return query.kind === 'all' ? 'every book' : `books with ${describe(query)}`;
}

function describe(query: Query): string {
  if (query.kind === 'all') return 'anything';
  if (query.kind === 'and') return query.operands.map(describeOperand).join(' and ');
  if (query.kind === 'or') return query.operands.map(describeOperand).join(' or ');
  if (query.kind === 'not') return `not ${describeOperand(query.operand)}`;
  if (query.kind === 'text') return `"${query.text}" in the title, subtitle, authors, series or tags`;
  if (query.kind === 'field') return describeTest(query.field, query.test);
  if (query.kind === 'identifier') return describeTest(query.scheme ?? 'identifier', query.test);
  return `what the saved query @${query.name} asks for`;
}

function describeOperand(query: Query): string {
  return query.kind === 'and' || query.kind === 'or' ? `(${describe(query)})` : describe(query);
}
