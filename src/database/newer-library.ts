import { BookshelfError } from '../domain/errors.ts';
import { schemaVersion } from './schema-version.ts';

/** The error for a library of a schema that this program does not know yet. */
export function newerLibrary(shown: string, version: number): BookshelfError {
  return new BookshelfError(
    'failure',
    `${shown} was made by a newer bookshelf (schema ${version}; this one knows ${schemaVersion})`,
    { hint: 'Update: npm install --global bookshelf-cli@latest' },
  );
}
