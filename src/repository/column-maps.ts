import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { columnMaps } from '../database/schema/index.ts';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';

/** Pairs of a column of a table and the field that it is. */
export type ColumnPairs = readonly (readonly [column: string, field: string])[];

/** What the columns of people's tables are, kept under names. */
export class ColumnMaps {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The one of a name; throws `missing` with the nearest name. */
  async named(name: string): Promise<ColumnPairs> {
    const row = await this.#database.select().from(columnMaps).where(eq(columnMaps.name, name)).get();
    if (row !== undefined) return row.columns;
    const rows = await this.#database.select({ name: columnMaps.name }).from(columnMaps).orderBy(asc(columnMaps.name));
    const names = rows.map((each) => each.name);
    const near = nearest(name, names);
    throw new BookshelfError('missing', `no columns are kept under the name ${quoteValue(name)}`, {
      hint:
        names.length === 0
          ? 'Keep some: bookshelf import FILE --map COLUMN=field --save-map NAME'
          : `${near === null ? '' : `Did you mean ${near}? `}There are: ${names.join(', ')}`,
    });
  }

  /** Keeps pairs under a name, in place of those that it had. */
  async save(name: string, columns: ColumnPairs): Promise<void> {
    await this.#database
      .insert(columnMaps)
      .values({ name, columns })
      .onConflictDoUpdate({ target: columnMaps.name, set: { columns: sql`excluded.columns` } });
  }
}
