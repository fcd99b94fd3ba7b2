import { checkDuplicateBooks } from './duplicate-books-check.ts';
import type { CheckTable } from './check.ts';
import { checkFutureDates, checkReadingDates } from './date-checks.ts';
import { checkForeignKeys, checkIntegrity, checkSchema } from './file-checks.ts';
import { checkDuplicateIdentifiers, checkIsbn } from './identifier-checks.ts';
import { checkJournal } from './journal-check.ts';
import { checkKeys } from './key-checks.ts';
import { checkAuthorSpelling, checkSeriesGaps, checkUnusedAuthors, checkUnusedLabels } from './name-checks.ts';
import { checkSearchIndex } from './search-index-check.ts';
import { checkDamagedText, checkTitles } from './text-checks.ts';

/** How each check is done; what it is called and means stands in domain/health/checks.ts. */
export const checkTable: CheckTable = {
  integrity: checkIntegrity,
  'foreign-keys': checkForeignKeys,
  schema: checkSchema,
  'search-index': checkSearchIndex,
  keys: checkKeys,
  journal: checkJournal,
  isbn: checkIsbn,
  'duplicate-identifiers': checkDuplicateIdentifiers,
  'duplicate-books': checkDuplicateBooks,
  'author-spelling': checkAuthorSpelling,
  'series-gaps': checkSeriesGaps,
  'reading-dates': checkReadingDates,
  'future-dates': checkFutureDates,
  titles: checkTitles,
  'damaged-text': checkDamagedText,
  'unused-authors': checkUnusedAuthors,
  'unused-labels': checkUnusedLabels,
};
