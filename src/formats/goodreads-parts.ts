import { readFormat } from '../domain/book-format.ts';
import type { CsvRow } from './csv-row.ts';
import { goodreadsAuthors } from './goodreads-authors.ts';
import { goodreadsBinding } from './goodreads-bindings.ts';
import { goodreadsIdentifiers } from './goodreads-identifiers.ts';
import { goodreadsReadings } from './goodreads-readings.ts';
import { goodreadsShelves, goodreadsStatus } from './goodreads-shelves.ts';
import { goodreadsSeries, goodreadsTitle } from './goodreads-title.ts';
import { addedPart } from './parts/added-part.ts';
import { formatPart } from './parts/format-part.ts';
import { notesPart } from './parts/notes-part.ts';
import { reviewPart } from './parts/review-part.ts';
import { starsPart } from './parts/stars-part.ts';
import { textPart } from './parts/text-part.ts';
import { yearPart } from './parts/year-part.ts';
import { readWhole } from './row-numbers.ts';
import type { ServicePart } from './service-part.ts';

const pages: ServicePart = {
  name: 'pages',
  lost: 'numbers of pages of a recording',
  fields: ['pages'],
  read: (row) => ({ pages: readPages(row, readFormat(row.text('Binding') ?? '') === 'audiobook') }),
  write: (book) => ({
    'Number of Pages': book.format === 'audiobook' || book.pages === null ? '' : String(book.pages),
  }),
};

/** What a Goodreads row says. Spoiler, owned copies, recommendations and the like stay in the source row only. */
export const goodreadsParts: readonly ServicePart[] = [
  goodreadsTitle,
  goodreadsSeries,
  goodreadsStatus,
  goodreadsShelves,
  goodreadsReadings,
  goodreadsAuthors,
  goodreadsIdentifiers,
  textPart('publisher', 'Publisher'),
  yearPart('published', 'Year Published'),
  yearPart('firstPublished', 'Original Publication Year'),
  formatPart('Binding', goodreadsBinding),
  pages,
  starsPart('My Rating', 1),
  reviewPart('My Review'),
  notesPart('Private Notes', 'private'),
  addedPart('Date Added', '/'),
];

/** For a recording the number is hours or discs, and nothing says which. */
function readPages(row: CsvRow, isRecording: boolean): number | null | undefined {
  const number = readWhole(row, 'Number of Pages');
  if (number === 0) return null;
  if (number === undefined || number === null || (number > 0 && !isRecording)) return number;
  const fault = isRecording
    ? 'hours or discs, because a recording has no pages; it is left out'
    : 'not a number of pages';
  row.warn('Number of Pages', `${number} is ${fault}`);
  return undefined;
}
