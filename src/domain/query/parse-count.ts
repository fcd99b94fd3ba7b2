import type { FieldValue } from './field-value.ts';
import { isOperator } from './operators.ts';
import { quoteValue } from '../quote-value.ts';
import type { CountTest } from './syntax.ts';

/** Reads `#>3`, `#=0` or `#2`: how many values a field has. */
export function parseCount(value: FieldValue, many: boolean): CountTest {
  if (!many) {
    throw value.error(
      `a book has one ${value.name} at most, so there is nothing to count`,
      `For text that starts with #, use quotes: ${value.name}:"#1".`,
    );
  }
  const match = /^#(<=|>=|<|>|=)?(\d{1,15})$/u.exec(value.raw);
  const operator = match?.[1] ?? '=';
  const digits = match?.[2];
  if (value.quoted === null && digits !== undefined && isOperator(operator)) {
    return { kind: 'count', operator, value: Number(digits) };
  }
  throw value.error(
    `${quoteValue(value.raw)} is not a count`,
    `Write ${value.name}:#2, ${value.name}:#>3 or ${value.name}:#=0.`,
  );
}
