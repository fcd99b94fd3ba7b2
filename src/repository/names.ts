import { eq, notExists, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { authorAliases, authors, bookSeries, bookTags, series, tags } from '../database/schema/index.ts';
import type { ContributorDraft } from '../domain/book.ts';
import { foldKey, orderKey } from '../domain/fold.ts';
import { guessSortName } from '../domain/sort-name.ts';

/**
 * Finds or makes the rows that books share by name: authors, series, tags. What it found is remembered until `forget`,
 * which the unit of work calls at its end, because another process may change the rows after it.
 */
export class Names {
  readonly #ids = {
    authors: new Map<string, number>(),
    series: new Map<string, number>(),
    tags: new Map<string, number>(),
  };
  readonly #present = new Map<string, string>();
  readonly #statements: ReturnType<typeof prepareStatements>;

  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    this.#statements = prepareStatements(database);
  }

  forget(): void {
    for (const ids of Object.values(this.#ids)) ids.clear();
    this.#present.clear();
  }

  /** An author goes by its name or by any of its aliases. */
  async authorId(draft: ContributorDraft): Promise<number> {
    return remembered(
      this.#ids.authors,
      draft.name,
      async () => (await this.findAuthor(draft.name)) ?? (await this.#makeAuthor(draft)),
    );
  }

  async findAuthor(name: string): Promise<number | null> {
    const author = await this.#statements.author.get({ name });
    const alias = author ?? (await this.#statements.alias.get({ name }));
    return alias?.id ?? null;
  }

  /** The name an author goes by now: itself, unless it is an alias. */
  async presentName(name: string): Promise<string> {
    if (this.#ids.authors.has(name)) return this.#present.get(name) ?? name;
    const alias = await this.#statements.aliased.get({ name });
    if (alias === undefined) return name;
    this.#present.set(name, alias.name);
    return alias.name;
  }

  async seriesId(name: string): Promise<number> {
    return remembered(this.#ids.series, name, async () => {
      const found = await this.#statements.series.get({ name });
      return (found ?? (await this.#statements.insertSeries.get({ name, nameKey: foldKey(name) }))).id;
    });
  }

  async tagId(name: string): Promise<number> {
    return remembered(this.#ids.tags, name, async () => {
      const found = await this.#statements.tag.get({ name });
      return (found ?? (await this.#statements.insertTag.get({ name, nameKey: foldKey(name) }))).id;
    });
  }

  /** Takes away the tags and series that no book names any more. */
  async dropUnused(): Promise<void> {
    await this.#database
      .delete(tags)
      .where(notExists(this.#database.select({ id: bookTags.id }).from(bookTags).where(eq(bookTags.tagId, tags.id))));
    const entries = this.#database
      .select({ id: bookSeries.id })
      .from(bookSeries)
      .where(eq(bookSeries.seriesId, series.id));
    await this.#database.delete(series).where(notExists(entries));
    this.#ids.tags.clear();
    this.#ids.series.clear();
  }

  async #makeAuthor({ name, sortName }: ContributorDraft): Promise<number> {
    const guess = guessSortName(name);
    const sort = sortName ?? guess;
    const values = {
      name,
      nameKey: foldKey(name),
      sortName: sort,
      sortNameTyped: sort !== guess,
      sortOrder: orderKey(sort),
    };
    return (await this.#statements.insertAuthor.get(values)).id;
  }
}

async function remembered(memory: Map<string, number>, name: string, find: () => Promise<number>): Promise<number> {
  const known = memory.get(name);
  if (known !== undefined) return known;
  const id = await find();
  memory.set(name, id);
  return id;
}

function prepareStatements(database: Database) {
  const name = sql.placeholder('name');
  const nameKey = sql.placeholder('nameKey');
  return {
    author: database.select({ id: authors.id }).from(authors).where(eq(authors.name, name)).prepare(),
    alias: database
      .select({ id: authorAliases.authorId })
      .from(authorAliases)
      .where(eq(authorAliases.name, name))
      .prepare(),
    aliased: database
      .select({ name: authors.name })
      .from(authorAliases)
      .innerJoin(authors, eq(authors.id, authorAliases.authorId))
      .where(eq(authorAliases.name, name))
      .prepare(),
    series: database.select({ id: series.id }).from(series).where(eq(series.name, name)).prepare(),
    tag: database.select({ id: tags.id }).from(tags).where(eq(tags.name, name)).prepare(),
    insertAuthor: database
      .insert(authors)
      .values({
        name,
        nameKey,
        sortName: sql.placeholder('sortName'),
        sortNameTyped: sql.placeholder('sortNameTyped'),
        sortOrder: sql.placeholder('sortOrder'),
      })
      .returning({ id: authors.id })
      .prepare(),
    insertSeries: database.insert(series).values({ name, nameKey }).returning({ id: series.id }).prepare(),
    insertTag: database.insert(tags).values({ name, nameKey }).returning({ id: tags.id }).prepare(),
  };
}
