import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { savedQueries } from '../database/schema/index.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { ExistsPolicy } from '../domain/outcome.ts';
import { expandSaved, missingSaved } from '../domain/query/expand-saved.ts';
import { parseQuery } from '../domain/query/parse-query.ts';
import type { QueryOptions } from '../domain/query/query-options.ts';
import { savedNames } from '../domain/query/saved-names.ts';
import type { Query } from '../domain/query/syntax.ts';
import type { SavedQueryRecord } from '../domain/saved-query.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** A query kept under a name. */
export interface SavedQuery extends SavedQueryRecord {
  readonly id: number;
  readonly added: string;
  readonly changed: string;
}

/** What saving did: `same` where these very words stood under the name. */
export interface Saved {
  readonly id: number;
  readonly verb: 'create' | 'update' | 'same';
}

/** The saved queries of a library. */
export class SavedQueries {
  readonly #database: Database;
  readonly #unit: UnitOfWork;
  readonly #now: () => string;

  constructor(parts: { database: Database; unit: UnitOfWork; now: () => string }) {
    this.#database = parts.database;
    this.#unit = parts.unit;
    this.#now = parts.now;
  }

  /** All of them by name. */
  async list(): Promise<SavedQuery[]> {
    return this.#database.select().from(savedQueries).orderBy(asc(savedQueries.name));
  }

  /** The one of a name; throws `missing` with the nearest name. */
  async named(name: string): Promise<SavedQuery> {
    const all = await this.list();
    const found = all.find((each) => each.name === name);
    if (found !== undefined) return found;
    throw missingSaved(
      name,
      all.map((each) => each.name),
    );
  }

  /** Puts the saved queries that a query names in their place; see `expandSaved` for what is refused. */
  async expand(query: Query, options: QueryOptions): Promise<Query> {
    return savedNames(query).length === 0 ? query : expandSaved(query, await this.#words(), options);
  }

  /** Saves a query that can be used; throws a conflict where the name has other words, unless they shall be replaced. */
  async save({ name, words }: SavedQueryRecord, options: QueryOptions & { readonly replace: boolean }): Promise<Saved> {
    return this.#unit.run(async () => {
      expandSaved({ kind: 'saved', name }, (await this.#words()).set(name, words), options);
      return this.take({ name, words }, options.replace ? 'update' : 'error');
    });
  }

  /** Takes one in from a file, where those that it names may still follow. */
  async take({ name, words }: SavedQueryRecord, ifExists: ExistsPolicy): Promise<Saved> {
    const known = await this.#database.select().from(savedQueries).where(eq(savedQueries.name, name)).get();
    if (known === undefined) return { id: await this.#insert({ name, words }), verb: 'create' };
    const { id } = known;
    if (known.words === words) return { id, verb: 'same' };
    if (ifExists !== 'update') throw takenName(known);
    await this.#database.update(savedQueries).set({ words, changed: this.#now() }).where(eq(savedQueries.id, id));
    return { id, verb: 'update' };
  }

  /** Takes saved queries away; throws a conflict while others name them. */
  async delete(names: readonly string[], options: QueryOptions): Promise<number[]> {
    return this.#unit.run(async () => {
      const gone = [];
      for (const name of new Set(names)) gone.push(await this.named(name));
      const rest = (await this.list()).filter(({ name }) => !names.includes(name));
      for (const { name } of gone)
        refuseNamed(
          name,
          rest.filter(({ words }) => namedBy(words, options).includes(name)),
        );
      const ids = gone.map(({ id }) => id);
      await this.#database.delete(savedQueries).where(inArray(savedQueries.id, ids));
      return ids;
    });
  }

  async #words(): Promise<Map<string, string>> {
    return new Map((await this.list()).map(({ name, words }) => [name, words]));
  }

  async #insert(record: SavedQueryRecord): Promise<number> {
    const now = this.#now();
    const row = await this.#database
      .insert(savedQueries)
      .values({ ...record, added: now, changed: now })
      .returning({ id: savedQueries.id })
      .get();
    return row.id;
  }
}

function takenName({ name, words }: SavedQueryRecord): BookshelfError {
  return new BookshelfError('conflict', `@${name} is saved already, as ${words}`, {
    hint: 'Replace it with --force, or choose another name',
  });
}

function refuseNamed(name: string, users: readonly SavedQuery[]): void {
  if (users.length === 0) return;
  const others = users.map((user) => `@${user.name}`).join(', ');
  throw new BookshelfError('conflict', `@${name} is a part of ${others}`, {
    hint: 'Delete them together, or save the others without it first',
  });
}

/** The saved queries that words name; words that can no longer be read name none. */
function namedBy(words: string, options: QueryOptions): string[] {
  try {
    return savedNames(parseQuery(words, options));
  } catch (error) {
    if (error instanceof BookshelfError) return [];
    throw error;
  }
}
