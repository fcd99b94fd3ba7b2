import type { Identifier } from '../domain/book.ts';
import { explainIsbn } from '../domain/isbn-fault.ts';
import { readIsbn } from '../domain/isbn.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { CsvRow } from './csv-row.ts';

/**
 * Reads the ISBNs of some columns, checked, each number once: sound ones first, as 13 digits. One that is damaged is kept as it stands
 * and reported; undefined where the table has none of the columns.
 */
export function readIsbns(row: CsvRow, columns: readonly string[]): Identifier[] | undefined {
  if (!columns.some((column) => row.cell(column) !== undefined)) return undefined;
  const isbns = columns.flatMap((column) => readIsbnCell(row, column) ?? []);
  const sound = [...new Set(isbns.filter((isbn) => readIsbn(isbn) !== null))];
  if (sound.length > 1)
    row.warn(
      columns[1] ?? null,
      `${columns.toReversed().join(' and ')} are numbers of different books (${sound.join(' and ')}); both are kept`,
    );
  return [...new Set([...sound, ...isbns])].map((value) => ({ scheme: 'isbn', value }));
}

/** The number as 13 digits where it is sound, as it stands where it is not, null where the cell is empty or rounded. */
function readIsbnCell(row: CsvRow, column: string): string | null {
  const text = withoutGuard(row.cell(column) ?? '');
  if (text === '') return null;
  if (/^[\d.,]+e\+?\d+$/i.test(text)) {
    row.warn(column, `a spreadsheet has rounded the ISBN to ${quoteValue(text)}; its digits are lost`);
    return null;
  }
  return readIsbn(text) ?? restoreZeros(text) ?? keepDamaged(row, column, text);
}

/** Takes off `="…"`, by which services keep spreadsheets from reading a number, and the brackets of LibraryThing. */
function withoutGuard(cell: string): string {
  const text = cell.trim();
  const bare = text.startsWith('=') ? text.slice(1) : text;
  return bare.replaceAll(/["[\]]/g, '').trim();
}

/** Puts back the zeros that a spreadsheet took from the front, where the check digit proves it. */
function restoreZeros(text: string): string | null {
  return /^\d{5,8}[\dXx]$/.test(text) ? readIsbn(text.padStart(10, '0')) : null;
}

function keepDamaged(row: CsvRow, column: string, text: string): string {
  row.warn(column, explainIsbn(text).message);
  return text;
}
