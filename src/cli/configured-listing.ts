import type { Book } from '../domain/book.ts';
import { nameError } from '../domain/name-error.ts';
import { BookshelfError } from '../domain/errors.ts';
import { findColumn } from '../output/find-column.ts';
import type { Context, Listing } from './context.ts';
import { bookListing } from './print-books.ts';
import { fieldNames } from './settings.ts';

/** The listing of books with the columns that the configuration chooses for people; lines in a pipe and JSON keep theirs. */
export async function configuredListing(context: Context): Promise<Listing<Book>> {
  const { output, settings } = context;
  if (settings.fields !== null || (output !== 'table' && output !== 'markdown')) return bookListing;
  const chosen = await context.configured('list.fields');
  if (chosen === null) return bookListing;
  const fields = fieldNames(chosen.value, 'list.fields');
  checkFields(fields, chosen.file.path);
  return { ...bookListing, defaults: { ...bookListing.defaults, table: fields, markdown: fields } };
}

/** Throws for a field that books do not have; `file` is where it is named. */
export function checkFields(fields: readonly string[], file: string | null): void {
  try {
    for (const field of fields) findColumn(bookListing.columns, field);
  } catch (error) {
    if (file === null || !(error instanceof BookshelfError)) throw error;
    throw nameError(`${file}: list.fields`, error);
  }
}
