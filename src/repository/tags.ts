import { asc, count, eq, or, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { bookTags, tags } from '../database/schema/index.ts';
import type { BookshelfError } from '../domain/errors.ts';
import { foldKey } from '../domain/fold.ts';
import { missingName } from '../domain/missing-name.ts';
import { cleanName } from './clean-name.ts';
import type { Label } from './label.ts';
import { memberships } from './memberships.ts';
import { moveBooks } from './move-books.ts';
import type { Names } from './names.ts';
import type { SearchIndex } from './search-index.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** The tags of a library. A tag is there as long as a book carries it. */
export class Tags {
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

  /** All tags by name, with the number of their books. */
  async list(): Promise<Label[]> {
    return this.#database
      .select({ id: tags.id, name: tags.name, books: count(bookTags.id) })
      .from(tags)
      .innerJoin(bookTags, eq(bookTags.tagId, tags.id))
      .groupBy(tags.id)
      .orderBy(asc(tags.nameKey), asc(tags.name));
  }

  /** Gives a tag and all below it another name; where that name is there, the two become one. Answers with the ids of the tags it had. */
  async rename(from: string, name: string): Promise<number[]> {
    const to = cleanName(name, 'a tag');
    return this.#unit.run(async () => {
      const below = sql`substr(${tags.name}, 1, length(${from}) + 1) = ${`${from}/`}`;
      const rows = await this.#database
        .select({ id: tags.id, name: tags.name })
        .from(tags)
        .where(or(eq(tags.name, from), below));
      if (rows.length === 0) throw await this.missing(from);
      for (const tag of inOrder(rows, to.startsWith(`${from}/`)))
        await this.#renameOne(tag.id, to + tag.name.slice(from.length));
      this.#names.forget();
      return rows.map(({ id }) => id);
    });
  }

  /** The error for a tag that no book carries, with the nearest that one does. */
  async missing(name: string): Promise<BookshelfError> {
    const known = (await this.list()).map((tag) => tag.name);
    return missingName('tag', name, known, 'bookshelf tags');
  }

  async #renameOne(id: number, name: string): Promise<void> {
    await this.#search.touchTag(id);
    const holder = await this.#database.select({ id: tags.id }).from(tags).where(eq(tags.name, name)).get();
    if (holder === undefined || holder.id === id) {
      await this.#database
        .update(tags)
        .set({ name, nameKey: foldKey(name) })
        .where(eq(tags.id, id));
      return;
    }
    await moveBooks(this.#database, memberships.tags, id, holder.id);
    await this.#database.delete(tags).where(eq(tags.id, id));
  }
}

/** A tag that goes below itself takes the deepest first, any other the highest, so that none takes a name that is still to be changed. */
function inOrder<Tag extends { readonly name: string }>(tags: readonly Tag[], deepestFirst: boolean): Tag[] {
  const way = deepestFirst ? -1 : 1;
  return tags.toSorted((one, other) => way * (one.name.length - other.name.length));
}
