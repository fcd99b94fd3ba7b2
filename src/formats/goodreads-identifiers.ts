import type { Identifier } from '../domain/book.ts';
import { explainIsbn } from '../domain/isbn-fault.ts';
import { readIsbn } from '../domain/isbn.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { CsvRow } from './csv-row.ts';

/** Reads the numbers of a row: its ISBNs, checked (one that is damaged is kept as it stands and reported), and the Goodreads id. */
export function readIdentifiers(row: CsvRow): Identifier[] | undefined {
  if (!isbnColumns.some((column) => row.cell(column) !== undefined) && row.cell('Book Id') === undefined)
    return undefined;
  const id = readBookId(row);
  const isbns = readIsbns(row).map((value) => ({ scheme: 'isbn', value }));
  return id === null ? isbns : [...isbns, { scheme: 'goodreads', value: id }];
}

/** Reads Goodreads' own number for the edition; null where it is missing or a spreadsheet has rounded it. */
export function readBookId(row: CsvRow): string | null {
  const id = row.text('Book Id') ?? '';
  return /^\d{1,18}(?:\.0)?$/.test(id) ? id.replace(/\.0$/, '') : null;
}

const isbnColumns = ['ISBN13', 'ISBN'] as const;

function readIsbns(row: CsvRow): string[] {
  const isbns = isbnColumns.flatMap((column) => readIsbnCell(row, column) ?? []);
  const sound = isbns.filter((isbn) => readIsbn(isbn) !== null);
  if (sound.length === 2 && sound[0] !== sound[1])
    row.warn('ISBN', `ISBN and ISBN13 are numbers of different books (${sound.join(' and ')}); both are kept`);
  return [...new Set([...sound, ...isbns])];
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

/** Takes off `="…"`, by which Goodreads keeps spreadsheets from reading a number. */
function withoutGuard(cell: string): string {
  const text = cell.trim();
  const bare = text.startsWith('=') ? text.slice(1) : text;
  return bare.replaceAll('"', '').trim();
}

/** Puts back the zeros that a spreadsheet took from the front, where the check digit proves it. */
function restoreZeros(text: string): string | null {
  return /^\d{5,8}[\dXx]$/.test(text) ? readIsbn(text.padStart(10, '0')) : null;
}

function keepDamaged(row: CsvRow, column: string, text: string): string {
  row.warn(column, explainIsbn(text).message);
  return text;
}
