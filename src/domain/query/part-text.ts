import { textQuery } from './parse-word.ts';
import type { Query } from './syntax.ts';

/** The words that a query looks for, where it looks for words and nothing else; else null. */
export function partText(query: Query): string | null {
  if (query.kind === 'text') return query.text;
  return query.kind === 'field' && query.test.kind === 'part' ? query.test.text : null;
}

/** The same query for other words. */
export function withPartText(query: Query, text: string): Query {
  if (query.kind === 'text') return textQuery(text);
  if (query.kind !== 'field' || query.test.kind !== 'part') return query;
  return { ...query, test: { kind: 'part', text } };
}
