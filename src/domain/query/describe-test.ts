import type { DateCompareTest, DateRangeTest, FieldTest, Operator, PartTest, RangeTest } from './syntax.ts';

const comparisons = {
  '<': 'under',
  '<=': 'at most',
  '>': 'over',
  '>=': 'at least',
  '=': 'exactly',
} satisfies Record<Operator, string>;

const dateComparisons = {
  '<': 'before',
  '<=': 'up to the end of',
  '>': 'after',
  '>=': 'from the start of',
  '=': 'as exactly',
} satisfies Record<Operator, string>;

/** Says in words what a test asks of a field. */
export function describeTest(field: string, test: FieldTest): string {
  const label = field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  if (test.kind === 'empty') return `no ${label}`;
  if (test.kind === 'any') return `any ${label}`;
  if (test.kind === 'part') return describePart(label, test);
  if (test.kind === 'exact') return `${label} exactly "${test.text}"`;
  if (test.kind === 'regex') return `${label} fitting the pattern ${test.pattern}`;
  if (test.kind === 'compare') return `${label} ${comparisons[test.operator]} ${test.value}`;
  if (test.kind === 'range') return `${label} ${describeRange(test)}`;
  if (test.kind === 'dateCompare') return `${label} ${describeDateComparison(test)}`;
  if (test.kind === 'dateRange') return `${label} ${describeDates(test)}`;
  if (test.kind === 'count') return `a count of ${label} ${comparisons[test.operator]} ${test.value}`;
  return `${label} ${test.value ? 'yes' : 'no'}`;
}

function describePart(label: string, { text }: PartTest): string {
  if (label === 'tag') return `a tag "${text}" or one nested around or under it`;
  if (label === 'language') return `language "${text}" or a region of it`;
  return `"${text}" in the ${label}`;
}

function describeRange({ from, to }: RangeTest): string {
  if (to === null) return `from ${from} up`;
  return from === null ? `up to ${to}` : `from ${from} to ${to}`;
}

function describeDateComparison({ operator, value, certainty }: DateCompareTest): string {
  return `${certainty === 'maybe' ? 'perhaps ' : ''}${dateComparisons[operator]} ${value.text}`;
}

function describeDates({ from, to, certainty }: DateRangeTest): string {
  const sign = certainty === 'maybe' ? 'perhaps ' : '';
  if (from === null) return `${sign}up to ${to?.text}`;
  if (to === null) return `${sign}from ${from.text} on`;
  return from.text === to.text ? `${sign}in ${from.text}` : `${sign}from ${from.text} to ${to.text}`;
}
