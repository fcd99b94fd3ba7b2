import { BookshelfError } from '../../domain/errors.ts';
import { searchVersion } from '../../domain/search-words.ts';
import { schemaVersion } from '../schema-version.ts';
import type { Step, StepAnswer } from './hrana.ts';
import { newerLibrary } from '../newer-library.ts';

/** What a database on a server is found to be. */
export type Found =
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'ours'; readonly version: number; readonly words: number };

/**
 * The hash of the first step of the schema, which never changes: by it a library on a server is known, where SQLite's own mark of
 * whose file it is cannot be set.
 */
export const firstStep = '5f8e6a9847cd087012f780757c010ba953e22cc860fa37f71c73f7cd56eedb72';

/** Asks what a database is; the second question fails where it is none of ours. */
export const preludeSteps: readonly Step[] = [
  {
    sql: `select user_version, (select count(*) from sqlite_master where name not glob 'sqlite_*' and name not glob 'libsql_*') as things from pragma_user_version`,
    values: [],
    follows: false,
  },
  {
    sql: `select (select hash from __drizzle_migrations order by id limit 1) as first, (select version from index_state where name = 'book_text') as words`,
    values: [],
    follows: false,
  },
];

/** Reads the answers to the prelude. */
export function readPrelude([file = null, library = null]: readonly StepAnswer[]): Found {
  if (file instanceof Error) throw file;
  const row = file?.[0];
  const version = Number(row?.['user_version'] ?? 0);
  if (version === 0 && Number(row?.['things'] ?? 0) === 0) return { kind: 'empty' };
  const own = library instanceof Error ? undefined : library?.[0];
  if (own?.['first'] !== firstStep) return { kind: 'foreign' };
  return { kind: 'ours', version, words: Number(own['words'] ?? 0) };
}

/** Throws where a database is no library of this program's schema. */
export function refuseOthers(shown: string, found: Found): void {
  if (found.kind === 'empty')
    throw new BookshelfError('missing', `there is no library at ${shown}`, {
      hint: `Make one: bookshelf init-db --db ${shown}`,
    });
  if (found.kind === 'foreign') throw foreignDatabase(shown);
  if (found.version > schemaVersion || found.words > searchVersion) throw newerLibrary(shown, found.version);
  if (found.version < schemaVersion || found.words < searchVersion)
    throw new BookshelfError(
      'failure',
      `the library at ${shown} is of an older schema (${found.version}; this bookshelf has ${schemaVersion})`,
      {
        hint: `A shared library is brought up to date when everybody is ready, by one of you: bookshelf migrate --db ${shown}; or use the bookshelf that the others have`,
      },
    );
}

/** The error for a database of another program. */
export function foreignDatabase(shown: string): BookshelfError {
  return new BookshelfError('failure', `what is at ${shown} is not a bookshelf library`, {
    hint: 'bookshelf left it as it is',
  });
}
