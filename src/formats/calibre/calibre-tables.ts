import { BookshelfError } from '../../domain/errors.ts';
import type { Tables, TableValue } from '../../domain/tables.ts';

/** Tables and columns that every calibre library has, and of which bookshelf reads. */
const shape: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['books', ['id', 'title', 'sort', 'timestamp', 'pubdate', 'series_index', 'path', 'uuid', 'has_cover']],
  ['authors', ['id', 'name', 'sort']],
  ['books_authors_link', ['id', 'book', 'author']],
  ['comments', ['book', 'text']],
];

/** Throws a `failure` that says what is missing where the tables are not those of a calibre library. */
export function checkCalibre(tables: Tables, name: string): void {
  if (tables.columns('source_records') !== null)
    throw new BookshelfError('failure', `${name} is a library of bookshelf, not of calibre`, {
      hint: `Export it first: bookshelf export books.jsonl --db ${name}`,
    });
  for (const [table, columns] of shape) {
    const known = tables.columns(table);
    const missing = columns.find((column) => known?.includes(column) !== true);
    if (missing === undefined) continue;
    throw new BookshelfError(
      'failure',
      `${name} is no calibre library: it has no plain table ${table} with ${missing}`,
      {
        hint: 'A calibre library keeps its books in the file metadata.db.',
      },
    );
  }
}

/** Rows that belong to books, handed out book by book: both are read in the order of the books' numbers, so that none has to be kept. */
export class RowsByBook {
  readonly #rows: Iterator<readonly TableValue[]>;
  #next: readonly TableValue[] | null = null;
  #isStarted = false;

  /** The first column of each row is the number of its book. */
  constructor(rows: Iterable<readonly TableValue[]>) {
    this.#rows = rows[Symbol.iterator]();
  }

  /** The rows of a book, without its number; to be asked for in the order of the numbers. */
  take(book: number): (readonly TableValue[])[] {
    if (!this.#isStarted) this.#advance();
    this.#isStarted = true;
    const taken: (readonly TableValue[])[] = [];
    while (this.#next !== null && Number(this.#next[0]) <= book) {
      if (Number(this.#next[0]) === book && taken.length < mostRows) taken.push(this.#next.slice(1));
      this.#advance();
    }
    return taken;
  }

  #advance(): void {
    const { done, value } = this.#rows.next();
    this.#next = done === true ? null : value;
  }
}

/** More authors, tags or files than one book has. */
const mostRows = 10_000;

/** A value as text; what is none is empty. */
export function asText(value: TableValue | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
