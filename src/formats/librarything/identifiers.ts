import type { Identifier } from '../../domain/book.ts';
import { looksLikeIsbn } from '../../domain/isbn.ts';
import type { CsvRow } from '../csv-row.ts';
import { isbnsPart } from '../parts/isbns-part.ts';
import type { ServicePart } from '../service-part.ts';
import { writeIsbns } from '../write-isbns.ts';

const numbers = isbnsPart({ ten: null, thirteen: 'ISBN' }, [
  { column: 'OCLC', scheme: 'oclc' },
  { column: 'LCCN', scheme: 'lccn' },
  { column: 'ISSN', scheme: 'issn' },
  { column: 'BCID', scheme: 'bookcrossing' },
  { column: 'ASIN', scheme: 'asin' },
  { column: 'Work id', scheme: 'librarything-work' },
]);

/** The numbers of a row. Of its many ISBNs, some are those of other editions, so they count only where its own is missing. */
export const identifiers: ServicePart = {
  ...numbers,
  read(row, options) {
    const { identifiers: read } = numbers.read(row, options);
    if (!read) return {};
    const own = read.filter(({ scheme, value }) => scheme !== 'asin' || !looksLikeIsbn(value));
    return { identifiers: own.some(({ scheme }) => scheme === 'isbn') ? own : [...firstOfMany(row), ...own] };
  },
  write(book) {
    const { ten, thirteen } = writeIsbns(book.identifiers);
    const isbns = [ten, thirteen].filter((isbn) => isbn !== '').join(', ');
    return { ...numbers.write(book), ISBN: `[${ten || thirteen}]`, ISBNs: isbns };
  },
};

function firstOfMany(row: CsvRow): Identifier[] {
  const value = (row.text('ISBNs') ?? '').split(',', 1)[0]?.trim() ?? '';
  return looksLikeIsbn(value) ? [{ scheme: 'isbn', value }] : [];
}
