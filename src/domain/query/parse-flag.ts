import { splitOperator, type FieldValue } from './field-value.ts';
import { quoteValue } from '../quote-value.ts';
import type { FlagTest } from './syntax.ts';

const words = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

/** Reads `wished:yes` and `wished:no`; `wished:*` is yes and `wished:` alone no. */
export function parseFlag(value: FieldValue): FlagTest {
  if (value.quoted === null && (value.raw === '' || value.raw === '*'))
    return { kind: 'flag', value: value.raw === '*' };
  const { text } = splitOperator(value, /^=?/u);
  const flag = words.get(text.toLowerCase());
  if (flag !== undefined) return { kind: 'flag', value: flag };
  throw value.error(`${quoteValue(text)} is neither yes nor no`, `Write ${value.name}:yes or ${value.name}:no.`);
}
