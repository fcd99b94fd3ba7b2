import { BookshelfError } from '../errors.ts';
import { parseRating } from '../rating.ts';
import { splitOperator, type FieldValue } from './field-value.ts';
import type { QueryField } from './fields.ts';
import { isOperator } from './operators.ts';
import { quoteValue } from '../quote-value.ts';
import { splitRange } from './split-range.ts';
import type { CompareTest, RangeTest } from './syntax.ts';

/** Reads `300`, `>=300`, `200..400`, `..400` of a whole number, or the same of a rating in stars. */
export function parseNumberTest(value: FieldValue, field: Pick<QueryField, 'kind'>): CompareTest | RangeTest {
  const { operator, text } = splitOperator(value, /^(?:<=|>=|<|>|=|#)?/u);
  const read = (digits: string): number =>
    field.kind === 'rating' ? readStars(digits, value) : readWhole(digits, value);
  if (isOperator(operator)) return { kind: 'compare', operator, value: read(text) };
  const ends = splitRange(text, value);
  if (ends === null) return { kind: 'compare', operator: '=', value: read(text) };
  const from = ends.from === null ? null : read(ends.from);
  const to = ends.to === null ? null : read(ends.to);
  if (from === null || to === null || from <= to) return { kind: 'range', from, to };
  throw value.error(`the range ${from}..${to} runs backwards`, `Write ${value.name}:${to}..${from}.`);
}

function readWhole(text: string, value: FieldValue): number {
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  const examples = `Write ${value.name}:300, ${value.name}:>=300 or ${value.name}:200..400.`;
  throw value.error(`${quoteValue(text)} is not a whole number`, examples);
}

function readStars(text: string, value: FieldValue): number {
  try {
    return parseRating(text);
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    throw value.error(
      error.message,
      `Write ${value.name}:4.5, ${value.name}:>=4 or ${value.name}:3..4; ${value.name}:* finds every rated book.`,
    );
  }
}
