import type { Tables, TableValue } from '../../domain/tables.ts';
import { asText, RowsByBook } from './calibre-tables.ts';

/** What belongs to books by way of a table of pairs: authors, tags, publishers. Gives the names of one book after another. */
export class LinkedNames {
  readonly #names = new Map<number, readonly string[]>();
  readonly #links: RowsByBook;

  /** `names` are the columns of the named thing, `target` the link table's column that points to it. Where the library has no such tables, nothing belongs to any book. */
  constructor(
    tables: Tables,
    spec: { table: string; names: readonly string[]; link: string; target: string; order?: string },
  ) {
    const { table, names, link, target, order = 'id' } = spec;
    const isThere = has(tables, table, ['id', ...names]) && has(tables, link, ['book', target, order]);
    if (isThere)
      for (const [id, ...texts] of tables.rows(table, ['id', ...names], []))
        this.#names.set(Number(id), texts.map(asText));
    this.#links = new RowsByBook(isThere ? tables.rows(link, ['book', target], ['book', order]) : []);
  }

  take(book: number): (readonly string[])[] {
    return this.#links.take(book).flatMap(([id]) => {
      const names = this.#names.get(Number(id));
      return names === undefined ? [] : [names];
    });
  }
}

/** The rows of a table that names its book itself; none where the library has no such table. */
export function ownRows(tables: Tables, table: string, columns: readonly string[]): RowsByBook {
  const all = ['book', ...columns];
  return new RowsByBook(has(tables, table, all) ? tables.rows(table, all, all) : emptyRows);
}

const emptyRows: readonly (readonly TableValue[])[] = [];

function has(tables: Tables, table: string, columns: readonly string[]): boolean {
  const known = tables.columns(table);
  return known !== null && columns.every((column) => known.includes(column));
}
