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
  const sound = new Set<string>();
  const damaged = new Set<string>();
  for (const column of columns) readIsbnCell(row, column, { sound, damaged });
  if (sound.size > 1)
    row.warn(
      columns[1] ?? null,
      `${columns.toReversed().join(' and ')} are numbers of different books (${[...sound].join(' and ')}); both are kept`,
    );
  return [...sound, ...damaged].map((value) => ({ scheme: 'isbn', value }));
}

interface FoundIsbns {
  /** As 13 digits. */
  readonly sound: Set<string>;
  /** As they stand. */
  readonly damaged: Set<string>;
}

/** Adds the number of a cell to those of its kind; none where the cell is empty or rounded. */
function readIsbnCell(row: CsvRow, column: string, { sound, damaged }: FoundIsbns): void {
  const text = withoutGuard(row.cell(column) ?? '');
  if (text === '') return;
  if (/^[\d.,]+e\+?\d+$/i.test(text)) {
    row.warn(column, `a spreadsheet has rounded the ISBN to ${quoteValue(text)}; its digits are lost`);
    return;
  }
  const isbn = readIsbn(text) ?? restoreZeros(text);
  if (isbn !== null) sound.add(isbn);
  else {
    row.warn(column, explainIsbn(text).message);
    damaged.add(text);
  }
}

/** Takes off `="…"`, by which services keep spreadsheets from reading a number, and the brackets of LibraryThing. */
function withoutGuard(cell: string): string {
  const text = cell.trim();
  const bare = text.startsWith('=') ? text.slice(1) : text;
  return /["[\]]/.test(bare) ? bare.replaceAll(/["[\]]/g, '').trim() : bare.trim();
}

/** Puts back the zeros that a spreadsheet took from the front, where the check digit proves it. */
function restoreZeros(text: string): string | null {
  return /^\d{5,8}[\dXx]$/.test(text) ? readIsbn(text.padStart(10, '0')) : null;
}
