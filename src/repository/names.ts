import { eq, or, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { authorAliases, authors, series, tags } from '../database/schema/index.ts';
import type { Book, BookDraft, Contributor, ContributorDraft } from '../domain/book.ts';
import { foldKey, orderKey } from '../domain/fold.ts';
import { ownCopy } from '../domain/own-copy.ts';
import { guessSortName } from '../domain/sort-name.ts';
import type { CountedTable } from './journal.ts';

/** An author of the library. */
interface KnownAuthor {
  readonly id: number;
  readonly name: string;
  readonly sortName: string;
}

/** A part in a book, with the author whose it is. */
export interface StoredContributor extends Contributor {
  readonly authorId: number;
}

/** How many names of a kind are remembered: a dump of every book there is has millions. */
const mostRemembered = 10_000;

/**
 * Finds or makes the rows that books share by name: authors, series, tags. What it found is remembered until `forget`,
 * which the unit of work calls at its end, because another process may change the rows after it.
 */
export class Names {
  /** null for a name that nobody has, until it is made. */
  readonly #authors = new Map<string, KnownAuthor | null>();
  readonly #series = new Map<string, number | null>();
  readonly #tags = new Map<string, number | null>();
  readonly #database: Database;
  readonly #nextId: (table: CountedTable) => Promise<number>;
  #prepared: ReturnType<typeof prepareStatements> | null = null;

  constructor(database: Database, nextId: (table: CountedTable) => Promise<number>) {
    this.#database = database;
    this.#nextId = nextId;
  }

  /** Prepared when first used: a list needs none of them. */
  get #statements() {
    return (this.#prepared ??= prepareStatements(this.#database));
  }

  forget(): void {
    for (const memory of [this.#authors, this.#series, this.#tags]) memory.clear();
  }

  /** The contributors of a book as the library has them, made where they are new; one who is named twice in one part counts once. */
  async contributors(list: Book['authors']): Promise<StoredContributor[]> {
    const stored = new Map<string, StoredContributor>();
    for (const contributor of list) {
      const { id, name, sortName } = await this.author(contributor);
      const { role } = contributor;
      const part = `${id} ${role}`;
      if (!stored.has(part)) stored.set(part, { authorId: id, name, sortName, role });
    }
    return [...stored.values()];
  }

  /** An author goes by its name or by any of its aliases; one that is not there is made. */
  async author(draft: ContributorDraft): Promise<KnownAuthor> {
    const known = (await this.#known(draft.name)) ?? (await this.#makeAuthor(draft));
    remember(this.#authors, draft.name, known);
    return known;
  }

  /** The id behind a name or an alias, as it is now. */
  async findAuthor(name: string): Promise<number | null> {
    return (await this.#statements.author.get({ name }))?.id ?? null;
  }

  /** Contributors under the names and sort names that the library has for them; one who is named twice in one part counts once. */
  async settle(list: Book['authors']): Promise<Contributor[]> {
    const settled = new Map<string, Contributor>();
    for (const { name, sortName, role } of list) {
      const known = (await this.#known(name)) ?? { name, sortName };
      const part = `${role}\n${known.name}`;
      if (!settled.has(part)) settled.set(part, { name: known.name, sortName: known.sortName, role });
    }
    return [...settled.values()];
  }

  /** The name an author goes by now: itself, unless it is an alias. */
  async presentName(name: string): Promise<string> {
    return (await this.#known(name))?.name ?? name;
  }

  async #known(name: string): Promise<KnownAuthor | null> {
    const remembered = this.#authors.get(name);
    if (remembered !== undefined) return remembered;
    const found = (await this.#statements.author.get({ name })) ?? null;
    remember(this.#authors, name, found);
    return found;
  }

  /** Looks up all that a draft names at once, so that a server is asked once. */
  async lookUp({
    authors = [],
    series = [],
    tags = [],
  }: Pick<BookDraft, 'authors' | 'series' | 'tags'>): Promise<void> {
    await Promise.all([
      ...authors.map(async ({ name }) => this.#known(name)),
      ...series.map(async ({ name }) => this.#findSeries(name)),
      ...tags.map(async ({ name }) => this.#findTag(name)),
    ]);
  }

  async seriesId(name: string): Promise<number> {
    const found = await this.#findSeries(name);
    if (found !== null) return found;
    const id = await this.#nextId('series');
    await this.#statements.insertSeries.run({ id, name, nameKey: foldKey(name) });
    remember(this.#series, name, id);
    return id;
  }

  async tagId(name: string): Promise<number> {
    const found = await this.#findTag(name);
    if (found !== null) return found;
    const id = await this.#nextId('tags');
    await this.#statements.insertTag.run({ id, name, nameKey: foldKey(name) });
    remember(this.#tags, name, id);
    return id;
  }

  async #findSeries(name: string): Promise<number | null> {
    return remembered(this.#series, name, async () => (await this.#statements.series.get({ name }))?.id ?? null);
  }

  async #findTag(name: string): Promise<number | null> {
    return remembered(this.#tags, name, async () => (await this.#statements.tag.get({ name }))?.id ?? null);
  }

  async #makeAuthor({ name, sortName }: ContributorDraft): Promise<KnownAuthor> {
    const guess = guessSortName(name);
    const sort = sortName ?? guess;
    const id = await this.#nextId('authors');
    const values = {
      id,
      name,
      nameKey: foldKey(name),
      sortName: sort,
      sortNameTyped: sort !== guess,
      sortOrder: orderKey(sort),
    };
    await this.#statements.insertAuthor.run(values);
    return { id, name, sortName: sort };
  }
}

async function remembered(
  memory: Map<string, number | null>,
  name: string,
  find: () => Promise<number | null>,
): Promise<number | null> {
  const known = memory.get(name);
  if (known !== undefined) return known;
  const id = await find();
  remember(memory, name, id);
  return id;
}

/** A full memory begins anew: names that are frequent are soon there again. */
function remember<Found>(memory: Map<string, Found>, name: string, found: Found): void {
  if (memory.size >= mostRemembered) memory.clear();
  memory.set(ownCopy(name), found);
}

function prepareStatements(database: Database) {
  const id = sql.placeholder('id');
  const name = sql.placeholder('name');
  const nameKey = sql.placeholder('nameKey');
  const alias = database.select({ id: authorAliases.authorId }).from(authorAliases).where(eq(authorAliases.name, name));
  return {
    author: database
      .select({ id: authors.id, name: authors.name, sortName: authors.sortName })
      .from(authors)
      .where(or(eq(authors.name, name), eq(authors.id, sql`(${alias})`)))
      .prepare(),
    series: database.select({ id: series.id }).from(series).where(eq(series.name, name)).prepare(),
    tag: database.select({ id: tags.id }).from(tags).where(eq(tags.name, name)).prepare(),
    insertAuthor: database
      .insert(authors)
      .values({
        id,
        name,
        nameKey,
        sortName: sql.placeholder('sortName'),
        sortNameTyped: sql.placeholder('sortNameTyped'),
        sortOrder: sql.placeholder('sortOrder'),
      })
      .prepare(),
    insertSeries: database.insert(series).values({ id, name, nameKey }).prepare(),
    insertTag: database.insert(tags).values({ id, name, nameKey }).prepare(),
  };
}
