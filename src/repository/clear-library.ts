import type { Database } from '../database/connection.ts';
import {
  authorAliases,
  authors,
  columnMaps,
  importedFiles,
  savedQueries,
  series,
  tags,
} from '../database/schema/index.ts';
import { allOf } from '../domain/query/combine.ts';
import type { Books } from './books.ts';

/** Takes everything out of a library that somebody put in; belongs in a unit of work. */
export async function clearLibrary(database: Database, books: Books): Promise<void> {
  await books.delete(await books.ids({ query: allOf([]) }));
  for (const table of [authorAliases, authors, series, tags, savedQueries, importedFiles, columnMaps])
    await database.delete(table);
}
