import type { MarcField } from './marc-record.ts';
import { marcText } from './marc-text.ts';

/** Makes a field of subfields, those without a value left out; none where nothing is left. */
export function writeField(
  tag: string,
  indicators: string,
  subfields: readonly (readonly [code: string, value: string | null])[],
): MarcField[] {
  const written = subfields.flatMap(([code, value]) => {
    const text = value === null ? '' : marcText(value);
    return text === '' ? [] : [{ code, value: text }];
  });
  return written.length === 0 ? [] : [{ tag, indicators, subfields: written, value: '' }];
}

/** Takes fields as long as they have room in so many bytes: a record of MARC ends at 99,999. */
export function fieldsWithin(fields: readonly MarcField[], bytes: number): MarcField[] {
  let left = bytes;
  return fields.filter(({ subfields }) => {
    left -= 16 + subfields.reduce((sum, { value }) => sum + 2 + Buffer.byteLength(value), 0);
    return left >= 0;
  });
}
