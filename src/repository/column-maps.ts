import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { columnMaps } from '../database/schema/index.ts';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Pairs of a column of a table and the field that it is. */
export type ColumnPairs = readonly (readonly [column: string, field: string])[];

/** What the columns of a table are, kept under a name. */
export interface ColumnMap {
  readonly id: number;
  readonly name: string;
  readonly columns: ColumnPairs;
}

/** What the columns of people's tables are, kept under names. */
export class ColumnMaps {
  readonly #database: Database;
  readonly #unit: UnitOfWork;

  constructor({ database, unit }: { readonly database: Database; readonly unit: UnitOfWork }) {
    this.#database = database;
    this.#unit = unit;
  }

  /** All of them by name. */
  async list(): Promise<ColumnMap[]> {
    return this.#database.select().from(columnMaps).orderBy(asc(columnMaps.name));
  }

  /** The one of a name; throws `missing` with the nearest name. */
  async named(name: string): Promise<ColumnMap> {
    const row = await this.#database.select().from(columnMaps).where(eq(columnMaps.name, name)).get();
    if (row !== undefined) return row;
    const names = (await this.list()).map((each) => each.name);
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

  /** Takes away what is kept under names, and gives the ids of it; throws `missing` for a name that is not there. */
  async delete(names: readonly string[]): Promise<number[]> {
    return this.#unit.run(async () => {
      const ids = [];
      for (const name of new Set(names)) ids.push((await this.named(name)).id);
      await this.#database.delete(columnMaps).where(inArray(columnMaps.id, ids));
      return ids;
    });
  }
}
