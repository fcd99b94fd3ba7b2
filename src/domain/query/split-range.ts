import type { FieldValue } from './field-value.ts';

/** Parts `a..b`, `a..` and `..b` at the dots; null when the text is no range. */
export function splitRange(text: string, value: FieldValue): { from: string | null; to: string | null } | null {
  const dots = text.indexOf('..');
  if (dots === -1) return null;
  const from = text.slice(0, dots).trim();
  const to = text.slice(dots + 2).trim();
  if (from === '' && to === '') {
    throw value.error('a range needs a start or an end', `${value.name}:* finds every book that has one.`);
  }
  return { from: from === '' ? null : from, to: to === '' ? null : to };
}
