import { queryFields, type FieldName } from './fields.ts';
import { parseWord } from './parse-word.ts';
import { printTest } from './print-test.ts';
import { quoteText } from './quoting.ts';
import type { IdentifierQuery, Query, TextQuery } from './syntax.ts';
import { tokenize } from './tokenize.ts';

/** Writes a query in its canonical spelling; `parseQuery` reads it back as the same query. */
export function printQuery(query: Query): string {
  if (query.kind === 'all') return '*';
  if (query.kind === 'and') return query.operands.map(printOperand).join(' ');
  if (query.kind === 'or')
    return query.operands
      .map((operand) => (operand.kind === 'and' ? printQuery(operand) : printOperand(operand)))
      .join(' or ');
  if (query.kind === 'not') return `not ${printOperand(query.operand)}`;
  if (query.kind === 'text') return isPlainWord(query) ? query.text : quoteText(query.text);
  if (query.kind === 'field') return `${query.field}:${printTest(query.test, isWhole(query.field))}`;
  if (query.kind === 'identifier') return `${identifierName(query)}${printTest(query.test, true)}`;
  return `@${query.name}`;
}

function printOperand(query: Query): string {
  return query.kind === 'and' || query.kind === 'or' ? `(${printQuery(query)})` : printQuery(query);
}

function identifierName({ scheme }: IdentifierQuery): string {
  if (scheme === null) return 'identifier:';
  const isField = queryFields.some((field) => 'scheme' in field && field.scheme === scheme);
  return isField ? `${scheme}:` : `identifier:${scheme}=`;
}

const isWhole = (name: FieldName): boolean =>
  queryFields.some((field) => field.name === name && (field.kind === 'code' || field.kind === 'choice'));

/** Whether a text reads as one word without quotes: no sign that means something, no keyword, no ISBN. */
function isPlainWord({ text }: TextQuery): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.+#'’-]*$/u.test(text)) return false;
  const [token] = tokenize(text);
  return token?.kind === 'word' && parseWord(token, text).kind === 'text';
}
