import { statuses } from '../book.ts';
import { nearest } from '../nearest.ts';
import { splitOperator, type FieldValue } from './field-value.ts';
import { fieldHint, findField } from './find-field.ts';
import { findStatus } from './parse-status.ts';
import { quoteValue } from '../quote-value.ts';
import type { Query } from './syntax.ts';

const states = new Map<string, Query>([
  ['wished', { kind: 'field', field: 'wished', test: { kind: 'flag', value: true } }],
  ['rated', { kind: 'field', field: 'rating', test: { kind: 'any' } }],
  ['reviewed', { kind: 'field', field: 'review', test: { kind: 'any' } }],
]);

/** Reads `is:read` and `has:review` as the tests they are short for. */
export function parseShorthand(name: 'is' | 'has', value: FieldValue): Query {
  if (value.quoted === null && value.raw === '') {
    throw value.error(`nothing follows "${name}:"`, name === 'is' ? stateHint('') : fieldHint(''));
  }
  const { text } = splitOperator(value, /^=?/u);
  return name === 'is' ? parseState(text, value) : parsePresence(text, value);
}

function parseState(text: string, value: FieldValue): Query {
  const status = findStatus(text);
  if (status !== null) return { kind: 'field', field: 'status', test: { kind: 'exact', text: status } };
  const query = states.get(text.toLowerCase());
  if (query !== undefined) return query;
  throw value.error(`a book cannot be ${quoteValue(text)}`, stateHint(text));
}

function parsePresence(text: string, value: FieldValue): Query {
  const field = findField(text);
  if (field === null || field.kind === 'shorthand') {
    throw value.error(`unknown field ${quoteValue(text)}`, fieldHint(text));
  }
  if (field.kind === 'flag') return { kind: 'field', field: field.name, test: { kind: 'flag', value: true } };
  if (field.kind !== 'identifier') return { kind: 'field', field: field.name, test: { kind: 'any' } };
  return { kind: 'identifier', scheme: 'scheme' in field ? field.scheme : null, test: { kind: 'any' } };
}

function stateHint(text: string): string {
  const known = [...statuses, ...states.keys()];
  const near = nearest(text, known);
  return `${near === null ? '' : `Did you mean "${near}"? `}A book is: ${known.join(', ')}.`;
}
