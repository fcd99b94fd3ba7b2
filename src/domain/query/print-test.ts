import { quoteText } from './quoting.ts';
import type { DateTest, DateValue, FieldTest, RangeTest } from './syntax.ts';

/** Writes what stands after `field:` for a test; `whole` where the field is always compared whole, so that `=` says nothing. */
export function printTest(test: FieldTest, whole: boolean): string {
  if (test.kind === 'empty') return '';
  if (test.kind === 'any') return '*';
  if (test.kind === 'part') return printText(test.text);
  if (test.kind === 'exact') return `${whole ? '' : '='}${printText(test.text)}`;
  if (test.kind === 'regex') return `~${quoteText(test.pattern)}`;
  if (test.kind === 'compare') return `${test.operator === '=' ? '' : test.operator}${test.value}`;
  if (test.kind === 'range') return printRange(test);
  if (test.kind === 'dateCompare' || test.kind === 'dateRange') return printDate(test);
  if (test.kind === 'count') return `#${test.operator === '=' ? '' : test.operator}${test.value}`;
  return test.value ? 'yes' : 'no';
}

function printText(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}_/'-]*$/u.test(text) ? text : quoteText(text);
}

const printRange = ({ from, to }: RangeTest): string => `${from ?? ''}..${to ?? ''}`;

function printDate(test: DateTest): string {
  const sign = test.certainty === 'maybe' ? '~' : '';
  if (test.kind === 'dateCompare') return `${sign}${test.operator}${test.value.text}`;
  const range = printDates(test.from, test.to);
  return range.startsWith('~') ? `${sign}${quoteText(range)}` : `${sign}${range}`;
}

function printDates(from: DateValue | null, to: DateValue | null): string {
  if (from !== null && from.text === to?.text) return from.text;
  return `${from?.text ?? ''}..${to?.text ?? ''}`;
}
