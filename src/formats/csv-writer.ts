import { joinList } from '../domain/escape-list.ts';
import type { KeptBook, LibraryContent } from '../domain/library-content.ts';
import { chunkText } from './chunk-text.ts';
import { csvLimits } from './csv-limits.ts';
import type { Writer, WriteOptions } from './format.ts';
import { guardFormula } from './formula-guard.ts';
import { knownFields, type KnownField } from './known-fields.ts';
import { quoteCell } from './quote-cell.ts';
import { writeSortNames } from './sort-names-cell.ts';
import { writeTagPositions } from './tag-positions-cell.ts';

/**
 * Writes the books of a library as a table for spreadsheets (RFC 4180; lines end in LF; UTF-8 without a mark): a column for each field, lists
 * joined by `; `, `sortTitle` only where it was typed, `sortNames` only where they are not what the rules would guess.
 *
 * A table keeps less than JSON: not the rows books came from, nor authors apart from books and their aliases, nor saved queries; of readings only state and dates,
 * of notes only kind and text (without white space at the ends); the order of authors and of identifiers within their own column only.
 */
export const csvWriter: Writer = {
  limits: csvLimits,
  write: (content, options) => chunkText(lines(content, options)),
};

interface Column {
  readonly name: string;
  readonly write: (book: KeptBook) => string;
}

const columns: readonly Column[] = [
  ...knownFields.filter(({ name }) => name !== 'changed').map(fieldColumn),
  { name: 'sortNames', write: (book) => writeSortNames(book.authors) },
  { name: 'tagPositions', write: (book) => writeTagPositions(book.tags) },
  { name: 'changed', write: (book) => book.changed },
];

async function* lines({ books }: LibraryContent, { exact }: WriteOptions): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\n`;
  for await (const book of books) {
    const cells = columns.map(({ write }) => quoteCell(exact ? write(book) : guardFormula(write(book))));
    yield `${cells.join(',')}\n`;
  }
}

function fieldColumn({ name, many, write }: KnownField): Column {
  if (name === 'sortTitle') return { name, write: typedSortTitle };
  return {
    name,
    write: (book) => {
      const texts = write(book).filter((text) => text !== null);
      return many ? joinList(texts) : (texts[0] ?? '');
    },
  };
}

/** A guess is left to be guessed again: who corrects a title in a spreadsheet does not think of this column. */
function typedSortTitle({ sortTitle, sortTitleTyped }: KeptBook): string {
  return sortTitleTyped ? sortTitle : '';
}
