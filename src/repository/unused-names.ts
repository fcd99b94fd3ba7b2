import { and, eq, inArray, notExists, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { bookSeries, bookTags, series, tags } from '../database/schema/index.ts';
import type { Book } from '../domain/book.ts';

/** What a book says of tags and series. */
type Labels = Pick<Book, 'tags' | 'series'>;

/** With more names than this it is as quick to look at all of them, and no statement can bind very many. */
const mostNamed = 500;

/**
 * Takes away the tags and series that no book names any more. What a unit of work took off books is noted and looked at once, before its
 * commit: a change of a thousand books must not look at every tag a thousand times.
 */
export class UnusedNames {
  readonly #database: Database;
  readonly #tags = new Set<string>();
  readonly #series = new Set<string>();
  #isAny = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Notes what a book named and names no more. */
  note(before: Labels, after: Labels): void {
    noteGone(this.#tags, before.tags, after.tags);
    noteGone(this.#series, before.series, after.series);
  }

  /** Notes that any tag or series may be unused now. */
  noteAny(): void {
    this.#isAny = true;
  }

  /** Takes away those of the noted that no book names. */
  async drop(): Promise<void> {
    const { tagId } = bookTags;
    const { seriesId } = bookSeries;
    const carriers = this.#database.select({ tagId }).from(bookTags).where(eq(tagId, tags.id));
    const parts = this.#database.select({ seriesId }).from(bookSeries).where(eq(seriesId, series.id));
    if (this.#concerns(this.#tags))
      await this.#database.delete(tags).where(and(this.#among(tags.name, this.#tags), notExists(carriers)));
    if (this.#concerns(this.#series))
      await this.#database.delete(series).where(and(this.#among(series.name, this.#series), notExists(parts)));
    this.forget();
  }

  #concerns(names: ReadonlySet<string>): boolean {
    return this.#isAny || names.size > 0;
  }

  #among(column: typeof tags.name | typeof series.name, names: ReadonlySet<string>): SQL | undefined {
    return this.#isAny || names.size > mostNamed ? undefined : inArray(column, [...names]);
  }

  /** Forgets what was noted: the unit of work is at its end. */
  forget(): void {
    this.#tags.clear();
    this.#series.clear();
    this.#isAny = false;
  }
}

interface Named {
  readonly name: string;
}

function noteGone(gone: Set<string>, before: readonly Named[], after: readonly Named[]): void {
  if (before.length === 0) return;
  const left = new Set(after.map(({ name }) => name));
  for (const { name } of before) if (!left.has(name)) gone.add(name);
}
