import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import {
  bookAuthors,
  books,
  bookSeries,
  bookTags,
  identifiers,
  notes,
  readings,
  sourceRecords,
} from '../database/schema/index.ts';
import type { Book, SourceRecord } from '../domain/book.ts';
import type { NewBook } from '../domain/complete-book.ts';
import { readSeriesPosition } from '../domain/series-position.ts';
import { bookRow, bounds } from './book-row.ts';
import { prepareLastId } from './last-id.ts';
import type { Names, StoredContributor } from './names.ts';
import { placeholders } from './placeholders.ts';
import type { SearchIndex } from './search-index.ts';

/** Writes whole books, row by row, through statements that are prepared once: the way that keeps a large import fast. */
export class BookWriter {
  readonly #names: Names;
  readonly #search: SearchIndex;
  readonly #statements: ReturnType<typeof prepareStatements>;
  readonly #lastId: () => Promise<number>;
  readonly #database: Database;

  constructor(database: Database, names: Names, search: SearchIndex) {
    this.#database = database;
    this.#search = search;
    this.#names = names;
    this.#statements = prepareStatements(database);
    this.#lastId = prepareLastId(database);
  }

  /** Returns the new book's id. */
  async insert(book: NewBook): Promise<number> {
    const authors = await this.#names.contributors(book.authors);
    await this.#statements.book.run(bookRow({ ...book, authors }));
    const id = await this.#lastId();
    await this.#insertContributors(id, authors);
    await this.#insertIdentifiers(id, book.identifiers);
    await this.#insertSeries(id, book.series);
    await this.#insertTags(id, book.tags);
    await this.#insertReadings(id, book.readings);
    await this.#insertNotes(id, book.notes);
    await this.#search.add(id, { ...book, authors });
    return id;
  }

  /** Writes what differs between a book as it is stored and as it shall be. */
  async update(before: Book, after: NewBook): Promise<void> {
    const { id } = before;
    const authors = await this.#names.contributors(after.authors);
    this.#search.touch([id]);
    await this.#database
      .update(books)
      .set(bookRow({ ...after, authors }))
      .where(eq(books.id, id));
    if (differ(before.authors, after.authors))
      await this.#replace(bookAuthors, id, () => this.#insertContributors(id, authors));
    if (differ(before.identifiers, after.identifiers))
      await this.#replace(identifiers, id, () => this.#insertIdentifiers(id, after.identifiers));
    if (differ(before.series, after.series))
      await this.#replace(bookSeries, id, () => this.#insertSeries(id, after.series));
    if (differ(before.tags, after.tags)) await this.#replace(bookTags, id, () => this.#insertTags(id, after.tags));
    if (differ(before.readings, after.readings))
      await this.#replace(readings, id, () => this.#insertReadings(id, after.readings));
    if (differ(before.notes, after.notes)) await this.#replace(notes, id, () => this.#insertNotes(id, after.notes));
  }

  /** Keeps the row a book came from; a later row of the same key takes its place. */
  async keepSource(bookId: number, record: SourceRecord): Promise<void> {
    await this.#statements.source.run({ ...record, bookId });
  }

  async #replace(table: ListTable, bookId: number, insert: () => Promise<void>): Promise<void> {
    await this.#database.delete(table).where(eq(table.bookId, bookId));
    await insert();
  }

  async #insertContributors(bookId: number, contributors: readonly StoredContributor[]): Promise<void> {
    let position = 0;
    for (const { authorId, role } of contributors)
      await this.#statements.author.run({ bookId, authorId, role, position: ++position });
  }

  async #insertIdentifiers(bookId: number, list: Book['identifiers']): Promise<void> {
    let position = 0;
    for (const { scheme, value } of list)
      await this.#statements.identifier.run({ bookId, scheme, value, position: ++position });
  }

  async #insertSeries(bookId: number, list: Book['series']): Promise<void> {
    let ordinal = 0;
    for (const { name, position } of list) {
      const seriesId = await this.#names.seriesId(name);
      const positionNumber = position === null ? null : (readSeriesPosition(position)?.number ?? null);
      await this.#statements.series.run({ bookId, seriesId, position, positionNumber, ordinal: ++ordinal });
    }
  }

  async #insertTags(bookId: number, list: Book['tags']): Promise<void> {
    let ordinal = 0;
    for (const { name, position } of list) {
      await this.#statements.tag.run({ bookId, tagId: await this.#names.tagId(name), position, ordinal: ++ordinal });
    }
  }

  async #insertReadings(bookId: number, list: Book['readings']): Promise<void> {
    for (const reading of list) {
      const { from: startedFrom, to: startedTo } = bounds(reading.started);
      const { from: finishedFrom, to: finishedTo } = bounds(reading.finished);
      await this.#statements.reading.run({ ...reading, bookId, startedFrom, startedTo, finishedFrom, finishedTo });
    }
  }

  async #insertNotes(bookId: number, list: Book['notes']): Promise<void> {
    for (const note of list) await this.#statements.note.run({ ...note, bookId });
  }
}

type ListTable =
  typeof bookAuthors | typeof identifiers | typeof bookSeries | typeof bookTags | typeof readings | typeof notes;

function differ(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

function prepareStatements(database: Database) {
  const book = placeholders(bookColumns);
  const author = placeholders(['bookId', 'authorId', 'role', 'position']);
  const identifier = placeholders(['bookId', 'scheme', 'value', 'position']);
  const entry = placeholders(['bookId', 'seriesId', 'position', 'positionNumber', 'ordinal']);
  const tag = placeholders(['bookId', 'tagId', 'position', 'ordinal']);
  const reading = placeholders(readingColumns);
  const note = placeholders(['uuid', 'bookId', 'kind', 'text', 'page', 'added']);
  const source = placeholders(['bookId', 'source', 'key', 'row', 'draft']);
  return {
    book: database.insert(books).values(book).prepare(),
    author: database.insert(bookAuthors).values(author).prepare(),
    identifier: database.insert(identifiers).values(identifier).prepare(),
    series: database.insert(bookSeries).values(entry).prepare(),
    tag: database.insert(bookTags).values(tag).prepare(),
    reading: database.insert(readings).values(reading).prepare(),
    note: database.insert(notes).values(note).prepare(),
    source: database
      .insert(sourceRecords)
      .values(source)
      .onConflictDoUpdate({
        target: [sourceRecords.source, sourceRecords.key],
        set: { bookId: sql`excluded.book_id`, row: sql`excluded.row`, draft: sql`excluded.draft` },
      })
      .prepare(),
  };
}

const bookColumns = [
  'uuid',
  'title',
  'titleKey',
  'subtitle',
  'sortTitle',
  'sortTitleTyped',
  'titleOrder',
  'authorOrder',
  'originalTitle',
  'description',
  'language',
  'publisher',
  'published',
  'publishedFrom',
  'publishedTo',
  'firstPublished',
  'firstPublishedFrom',
  'firstPublishedTo',
  'edition',
  'format',
  'pages',
  'minutes',
  'rating',
  'review',
  'status',
  'cover',
  'wished',
  'added',
  'changed',
] as const;

const readingColumns = [
  'uuid',
  'bookId',
  'state',
  'started',
  'startedFrom',
  'startedTo',
  'finished',
  'finishedFrom',
  'finishedTo',
  'rating',
  'review',
] as const;
