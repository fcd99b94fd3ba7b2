import type { Book } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import { readIsbns } from './row-isbns.ts';
import type { ServicePart } from './service-part.ts';
import { writeIsbns } from './write-isbns.ts';

/** The numbers of a Goodreads row: its ISBNs and Goodreads' own number of the edition. */
export const goodreadsIdentifiers: ServicePart = {
  name: 'identifiers',
  lost: 'identifiers beside one ISBN and the Goodreads number',
  fields: ['identifiers'],
  read: readIdentifiers,
  write: writeIdentifiers,
};

/** Reads Goodreads' own number for the edition; null where it is missing or a spreadsheet has rounded it. */
export function readBookId(row: CsvRow): string | null {
  return bookId(row.text('Book Id') ?? '');
}

function readIdentifiers(row: CsvRow) {
  const isbns = readIsbns(row, ['ISBN13', 'ISBN']);
  if (isbns === undefined && row.cell('Book Id') === undefined) return {};
  const id = readBookId(row);
  return { identifiers: [...(isbns ?? []), ...(id === null ? [] : [{ scheme: 'goodreads', value: id }])] };
}

function bookId(text: string): string | null {
  return /^\d{1,18}(?:\.0)?$/.test(text) ? text.replace(/\.0$/, '') : null;
}

function writeIdentifiers({ identifiers }: Book): Record<string, string> {
  const { ten, thirteen } = writeIsbns(identifiers);
  const id = identifiers.find(({ scheme, value }) => scheme === 'goodreads' && bookId(value) === value);
  return {
    'Book Id': id?.value ?? '',
    ISBN: `="${ten}"`,
    ISBN13: `="${thirteen}"`,
  };
}
