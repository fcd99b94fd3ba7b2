import { looksLikeIsbn, readIsbn } from '../isbn.ts';
import { checkPattern } from './check-pattern.ts';
import { splitOperator, type FieldValue } from './field-value.ts';
import { parseCount } from './parse-count.ts';
import type { IdentifierQuery, IdentifierTest } from './syntax.ts';

/** Reads a test of an identifier; without a scheme the value may name one: `identifier:bnf=123`. */
export function parseIdentifier(scheme: string | null, value: FieldValue): IdentifierQuery {
  if (scheme !== null) return { kind: 'identifier', scheme, test: parseTest(scheme, value) };
  const named = /^[A-Za-z][\w.-]*(?==)/u.exec(value.raw)?.[0];
  if (named === undefined) return { kind: 'identifier', scheme: null, test: parseTest(null, value) };
  const rest = { ...value, raw: value.raw.slice(named.length + 1) };
  return { kind: 'identifier', scheme: named.toLowerCase(), test: parseTest(named.toLowerCase(), rest) };
}

function parseTest(scheme: string | null, value: FieldValue): IdentifierTest {
  if (value.quoted === null && value.raw === '') return { kind: 'empty' };
  if (value.quoted === null && value.raw === '*') return { kind: 'any' };
  if (value.raw.startsWith('#')) return parseCount(value, true);
  const { operator, text } = splitOperator(value, /^[=~]?/u);
  if (operator === '~') return { kind: 'regex', pattern: checkPattern(text, value) };
  return { kind: 'exact', text: soundIsbn(scheme, text) ?? text.trim() };
}

function soundIsbn(scheme: string | null, text: string): string | null {
  return (scheme === null || scheme === 'isbn') && looksLikeIsbn(text) ? readIsbn(text) : null;
}
