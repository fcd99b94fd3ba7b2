import type { Operator } from './syntax.ts';

const operators = ['<', '<=', '>', '>=', '='] as const satisfies readonly Operator[];

/** Tells an operator that compares from any other text. */
export function isOperator(text: string): text is Operator {
  return operators.some((operator) => operator === text);
}
