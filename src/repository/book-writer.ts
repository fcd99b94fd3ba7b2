import { and, eq, sql } from 'drizzle-orm';
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
import type { Book, Identifier, Note, Reading, SeriesEntry, RowPlace, SourceRecord, TagEntry } from '../domain/book.ts';
import type { NewBook } from '../domain/complete-book.ts';
import { readSeriesPosition } from '../domain/series-position.ts';
import { bookRow, bounds } from './book-row.ts';
import { listChanges } from './list-changes.ts';
import type { Names, StoredContributor } from './names.ts';
import { placeholders } from './placeholders.ts';
import type { SearchIndex } from './search-index.ts';

const nowhere: RowPlace = { file: null, line: null };

/** Writes whole books, row by row, through statements that are prepared once: the way that keeps a large import fast. */
export class BookWriter {
  readonly #names: Names;
  readonly #search: SearchIndex;
  readonly #statements: ReturnType<typeof prepareStatements>;
  readonly #nextId: (table: 'books') => Promise<number>;
  readonly #database: Database;

  constructor(database: Database, names: Names, search: SearchIndex, nextId: (table: 'books') => Promise<number>) {
    this.#database = database;
    this.#search = search;
    this.#names = names;
    this.#statements = prepareStatements(database);
    this.#nextId = nextId;
  }

  /** Returns the new book's id. */
  async insert(book: NewBook): Promise<number> {
    const authors = await this.#names.contributors(book.authors);
    const id = await this.#nextId('books');
    await this.#statements.book.run({ ...bookRow({ ...book, authors }), id });
    await insertAll(this.#authorRows(id), authors);
    await insertAll(this.#identifierRows(id), book.identifiers);
    await insertAll(this.#seriesRows(id), book.series);
    await insertAll(this.#tagRows(id), book.tags);
    await insertAll(this.#readingRows(id), book.readings);
    await insertAll(this.#noteRows(id), book.notes);
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
    await this.#sync(this.#authorRows(id), await this.#names.contributors(before.authors), authors);
    await this.#sync(this.#identifierRows(id), before.identifiers, after.identifiers);
    await this.#sync(this.#seriesRows(id), before.series, after.series);
    await this.#sync(this.#tagRows(id), before.tags, after.tags);
    await this.#syncInOrder(this.#readingRows(id), before.readings, after.readings);
    await this.#syncInOrder(this.#noteRows(id), before.notes, after.notes);
  }

  /** Keeps the row a book came from, and where it stood; a later row of the same key takes its place. */
  async keepSource(bookId: number, record: SourceRecord, place: RowPlace = nowhere): Promise<void> {
    const { source, key, row, draft } = record;
    await this.#statements.source.run({
      ...{ bookId, source, key, row: JSON.stringify(row), draft: JSON.stringify(draft) },
      ...place,
    });
  }

  /** Writes only the rows that differ: so two changes of one list can be taken back one without the other. */
  async #sync<Item>(rows: ListRows<Item>, before: readonly Item[], after: readonly Item[]): Promise<void> {
    const { gone, changed, fresh } = listChanges(before, after, rows.key);
    for (const item of gone) await rows.remove(item);
    for (const { item, place } of changed) await rows.change(item, place);
    for (const { item, place } of fresh) await rows.insert(item, place);
  }

  /** A list that is read in the order of its rows is written anew where something comes before what stays. */
  async #syncInOrder<Item>(rows: ListRows<Item>, before: readonly Item[], after: readonly Item[]): Promise<void> {
    if (listChanges(before, after, rows.key).isAppended) return this.#sync(rows, before, after);
    for (const item of before) await rows.remove(item);
    await insertAll(rows, after);
  }

  #authorRows(bookId: number): ListRows<StoredContributor> {
    const { author } = this.#statements;
    const values = ({ authorId, role }: StoredContributor, position: number) => ({ bookId, authorId, role, position });
    const isRow = ({ authorId, role }: StoredContributor) =>
      and(eq(bookAuthors.bookId, bookId), eq(bookAuthors.authorId, authorId), eq(bookAuthors.role, role));
    return {
      key: ({ authorId, role }) => `${authorId} ${role}`,
      insert: async (item, place) => void (await author.run(values(item, place))),
      change: async (item, place) =>
        void (await this.#database.update(bookAuthors).set({ position: place }).where(isRow(item))),
      remove: async (item) => void (await this.#database.delete(bookAuthors).where(isRow(item))),
    };
  }

  #identifierRows(bookId: number): ListRows<Identifier> {
    const { identifier } = this.#statements;
    const isRow = ({ scheme, value }: Identifier) =>
      and(eq(identifiers.bookId, bookId), eq(identifiers.scheme, scheme), eq(identifiers.value, value));
    return {
      key: ({ scheme, value }) => `${scheme} ${value}`,
      insert: async ({ scheme, value }, position) => void (await identifier.run({ bookId, scheme, value, position })),
      change: async (item, position) =>
        void (await this.#database.update(identifiers).set({ position }).where(isRow(item))),
      remove: async (item) => void (await this.#database.delete(identifiers).where(isRow(item))),
    };
  }

  #seriesRows(bookId: number): ListRows<SeriesEntry> {
    const isRow = async ({ name }: SeriesEntry) =>
      and(eq(bookSeries.bookId, bookId), eq(bookSeries.seriesId, await this.#names.seriesId(name)));
    return {
      key: ({ name }) => name,
      insert: async (item, place) => {
        const seriesId = await this.#names.seriesId(item.name);
        await this.#statements.series.run({ bookId, seriesId, ...seriesValues(item, place) });
      },
      change: async (item, place) => {
        await this.#database
          .update(bookSeries)
          .set(seriesValues(item, place))
          .where(await isRow(item));
      },
      remove: async (item) => void (await this.#database.delete(bookSeries).where(await isRow(item))),
    };
  }

  #tagRows(bookId: number): ListRows<TagEntry> {
    const isRow = async ({ name }: TagEntry) =>
      and(eq(bookTags.bookId, bookId), eq(bookTags.tagId, await this.#names.tagId(name)));
    return {
      key: ({ name }) => name,
      insert: async ({ name, position }, ordinal) => {
        await this.#statements.tag.run({ bookId, tagId: await this.#names.tagId(name), position, ordinal });
      },
      change: async (item, ordinal) => {
        const { position } = item;
        await this.#database
          .update(bookTags)
          .set({ position, ordinal })
          .where(await isRow(item));
      },
      remove: async (item) => void (await this.#database.delete(bookTags).where(await isRow(item))),
    };
  }

  #readingRows(bookId: number): ListRows<Reading> {
    const values = (reading: Reading) => {
      const { from: startedFrom, to: startedTo } = bounds(reading.started);
      const { from: finishedFrom, to: finishedTo } = bounds(reading.finished);
      return { ...reading, bookId, startedFrom, startedTo, finishedFrom, finishedTo };
    };
    return {
      key: ({ uuid }) => uuid,
      insert: async (reading) => void (await this.#statements.reading.run(values(reading))),
      change: async (reading) => {
        await this.#database.update(readings).set(values(reading)).where(eq(readings.uuid, reading.uuid));
      },
      remove: async ({ uuid }) => void (await this.#database.delete(readings).where(eq(readings.uuid, uuid))),
    };
  }

  #noteRows(bookId: number): ListRows<Note> {
    return {
      key: ({ uuid }) => uuid,
      insert: async (note) => void (await this.#statements.note.run({ ...note, bookId })),
      change: async (note) => void (await this.#database.update(notes).set(note).where(eq(notes.uuid, note.uuid))),
      remove: async ({ uuid }) => void (await this.#database.delete(notes).where(eq(notes.uuid, uuid))),
    };
  }
}

function seriesValues({ position }: SeriesEntry, ordinal: number) {
  const positionNumber = position === null ? null : (readSeriesPosition(position)?.number ?? null);
  return { position, positionNumber, ordinal };
}

/** How the rows of one list of one book are told apart and written. */
interface ListRows<Item> {
  readonly key: (item: Item) => string;
  readonly insert: (item: Item, place: number) => Promise<void>;
  readonly change: (item: Item, place: number) => Promise<void>;
  readonly remove: (item: Item) => Promise<void>;
}

async function insertAll<Item>(rows: ListRows<Item>, list: readonly Item[]): Promise<void> {
  let place = 0;
  for (const item of list) await rows.insert(item, ++place);
}

function prepareStatements(database: Database) {
  const book = placeholders(bookColumns, ['sortTitleTyped', 'rating', 'wished']);
  const author = placeholders(['bookId', 'authorId', 'role', 'position']);
  const identifier = placeholders(['bookId', 'scheme', 'value', 'position']);
  const entry = placeholders(['bookId', 'seriesId', 'position', 'positionNumber', 'ordinal']);
  const tag = placeholders(['bookId', 'tagId', 'position', 'ordinal']);
  const reading = placeholders(readingColumns, ['rating']);
  const note = placeholders(['uuid', 'bookId', 'kind', 'text', 'page', 'added']);
  const source = placeholders(['bookId', 'source', 'key', 'row', 'draft', 'file', 'line']);
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
        set: {
          bookId: sql`excluded.book_id`,
          row: sql`excluded.row`,
          draft: sql`excluded.draft`,
          file: sql`excluded.file`,
          line: sql`excluded.line`,
        },
      })
      .prepare(),
  };
}

const bookColumns = [
  'id',
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
