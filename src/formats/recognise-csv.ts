import { guessColumn } from './guess-column.ts';
import { findField } from './known-fields.ts';

/** Says whether a file begins with a header line of which we know a column. */
export function recogniseCsv(head: string): boolean {
  const line = /^[^\r\n]*/.exec(head.trimStart())?.[0] ?? '';
  if (line.startsWith('{') || line.startsWith('[')) return false;
  const cells = line.slice(0, longestHeader).split(/[,;\t]/);
  return cells
    .map((cell) => cell.replaceAll('"', '').trim())
    .some((name) => findField(name) !== null || guessColumn(name, []) !== null);
}

const longestHeader = 65_536;
