import { and, asc, count, countDistinct, eq, inArray, notExists, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { authorAliases, authors, bookAuthors, books } from '../database/schema/index.ts';
import { BookshelfError } from '../domain/errors.ts';
import { foldKey, orderKey } from '../domain/fold.ts';
import type { AuthorRecord } from '../domain/library-content.ts';
import { missingName } from '../domain/missing-name.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { guessSortName } from '../domain/sort-name.ts';
import { streamBooks } from './book-reader.ts';
import { authorOrder } from './book-row.ts';
import { cleanName } from './clean-name.ts';
import { mergeAuthor } from './merge-author.ts';
import type { Names } from './names.ts';
import { ownTest, resolveFunctions } from './own-function.ts';
import type { SearchIndex } from './search-index.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** An author with the number of books they took part in. */
export interface Author {
  readonly id: number;
  readonly name: string;
  readonly sortName: string;
  /** Whether somebody said the sort name: then it is never guessed again. */
  readonly sortNameTyped: boolean;
  readonly aliases: readonly string[];
  readonly books: number;
}

const what = 'an author';

/** The authors of a library: every person and body that takes part in a book, or did. */
export class Authors {
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

  /** All authors by sort name; with words, those whose name or alias holds each of them. */
  async list(words: readonly string[] = []): Promise<Author[]> {
    const wanted = and(...words.map((word) => this.#holds(foldKey(word))));
    return this.#read(await resolveFunctions(this.#database, wanted));
  }

  #holds(key: string): SQL | undefined {
    const aliases = this.#database
      .select({ id: authorAliases.authorId })
      .from(authorAliases)
      .where(
        ownTest(authorAliases.name, sql`instr(fold(${authorAliases.name}), ${key}) > 0`, (alias) =>
          foldKey(alias).includes(key),
        ),
      );
    return or(sql`instr(${authors.nameKey}, ${key}) > 0`, inArray(authors.id, aliases));
  }

  /** The author of an id (`12`, `#12`), a name, an alias, or a name that is the same but for case and accents. Throws when there is none, or more than one. */
  async named(text: string): Promise<Author> {
    const id = /^#?([1-9]\d{0,14})$/.exec(text.trim())?.[1];
    const exact = id === undefined ? await this.#names.findAuthor(text.trim()) : Number(id);
    const [author] = exact === null ? [] : await this.#read(eq(authors.id, exact));
    if (author !== undefined) return author;
    const alike = id === undefined ? await this.#read(eq(authors.nameKey, foldKey(text))) : [];
    const [only, further] = alike;
    if (only === undefined) throw await this.#missing(text);
    if (further === undefined) return only;
    throw new BookshelfError(
      'conflict',
      `"${text}" may be ${alike.map(({ id, name }) => `#${id} ${name}`).join(' or ')}`,
      { hint: 'Give the number' },
    );
  }

  /** The error for a name nobody has, with those who have all of its words. */
  async #missing(text: string): Promise<BookshelfError> {
    const names = await this.#allNames();
    const near = nearest(text, [...names, ...names.flatMap(wordsOf)]);
    const found = await this.list(wordsOf(text));
    const meant = found.length === 0 && near !== null ? await this.list(wordsOf(near)) : found;
    if (meant.length === 0 || meant.length > 5) return missingName('author', text, names, 'bookshelf authors');
    const hint = `Did you mean ${meant.map(({ id, name }) => `#${id} ${name}`).join(' or ')}?`;
    return new BookshelfError('missing', `there is no author ${quoteValue(text)}`, { hint });
  }

  async #allNames(): Promise<string[]> {
    const own = await this.#database.select({ name: authors.name }).from(authors);
    const others = await this.#database.select({ name: authorAliases.name }).from(authorAliases);
    return [...own, ...others].map(({ name }) => name);
  }

  /** Adds an author without books. Where the name is taken it throws a conflict, or, with `ifMissing`, answers with the holder. */
  async add(name: string, sortName: string | null, ifMissing: boolean): Promise<{ author: Author; added: boolean }> {
    const clean = cleanName(name, what);
    const sorted = sortName === null ? {} : { sortName: cleanName(sortName, what) };
    return this.#unit.run(async () => {
      const holder = await this.#names.findAuthor(clean);
      if (holder !== null && ifMissing) return { author: await this.named(`#${holder}`), added: false };
      await this.#refuseTaken(clean);
      const { id } = await this.#names.author({ name: clean, role: 'author', ...sorted });
      if (sorted.sortName !== undefined) await this.#write(id, clean, sorted.sortName, true);
      return { author: await this.named(`#${id}`), added: true };
    });
  }

  /** Gives an author another name; the old one stays as an alias, so that the next import knows it. */
  async rename(author: Author, text: string): Promise<void> {
    const name = cleanName(text, what);
    if (name === author.name) return;
    await this.#unit.run(async () => {
      const holder = await this.#names.findAuthor(name);
      if (holder !== null && holder !== author.id) await this.#refuseTaken(name);
      await this.#database.delete(authorAliases).where(eq(authorAliases.name, name));
      const { sortNameTyped } = author;
      await this.#write(author.id, name, sortNameTyped ? author.sortName : guessSortName(name), sortNameTyped);
      await this.#database.insert(authorAliases).values({ authorId: author.id, name: author.name });
    });
  }

  async setSortName(author: Author, sortName: string): Promise<void> {
    await this.#unit.run(() => this.#write(author.id, author.name, cleanName(sortName, what), true));
  }

  /** Makes several authors one: their books and aliases go to the first, their names become its aliases. */
  async merge(into: Author, others: readonly Author[]): Promise<void> {
    await this.#unit.run(async () => {
      const byId = new Map(others.map((other) => [other.id, other]));
      byId.delete(into.id);
      for (const other of byId.values()) await mergeAuthor(this.#database, into, other);
      await this.#reorder(into.id);
      this.#names.forget();
    });
  }

  /** Gives an author another spelling; throws a conflict where it is another author's. */
  async addAlias(author: Author, text: string): Promise<void> {
    const name = cleanName(text, what);
    await this.#unit.run(async () => {
      if ((await this.#names.findAuthor(name)) === author.id) return;
      await this.#refuseTaken(name);
      await this.#database.insert(authorAliases).values({ authorId: author.id, name });
      this.#names.forget();
    });
  }

  /** Takes an author away; throws a conflict while books name them. */
  async delete(author: Author): Promise<void> {
    await this.#unit.run(async () => {
      await this.#refuseBooks(author);
      await this.#database.delete(authorAliases).where(eq(authorAliases.authorId, author.id));
      await this.#database.delete(authors).where(eq(authors.id, author.id));
      this.#names.forget();
    });
  }

  async #refuseBooks({ id, name }: Author): Promise<void> {
    const books = (await this.#read(eq(authors.id, id)))[0]?.books ?? 0;
    if (books === 0) return;
    throw new BookshelfError('conflict', `${name} has ${books} ${books === 1 ? 'book' : 'books'}`, {
      hint: `See them: bookshelf author show ${id}`,
    });
  }

  /** The authors of whom books do not tell everything, by name: those with aliases, without books, or with a sort name that was typed as guessed. */
  async *records(): AsyncGenerator<AuthorRecord> {
    const withAlias = this.#database.select({ id: authorAliases.authorId }).from(authorAliases);
    const parts = this.#database
      .select({ id: bookAuthors.id })
      .from(bookAuthors)
      .where(eq(bookAuthors.authorId, authors.id));
    const apart = await this.#read(or(inArray(authors.id, withAlias), notExists(parts)));
    const known = new Set(apart.map(({ id }) => id));
    const typed = await this.#read(eq(authors.sortNameTyped, true));
    const further = typed.filter(({ id, name, sortName }) => !known.has(id) && sortName === guessSortName(name));
    const byName = [...apart, ...further].toSorted((one, other) => (one.name < other.name ? -1 : 1));
    for (const { name, sortName, sortNameTyped, aliases } of byName) yield { name, sortName, sortNameTyped, aliases };
  }

  /** Takes in what another library says of an author; answers whether that changed anything. */
  async take(record: AuthorRecord): Promise<boolean> {
    const name = cleanName(record.name, 'an author');
    const sortName = cleanName(record.sortName, 'an author');
    const aliases = record.aliases.map((alias) => cleanName(alias, 'an alias'));
    return this.#unit.run(async () => {
      const known = await this.#names.findAuthor(name);
      const id = known ?? (await this.#names.author({ name, sortName, role: 'author' })).id;
      let changed = known === null;
      if (await this.#takeTyped(id, { ...record, name, sortName })) changed = true;
      for (const alias of aliases) {
        if ((await this.#names.findAuthor(alias)) !== null) continue;
        await this.#database.insert(authorAliases).values({ authorId: id, name: alias });
        changed = true;
      }
      if (changed) this.#names.forget();
      return changed;
    });
  }

  /** Takes over whether a sort name was typed, where it is the one that is here; answers whether that changed anything. */
  async #takeTyped(id: number, { name, sortName, sortNameTyped }: AuthorRecord): Promise<boolean> {
    const [author] = sortNameTyped === undefined ? [] : await this.#read(eq(authors.id, id));
    if (author === undefined || author.sortNameTyped === sortNameTyped) return false;
    if (author.name !== name || author.sortName !== sortName) return false;
    await this.#database.update(authors).set({ sortNameTyped }).where(eq(authors.id, id));
    return true;
  }

  async #write(id: number, name: string, sortName: string, sortNameTyped: boolean): Promise<void> {
    await this.#database
      .update(authors)
      .set({
        name,
        nameKey: foldKey(name),
        sortName,
        sortNameTyped,
        sortOrder: orderKey(sortName),
      })
      .where(eq(authors.id, id));
    await this.#reorder(id);
    this.#names.forget();
  }

  /** The books of an author sort under another name now. */
  async #reorder(authorId: number): Promise<void> {
    const parts = this.#database
      .select({ id: bookAuthors.bookId })
      .from(bookAuthors)
      .where(eq(bookAuthors.authorId, authorId));
    for await (const book of streamBooks(this.#database, { where: inArray(books.id, parts) })) {
      await this.#database
        .update(books)
        .set({ authorOrder: authorOrder(book.authors) })
        .where(eq(books.id, book.id));
      this.#search.touch([book.id]);
    }
  }

  async #refuseTaken(name: string): Promise<void> {
    const holder = await this.#names.findAuthor(name);
    if (holder === null) return;
    throw new BookshelfError('conflict', `the name "${name}" is taken by author #${holder}`, {
      hint: `To make the two one: bookshelf author merge ${holder} OTHER`,
    });
  }

  async #read(where: SQL | undefined): Promise<Author[]> {
    const rows = await this.#database
      .select({
        id: authors.id,
        name: authors.name,
        sortName: authors.sortName,
        sortNameTyped: authors.sortNameTyped,
        books: countDistinct(bookAuthors.bookId),
      })
      .from(authors)
      .leftJoin(bookAuthors, eq(bookAuthors.authorId, authors.id))
      .where(where)
      .groupBy(authors.id)
      .orderBy(asc(authors.sortOrder), asc(authors.id));
    const aliases = await this.#aliases(rows.length < 500 ? rows.map(({ id }) => id) : null);
    return rows.map((row) => ({ ...row, aliases: aliases.get(row.id) ?? [] }));
  }

  async #aliases(ids: readonly number[] | null): Promise<Map<number, string[]>> {
    const where = ids === null ? undefined : inArray(authorAliases.authorId, [...ids]);
    const rows = await this.#database.select().from(authorAliases).where(where).orderBy(asc(authorAliases.name));
    const byAuthor = new Map<number, string[]>();
    for (const { authorId, name } of rows) byAuthor.set(authorId, [...(byAuthor.get(authorId) ?? []), name]);
    return byAuthor;
  }

  async count(): Promise<number> {
    return (await this.#database.select({ count: count() }).from(authors).get())?.count ?? 0;
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
