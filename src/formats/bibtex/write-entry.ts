/** A field of an entry with its value in TeX; null for a field that is not written. */
export type WrittenField = readonly [name: string, value: string | null];

/** Writes an entry, a field on each line. */
export function writeEntry(type: string, key: string, fields: readonly WrittenField[]): string {
  const lines = fields.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}
