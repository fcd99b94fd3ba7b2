import type { FieldName, QueryField } from './fields.ts';
import { fieldValue, type FieldValue } from './field-value.ts';
import { fieldHint, findField } from './find-field.ts';
import { parseCount } from './parse-count.ts';
import { parseDateTest } from './parse-date-test.ts';
import { parseFlag } from './parse-flag.ts';
import { parseIdentifier } from './parse-identifier.ts';
import { parseNumberTest } from './parse-number-test.ts';
import { parseShorthand } from './parse-shorthand.ts';
import { parseStatus } from './parse-status.ts';
import { parseTextTest } from './parse-text-test.ts';
import { queryError } from './query-error.ts';
import type { QueryOptions } from './query-options.ts';
import { quoteValue } from '../quote-value.ts';
import type { FieldTest, Query } from './syntax.ts';
import type { FieldToken } from './tokenize.ts';

type PlainField = Extract<QueryField, { name: FieldName }>;

/** Reads one `field:test`; throws a usage error that points at a field or a value it does not know. */
export function parseField(token: FieldToken, text: string, options: QueryOptions): Query {
  const field = findField(token.name);
  if (field === null) throw unknownField(token, text);
  const value = fieldValue(field.name, token, text, options);
  if (field.kind === 'shorthand') return parseShorthand(field.name, value);
  if (field.kind === 'identifier') return parseIdentifier('scheme' in field ? field.scheme : null, value);
  return { kind: 'field', field: field.name, test: parseTest(field, value) };
}

function parseTest(field: PlainField, value: FieldValue): FieldTest {
  if (field.kind === 'flag') return parseFlag(value);
  if (value.quoted === null && value.raw === '') return { kind: 'empty' };
  if (value.quoted === null && value.raw === '*') return { kind: 'any' };
  if (value.raw.startsWith('#') && field.name !== 'id') return parseCount(value, field.many);
  return parsers[field.kind](value, field);
}

const parsers = {
  text: parseTextTest,
  tag: parseTextTest,
  language: parseTextTest,
  code: parseTextTest,
  choice: parseStatus,
  number: parseNumberTest,
  rating: parseNumberTest,
  date: parseDateTest,
  list: (value) => {
    throw value.error(
      `"${value.name}" can only be counted`,
      `Write ${value.name}:#2, ${value.name}:#>=2 or ${value.name}:*.`,
    );
  },
} satisfies Record<Exclude<PlainField['kind'], 'flag'>, (value: FieldValue, field: PlainField) => FieldTest>;

function unknownField(token: FieldToken, text: string): Error {
  const span = { start: token.start, end: token.valueStart - 1 };
  const quoting = 'Text with a colon goes in quotes: "https://…", "Dune: Messiah".';
  const hint = token.raw.startsWith('//') ? quoting : `${fieldHint(token.name)} ${quoting}`;
  return queryError(text, span, `unknown field ${quoteValue(token.name)}`, hint);
}
