import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { bookAuthors, bookSeries, bookTags, indexState } from '../database/schema/index.ts';
import type { NewBook } from '../domain/complete-book.ts';
import { indexedWords, searchVersion } from '../domain/search-words.ts';
import { readInOrder } from './book-reader.ts';

/** The columns of the full-text index, in the order in which the table has them. */
export const searchColumns = [
  'title',
  'subtitle',
  'original',
  'authors',
  'series',
  'tags',
  'publisher',
  'description',
  'review',
  'note',
] as const;
export type SearchColumn = (typeof searchColumns)[number];

/** Stands between the values of a list, so that no phrase reaches from one into the next. */
const border = ' \uf8ff ';

/** How many books are written to the index at a time. */
const batch = 500;

/**
 * Keeps the full-text index in step with the books. What a unit of work changes is noted and written before its commit: by the batch,
 * which costs an import a third of what a trigger for each row would.
 */
export class SearchIndex {
  readonly #database: Database;
  readonly #added = new Map<number, string>();
  readonly #changed = new Set<number>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Notes a new book. */
  async add(id: number, book: NewBook): Promise<void> {
    this.#added.set(id, document(id, book));
    if (this.#added.size >= batch) await this.#writeAdded();
  }

  /** Notes books whose texts changed, or that are gone. */
  touch(ids: Iterable<number>): void {
    for (const id of ids) this.#changed.add(id);
  }

  /** Notes all books of an author, a series or a tag, which has another name now. */
  async touchAuthor(id: number): Promise<void> {
    this.touch(await this.#bookIds(bookAuthors, bookAuthors.authorId, id));
  }

  async touchSeries(id: number): Promise<void> {
    this.touch(await this.#bookIds(bookSeries, bookSeries.seriesId, id));
  }

  async touchTag(id: number): Promise<void> {
    this.touch(await this.#bookIds(bookTags, bookTags.tagId, id));
  }

  /** Writes what was noted. */
  async flush(): Promise<void> {
    await this.#writeAdded();
    const ids = [...this.#changed];
    this.#changed.clear();
    for (let start = 0; start < ids.length; start += batch) await this.#rewrite(ids.slice(start, start + batch));
  }

  /** Forgets what was noted: the unit of work was taken back. */
  forget(): void {
    this.#added.clear();
    this.#changed.clear();
  }

  /** Whether the index was built by the rules of this program. */
  async isCurrent(): Promise<boolean> {
    const row = await this.#database.get<{ version: number } | undefined>(sql`select version from index_state`);
    return row?.version === searchVersion;
  }

  /** Writes the index anew from all books. */
  async rebuild(): Promise<void> {
    await this.#database.run(sql`insert into book_text (book_text) values ('delete-all')`);
    for (let last = 0; ;) {
      const ids = await this.#idsAfter(last);
      if (ids.length === 0) break;
      await this.#rewrite(ids);
      last = ids.at(-1) ?? last;
    }
    await this.#database
      .insert(indexState)
      .values({ name: 'book_text', version: searchVersion })
      .onConflictDoUpdate({ target: indexState.name, set: { version: searchVersion } });
  }

  async #idsAfter(last: number): Promise<number[]> {
    const rows = await this.#database.all<{ id: number }>(
      sql`select id from books where id > ${last} order by id limit ${batch}`,
    );
    return rows.map(({ id }) => id);
  }

  async #bookIds(
    table: typeof bookAuthors | typeof bookSeries | typeof bookTags,
    column: typeof bookAuthors.authorId | typeof bookSeries.seriesId | typeof bookTags.tagId,
    id: number,
  ): Promise<number[]> {
    const rows = await this.#database
      .selectDistinct({ id: table.bookId })
      .from(table)
      .where(inArray(column, [id]));
    return rows.map((row) => row.id);
  }

  async #rewrite(ids: readonly number[]): Promise<void> {
    await this.#database.run(
      sql`delete from book_text where rowid in (select value from json_each(${JSON.stringify(ids)}))`,
    );
    for (const book of await readInOrder(this.#database, ids)) this.#added.set(book.id, document(book.id, book));
    await this.#writeAdded();
  }

  async #writeAdded(): Promise<void> {
    if (this.#added.size === 0) return;
    const documents = `[${[...this.#added.values()].join(',')}]`;
    this.#added.clear();
    await this.#database.run(insertDocuments(documents));
  }
}

const columnList = sql.raw(searchColumns.join(', '));
const columnValues = sql.raw(searchColumns.map((_, index) => `value ->> ${index + 1}`).join(', '));

/** One statement for many books: a JSON array for each, its id first. */
function insertDocuments(documents: string) {
  return sql`insert into book_text (rowid, ${columnList}) select value ->> 0, ${columnValues} from json_each(${documents})`;
}

function document(id: number, book: NewBook): string {
  return JSON.stringify([id, ...searchTexts(book)]);
}

/** What the index holds of a book: for each column its words, parted by spaces. */
export function searchTexts(book: NewBook): string[] {
  const texts: Readonly<Record<SearchColumn, string>> = {
    title: indexed(book.title),
    subtitle: indexed(book.subtitle),
    original: indexed(book.originalTitle),
    authors: book.authors.map(({ name }) => indexed(name)).join(border),
    series: book.series.map(({ name }) => indexed(name)).join(border),
    tags: book.tags.map(({ name }) => indexed(name)).join(border),
    publisher: indexed(book.publisher),
    description: indexed(book.description),
    review: reviewsOf(book).map(indexed).join(border),
    note: book.notes.map(({ text }) => indexed(text)).join(border),
  };
  return searchColumns.map((column) => texts[column]);
}

function reviewsOf({ review, readings }: NewBook): string[] {
  return [review, ...readings.map((reading) => reading.review)].filter((text) => text !== null);
}

function indexed(text: string | null): string {
  return text === null ? '' : indexedWords(text);
}
