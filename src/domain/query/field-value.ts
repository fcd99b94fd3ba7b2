import type { BookshelfError } from '../errors.ts';
import { queryError } from './query-error.ts';
import type { QueryOptions } from './query-options.ts';
import type { FieldToken } from './tokenize.ts';

/** What stands after `field:`, as the parsers of the kinds of fields take it. */
export interface FieldValue {
  /** The field's own name, for messages. */
  readonly name: string;
  /** The text after the colon, up to a quotation mark. */
  readonly raw: string;
  /** The text in quotes, or null when there is none. */
  readonly quoted: string | null;
  /** The day that relative dates count from. */
  readonly today: string;
  /** Makes an error that points at the value, or at the whole test where there is no value. */
  readonly error: (message: string, hint: string) => BookshelfError;
}

/** Takes the value of a token for the field that it names. */
export function fieldValue(name: string, token: FieldToken, text: string, options: QueryOptions): FieldValue {
  const start = token.valueStart < token.end ? token.valueStart : token.start;
  return {
    name,
    raw: token.raw,
    quoted: token.quoted,
    get today() {
      return options.today;
    },
    error: (message, hint) => queryError(text, { start, end: token.end }, message, hint),
  };
}

/** Parts the operator that `pattern` finds at the start of a value from the text it applies to, which must be there. */
export function splitOperator(value: FieldValue, pattern: RegExp): { operator: string; text: string } {
  const operator = pattern.exec(value.raw)?.[0] ?? '';
  const rest = value.raw.slice(operator.length);
  if (value.quoted !== null && rest !== '') {
    throw value.error('a quotation mark inside a value', 'Put the whole value in quotes: title:"left hand".');
  }
  const text = value.quoted ?? rest;
  if (text !== '') return { operator, text };
  throw value.error(`nothing follows "${value.name}:${operator}"`, `${value.name}: alone finds books without one.`);
}
