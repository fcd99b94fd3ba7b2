import { describeQuery } from './query/describe-query.ts';
import type { SearchRequest, Wanted } from './search-request.ts';

/** Says in one plain line how the words of a search were read. */
export function describeSearch({ wanted, filter }: SearchRequest): string {
  if (wanted === null) return describeQuery(filter);
  const found = `books with ${describeWanted(wanted)} anywhere in their texts`;
  return filter.kind === 'all' ? found : `${found}, among ${describeQuery(filter)}`;
}

function describeWanted(wanted: Wanted): string {
  if (wanted.kind === 'text') return `"${wanted.text}"`;
  return wanted.operands
    .map((operand) => (operand.kind === 'text' ? describeWanted(operand) : `(${describeWanted(operand)})`))
    .join(` ${wanted.kind} `);
}
