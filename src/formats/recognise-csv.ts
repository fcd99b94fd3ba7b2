import { findField } from './known-fields.ts';

/** Says whether a file begins with a header line of which we know a column. */
export function recogniseCsv(head: string): boolean {
  const line = /^[^\r\n]*/.exec(head.trimStart())?.[0] ?? '';
  if (line.startsWith('{') || line.startsWith('[')) return false;
  const cells = line.slice(0, longestHeader).split(/[,;\t]/);
  return cells.some((cell) => findField(cell.replaceAll('"', '').trim()) !== null);
}

const longestHeader = 65_536;
