import { count } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { authors, books, identifiers, notes, readings, series, tags } from '../database/schema/index.ts';

/** How many rows of each kind a library holds. */
export interface LibraryCounts {
  readonly books: number;
  readonly authors: number;
  readonly series: number;
  readonly tags: number;
  readonly identifiers: number;
  readonly readings: number;
  readonly notes: number;
}

export async function countRows(database: Database): Promise<LibraryCounts> {
  const rows = async (
    table:
      typeof books | typeof authors | typeof series | typeof tags | typeof identifiers | typeof readings | typeof notes,
  ) => (await database.select({ count: count() }).from(table).get())?.count ?? 0;
  return {
    books: await rows(books),
    authors: await rows(authors),
    series: await rows(series),
    tags: await rows(tags),
    identifiers: await rows(identifiers),
    readings: await rows(readings),
    notes: await rows(notes),
  };
}
