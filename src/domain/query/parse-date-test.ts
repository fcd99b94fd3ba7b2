import { BookshelfError } from '../errors.ts';
import { dateBounds, parsePartialDate, readPartialDate } from '../partial-date.ts';
import { splitOperator, type FieldValue } from './field-value.ts';
import { isOperator } from './operators.ts';
import { resolveRelativeDate } from './relative-date.ts';
import { quoteValue } from '../quote-value.ts';
import { splitRange } from './split-range.ts';
import type { Certainty, DateRangeTest, DateTest, DateValue, Operator } from './syntax.ts';

/** Reads a date, a comparison with one or a range; a leading `~` takes in what may match as well. */
export function parseDateTest(value: FieldValue): DateTest {
  const { operator, text } = splitOperator(value, /^~?(?:<=|>=|<|>|=)?/u);
  const certainty = operator.startsWith('~') ? 'maybe' : 'surely';
  const comparison = operator.replace('~', '');
  return isOperator(comparison) ? compareDates(comparison, text, certainty, value) : dateRange(text, certainty, value);
}

function compareDates(operator: Operator, text: string, certainty: Certainty, value: FieldValue): DateTest {
  const date = readDate(text, value);
  if (operator === '=') {
    if (certainty === 'surely') return { kind: 'dateCompare', operator, value: date, certainty };
    throw value.error('~ and = do not go together', `Write ${value.name}:~${text} or ${value.name}:=${text}.`);
  }
  const end = operator === '<' || operator === '>=' ? date.from : date.to;
  if (end !== null) return { kind: 'dateCompare', operator, value: date, certainty };
  throw value.error(
    `${quoteValue(text)} is open where ${operator} would compare it`,
    'Compare with a date that has a start and an end.',
  );
}

function dateRange(text: string, certainty: Certainty, value: FieldValue): DateRangeTest {
  // A whole date comes first: an open interval such as `2010/..` holds the dots of a range too.
  const ends = text.includes('/') && readPartialDate(text) !== null ? null : splitRange(text, value);
  if (ends === null) {
    const date = readDate(text, value);
    return { kind: 'dateRange', from: date, to: date, certainty };
  }
  const from = ends.from === null ? null : readDate(ends.from, value);
  const to = ends.to === null ? null : readDate(ends.to, value);
  if (from === null || to === null || inOrder(from, to)) return { kind: 'dateRange', from, to, certainty };
  throw value.error(
    `the range ${from.text}..${to.text} runs backwards`,
    `Write ${value.name}:${to.text}..${from.text}.`,
  );
}

const inOrder = ({ from }: DateValue, { to }: DateValue): boolean => from === null || to === null || from <= to;

function readDate(text: string, value: FieldValue): DateValue {
  try {
    const date = parsePartialDate(resolveRelativeDate(text, value) ?? text);
    return { text: date, ...dateBounds(date) };
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    const also = `A date may also be today, yesterday, or -2w (d, w, m or y ago).`;
    throw value.error(error.message, error.hint === null ? also : `${error.hint} ${also}`);
  }
}
