import type { Operator } from './syntax.ts';

/** Tells whether two numbers stand to each other as an operator says. */
export function compareNumbers(left: number, operator: Operator, right: number): boolean {
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  if (operator === '>') return left > right;
  if (operator === '>=') return left >= right;
  return left === right;
}
