import { asc, count, eq } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { bookSeries, series } from '../database/schema/index.ts';
import { foldKey } from '../domain/fold.ts';
import { missingName } from '../domain/missing-name.ts';
import { cleanName } from './clean-name.ts';
import type { Label } from './label.ts';
import { memberships } from './memberships.ts';
import { moveBooks } from './move-books.ts';
import type { Names } from './names.ts';
import type { SearchIndex } from './search-index.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** The series of a library. A series is there as long as a book belongs to it. */
export class SeriesList {
  readonly #database: Database;
  readonly #unit: UnitOfWork;
  readonly #names: Names;
  readonly #search: SearchIndex;

  constructor(parts: { database: Database; unit: UnitOfWork; names: Names; search: SearchIndex }) {
    this.#database = parts.database;
    this.#unit = parts.unit;
    this.#names = parts.names;
    this.#search = parts.search;
  }

  /** All series by name, with the number of their books. */
  async list(): Promise<Label[]> {
    return this.#database
      .select({ id: series.id, name: series.name, books: count(bookSeries.id) })
      .from(series)
      .innerJoin(bookSeries, eq(bookSeries.seriesId, series.id))
      .groupBy(series.id)
      .orderBy(asc(series.nameKey), asc(series.name));
  }

  /** Gives a series another name; where that name is there, the two become one. Answers with the id it had. */
  async rename(from: string, name: string): Promise<number[]> {
    const to = cleanName(name, 'a series');
    return this.#unit.run(async () => {
      const row = await this.#find(from);
      if (row === undefined) {
        const known = (await this.list()).map((series) => series.name);
        throw missingName('series', from, known, 'bookshelf series');
      }
      await this.#search.touchSeries(row.id);
      const holder = await this.#find(to);
      if (holder === undefined || holder.id === row.id) await this.#setName(row.id, to);
      else await this.#move(row.id, holder.id);
      this.#names.forget();
      return [row.id];
    });
  }

  async #find(name: string): Promise<{ id: number } | undefined> {
    return this.#database.select({ id: series.id }).from(series).where(eq(series.name, name)).get();
  }

  async #setName(id: number, name: string): Promise<void> {
    await this.#database
      .update(series)
      .set({ name, nameKey: foldKey(name) })
      .where(eq(series.id, id));
  }

  async #move(from: number, to: number): Promise<void> {
    await moveBooks(this.#database, memberships.series, from, to);
    await this.#database.delete(series).where(eq(series.id, from));
  }
}
